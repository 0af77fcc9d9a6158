import type { CalendarDate } from '../../domain/calendar/calendar-date.ts';
import { isMeasured } from '../../domain/criterion.ts';
import { findCondition } from '../../domain/normalise/condition.ts';
import { readDeadline } from '../../domain/normalise/deadline.ts';
import { composed, foldText } from '../../domain/normalise/fold-text.ts';
import { readQuantity } from '../../domain/normalise/quantity.ts';
import type { CampaignQuestion } from '../campaign/question.ts';
import { messages } from '../messages.fr.ts';
import type { RowOf } from '../schema/tabs.ts';
import { baselineIn, questionText, type ReceivedTexts } from './received-answer.ts';

/** What reading an answer depends on besides its words. */
export interface ReadingFacts {
  readonly communeCode: string;
  readonly population: number | undefined;
  /** Day the answer was received. */
  readonly today: CalendarDate;
  readonly mandateStart: CalendarDate;
  readonly mandateEnd: CalendarDate;
}

/** What the words of a list say about one question, in the columns of Engagements. */
export type ReadCommitment = Pick<
  RowOf<'commitments'>,
  'stance' | 'target' | 'option' | 'unit' | 'deadline' | 'condition' | 'scope' | 'means' | 'words' | 'typed' | 'toAsk'
>;

type Stance = NonNullable<ReadCommitment['stance']>;

/** Reads one question of an answer; undefined when the list left all of it blank. What is not understood is asked. */
export function readCommitment(
  question: CampaignQuestion,
  texts: ReceivedTexts,
  facts: ReadingFacts,
): ReadCommitment | undefined {
  const text = (field: Parameters<typeof questionText>[2]) => composed(questionText(texts, question.id, field));
  const typed = { target: text('target'), deadline: text('deadline') };
  const written = { scope: text('scope'), means: text('means'), words: text('words'), condition: text('condition') };
  const option = text('option');
  const chosen = stanceOf(text('stance'));
  const said = [typed.target, typed.deadline, option, ...Object.values(written)].some((each) => each !== '');
  if (chosen === undefined && !said) return undefined;
  const asks: string[] = [];
  const conditionInWords = findCondition(written.words, foldText(written.words));
  const target = readTarget(question, typed.target, facts, asks);
  const deadline = readDate(typed.deadline, facts, asks);
  const condition = written.condition || target.condition || conditionInWords || '';
  if (chosen === undefined && question.kind !== 'open') asks.push(messages.answers.ask.stance);
  return {
    stance: withCondition(chosen ?? (question.kind === 'open' ? 'unconditional' : 'unanswered'), condition),
    target: target.value ?? null,
    option: orNull(option),
    unit: target.value === undefined ? null : question.unit,
    deadline,
    condition: orNull(condition),
    scope: orNull(written.scope),
    means: orNull(written.means),
    words: orNull(written.words),
    typed: orNull([typed.target, typed.deadline].filter((each) => each !== '').join(' ; ')),
    toAsk: orNull(asks.join(' ; ')),
  };
}

/** « Oui, mais… » is a promise under a condition, whatever box was ticked. */
function withCondition(stance: Stance, condition: string): Stance {
  return stance === 'unconditional' && condition !== '' ? 'conditional' : stance;
}

function readTarget(
  question: CampaignQuestion,
  typed: string,
  facts: ReadingFacts,
  asks: string[],
): { readonly value?: number; readonly condition?: string } {
  if (typed === '' || !isMeasured(question.kind)) return {};
  const baseline = baselineIn(question, facts.communeCode);
  const reading = readQuantity(typed, {
    kind: question.kind === 'quantity' ? 'quantity' : 'change_percent',
    unit: question.unit,
    direction: question.direction,
    ...(baseline !== undefined && { baseline }),
    ...(facts.population !== undefined && { population: facts.population }),
    ...(question.plausible !== undefined && { plausible: question.plausible }),
    today: facts.today,
    mandateStart: facts.mandateStart,
    mandateEnd: facts.mandateEnd,
  });
  const { ask } = messages.answers;
  const condition = reading.condition === undefined ? {} : { condition: reading.condition };
  if (reading.kind === 'ask') {
    asks.push(ask.figure(typed, ask.doubts[reading.reason]));
    return condition;
  }
  if (reading.plausibility === 'challenge') asks.push(ask.implausible(typed));
  return { value: reading.value, ...condition };
}

function readDate(typed: string, facts: ReadingFacts, asks: string[]): CalendarDate | null {
  if (typed === '') return null;
  const reading = readDeadline(typed, facts);
  if (reading.kind === 'understood') return reading.date;
  const { ask } = messages.answers;
  asks.push(ask.deadline(typed, reading.kind === 'ask' ? ask.deadlineDoubts[reading.reason] : ask.noDate));
  return null;
}

function stanceOf(label: string): Stance | undefined {
  const labels: Readonly<Record<string, string>> = messages.questionnaire.stances;
  return Object.keys(labels).find((stance) => labels[stance] === label) as Stance | undefined;
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}
