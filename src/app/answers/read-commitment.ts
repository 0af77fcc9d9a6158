import type { CalendarDate } from '../../domain/calendar/calendar-date.ts';
import { normaliseName } from '../../domain/candidate-file/same-name.ts';
import { isMeasured } from '../../domain/criterion.ts';
import { findCondition, recallsCompetence, saysNoCondition } from '../../domain/normalise/condition.ts';
import { readDeadline } from '../../domain/normalise/deadline.ts';
import { composed, foldText } from '../../domain/normalise/fold-text.ts';
import { findNumbers } from '../../domain/normalise/numbers.ts';
import { isPlaceholder } from '../../domain/normalise/placeholder.ts';
import { readQuantity } from '../../domain/normalise/quantity.ts';
import { findRefusal } from '../../domain/normalise/stance.ts';
import type { CampaignQuestion } from '../campaign/question.ts';
import { messages } from '../messages.fr.ts';
import type { RowOf } from '../schema/tabs.ts';
import { shortened } from './fitting-texts.ts';
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
  | 'stance'
  | 'target'
  | 'option'
  | 'unit'
  | 'deadline'
  | 'condition'
  | 'scope'
  | 'means'
  | 'words'
  | 'typed'
  | 'toAsk'
  | 'toCheck'
  | 'confidence'
>;

type Stance = NonNullable<ReadCommitment['stance']>;

/** A figure or a day takes a few words; reading takes a time that grows with the square of their number. */
const LONGEST_READ = 2_000;

/** What is noted while reading: questions to the list, points for the two readers, how sure each reading is. */
class Notes {
  readonly asks: string[] = [];
  readonly checks: string[] = [];
  private surest = 1;
  private measured = false;

  sure(confidence: number): void {
    this.measured = true;
    this.surest = Math.min(this.surest, confidence);
  }

  /** The least sure of what was read; null when nothing had to be. */
  get confidence(): number | null {
    return this.measured ? this.surest : null;
  }
}

/** Reads one question of an answer; undefined when the list left all of it blank. What is not understood is asked. */
export function readCommitment(
  question: CampaignQuestion,
  texts: ReceivedTexts,
  facts: ReadingFacts,
): ReadCommitment | undefined {
  const text = (field: Parameters<typeof questionText>[2]) =>
    shortened(composed(questionText(texts, question.id, field)));
  const typed = { target: text('target'), deadline: text('deadline') };
  const written = { scope: text('scope'), means: text('means'), words: text('words'), condition: text('condition') };
  const option = text('option');
  const chosen = stanceOf(text('stance'));
  const said = [typed.target, typed.deadline, option, ...Object.values(written)].some((each) => each !== '');
  if (chosen === undefined && !said) return undefined;
  const notes = new Notes();
  const { ask, check } = messages.answers;
  const read = { target: typed.target.slice(0, LONGEST_READ), deadline: typed.deadline.slice(0, LONGEST_READ) };
  if (read.target !== typed.target || read.deadline !== typed.deadline) notes.checks.push(check.longText);
  const target = readTarget(question, read.target, facts, notes);
  const deadline = readDates(read, facts, notes);
  const conditionInWords = findCondition(written.words, foldText(written.words));
  const inBox = saysNoCondition(written.condition) ? '' : written.condition;
  const condition = inBox || target.condition || conditionInWords || '';
  const stance = chosen ?? (question.kind === 'open' ? 'unconditional' : 'unanswered');
  if (chosen === undefined && question.kind !== 'open') notes.asks.push(ask.stance);
  if (
    promises(stance) &&
    [typed.target, written.words, written.condition].some((each) => findRefusal(foldText(each)))
  ) {
    notes.asks.push(ask.contradiction);
  }
  if (isMeasured(question.kind) && promises(stance) && typed.target === '' && holdsFigure(written.words)) {
    notes.checks.push(check.figureInWords);
  }
  if (stance === 'unconditional' && recallsCompetence(condition)) notes.checks.push(check.recallsCompetence);
  return {
    stance: withCondition(stance, condition),
    target: target.value ?? null,
    option: offeredOption(question, option, notes),
    unit: target.value === undefined ? null : question.unit,
    deadline,
    condition: orNull(condition),
    scope: isPlaceholder(written.scope) ? null : written.scope,
    means: isPlaceholder(written.means) ? null : written.means,
    words: orNull(written.words),
    typed: orNull(shortened([typed.target, typed.deadline].filter((each) => each !== '').join(' ; '))),
    toAsk: orNull(shortened(notes.asks.join(' ; '))),
    toCheck: orNull(shortened(notes.checks.join(' ; '))),
    confidence: notes.confidence,
  };
}

function promises(stance: Stance): boolean {
  return stance === 'unconditional' || stance === 'conditional' || stance === 'study';
}

/**
 * « Oui, mais… » is a promise under a condition, whatever box was ticked; to recall that another body decides too is
 * none.
 */
function withCondition(stance: Stance, condition: string): Stance {
  const isCondition = condition !== '' && !recallsCompetence(condition);
  return stance === 'unconditional' && isCondition ? 'conditional' : stance;
}

/** A figure that stands outside its box is shown to the readers, not taken: it may be about something else. */
function holdsFigure(words: string): boolean {
  return findNumbers(foldText(words)).length > 0;
}

function readTarget(
  question: CampaignQuestion,
  typed: string,
  facts: ReadingFacts,
  notes: Notes,
): { readonly value?: number; readonly condition?: string } {
  if (typed === '' || !isMeasured(question.kind)) return {};
  const baseline = baselineIn(question, facts.communeCode);
  const reading = readQuantity(typed, {
    kind: question.kind === 'quantity' ? 'quantity' : 'change_percent',
    question: question.question,
    unit: question.unit,
    direction: question.direction,
    ...(baseline !== undefined && { baseline }),
    get population() {
      return facts.population;
    },
    ...(question.plausible !== undefined && { plausible: question.plausible }),
    today: facts.today,
    mandateStart: facts.mandateStart,
    mandateEnd: facts.mandateEnd,
  });
  const { ask, check } = messages.answers;
  const condition = reading.condition === undefined ? {} : { condition: reading.condition };
  if (reading.kind === 'ask') {
    notes.asks.push(ask.figure(typed, ask.doubts[reading.reason]));
    return condition;
  }
  notes.sure(reading.confidence);
  if (reading.plausibility === 'challenge') notes.asks.push(ask.implausible(typed));
  if (reading.plausibility === 'warn') notes.checks.push(check.high(typed));
  if (reading.statedBaseline !== undefined && reading.statedBaseline !== baseline?.value) {
    notes.checks.push(check.otherBaseline(reading.statedBaseline, question.unit));
  }
  return { value: reading.value, ...condition };
}

/** The date in its own box, or the one that came with the figure ("25 kg d'ici 2028"). */
function readDates(
  typed: { readonly target: string; readonly deadline: string },
  facts: ReadingFacts,
  notes: Notes,
): CalendarDate | null {
  const text = typed.deadline === '' ? typed.target : typed.deadline;
  const reading = readDeadline(text, facts);
  if (reading.kind === 'understood') {
    notes.sure(reading.confidence);
    return reading.date;
  }
  const { ask } = messages.answers;
  if (reading.kind === 'ask') notes.asks.push(ask.deadline(text, ask.deadlineDoubts[reading.reason]));
  else if (typed.deadline !== '') notes.asks.push(ask.deadline(text, ask.noDate));
  return null;
}

/** The option that was meant, whatever its capitals and accents; what the question does not offer is asked. */
function offeredOption({ kind, options }: CampaignQuestion, typed: string, notes: Notes): string | null {
  if (typed === '' || kind !== 'choice') return orNull(typed);
  const meant = options.filter(({ label }) => normaliseName(label) === normaliseName(typed));
  const exact = options.find(({ label }) => label === typed) ?? (meant.length === 1 ? meant[0] : undefined);
  if (exact === undefined) notes.asks.push(messages.answers.ask.option(typed));
  return exact?.label ?? null;
}

function stanceOf(label: string): Stance | undefined {
  const labels: Readonly<Record<string, string>> = messages.questionnaire.stances;
  return Object.keys(labels).find((stance) => labels[stance] === label) as Stance | undefined;
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}
