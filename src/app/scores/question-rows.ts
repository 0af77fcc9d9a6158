import type { ChoiceOption, PreciseElement } from '../../domain/criterion.ts';
import type { Method } from '../../domain/method/method-fingerprint.ts';
import type { CampaignQuestion } from '../campaign/question.ts';
import type { CampaignData } from '../campaign.ts';
import { CampaignError } from '../campaign-error.ts';
import { questionnaire } from '../messages/questionnaire.fr.ts';
import type { RowOf } from '../schema/tabs.ts';
import type { CampaignSettings } from '../workbook/settings.ts';

/** Columns of Questions that a score depends on, in the order formulas give them. */
export const QUESTION_COLUMNS = [
  'id',
  'theme',
  'question',
  'demand',
  'help',
  'kind',
  'unit',
  'direction',
  'baseline',
  'baselineYear',
  'benchmark',
  'benchmarkLabel',
  'benchmarkSource',
  'warn',
  'challenge',
  'expected',
  'weight',
  'competence',
  'options',
  'active',
] as const satisfies readonly (keyof RowOf<'questions'>)[];

/** A row of Questions without what only the form needs. */
export type QuestionRow = Pick<RowOf<'questions'>, (typeof QUESTION_COLUMNS)[number]>;

type Sources = Pick<CampaignData, 'questions' | 'themes'>;

/** The questions as the workbook has them now; figures of single communes stay with the campaign's data. */
export function questionsOf(
  rows: readonly QuestionRow[],
  campaign: Sources,
  methodVersion: string,
): CampaignQuestion[] {
  const themes = new Map(campaign.themes.map(({ id, label }) => [label, id]));
  return rows.map((row) => {
    const known = campaign.questions.find(({ id }) => id === row.id);
    const { baseline, benchmark, warn, challenge } = row;
    return {
      id: row.id ?? '',
      theme: themes.get(row.theme ?? '') ?? row.theme ?? '',
      question: row.question ?? '',
      demand: row.demand ?? '',
      help: row.help ?? '',
      kind: row.kind ?? 'open',
      unit: row.unit ?? '',
      direction: row.direction ?? 'up',
      ...(baseline !== null && { baseline: { value: baseline, year: row.baselineYear ?? 0 } }),
      baselineSource: known?.baselineSource ?? '',
      baselineByCommune: known?.baselineByCommune ?? {},
      ...(benchmark !== null && {
        benchmark: { value: benchmark, label: row.benchmarkLabel ?? '', source: row.benchmarkSource ?? '' },
      }),
      ...(warn !== null && challenge !== null && { plausible: { warn, challenge } }),
      expected: expectedIn(row),
      weight: row.weight ?? 0,
      competence: row.competence ?? 'commune',
      options: optionsIn(row),
      active: row.active ?? false,
      methodVersion,
    };
  });
}

/**
 * The questions that scores are made of. One whose kind or weight is blank is a draft: not in use as long as no position
 * in force answers it, refused with `question_faulty` from then on, since a score without it would be another score.
 */
export function scoredQuestions(
  rows: readonly QuestionRow[],
  commitments: readonly Pick<RowOf<'commitments'>, 'criterionId' | 'current'>[],
  campaign: Sources,
  methodVersion: string,
): CampaignQuestion[] {
  const answered = new Set(commitments.filter(({ current }) => current === true).map(({ criterionId }) => criterionId));
  const questions = questionsOf(rows, campaign, methodVersion);
  return rows.flatMap((row, at) => {
    const question = questions[at];
    if (question === undefined) return [];
    const fault = blankIn(row);
    if (fault === undefined || !question.active) return [question];
    if (answered.has(row.id)) throw new CampaignError('question_faulty', { question: question.id, fault });
    return [{ ...question, active: false }];
  });
}

function blankIn({ kind, weight }: QuestionRow): string | undefined {
  if (kind === null) return questionnaire.noKind;
  return weight === null && kind !== 'open' ? questionnaire.noWeight : undefined;
}

/** A question of the campaign as a row of Questions. */
export function rowOfQuestion(question: CampaignQuestion, themes: CampaignData['themes']): QuestionRow {
  const { baseline, benchmark, plausible } = question;
  return {
    id: question.id,
    theme: themes.find(({ id }) => id === question.theme)?.label ?? question.theme,
    question: question.question,
    demand: question.demand,
    help: question.help,
    kind: question.kind,
    unit: question.unit,
    direction: question.direction,
    baseline: baseline?.value ?? null,
    baselineYear: baseline?.year ?? null,
    benchmark: benchmark?.value ?? null,
    benchmarkLabel: benchmark?.label ?? null,
    benchmarkSource: benchmark?.source ?? null,
    warn: plausible?.warn ?? null,
    challenge: plausible?.challenge ?? null,
    expected: question.expected.map((element) => questionnaire.elements[element]).join(', '),
    weight: question.weight,
    competence: question.competence,
    options: question.options.map(({ label, value }) => `${label} = ${String(value).replace('.', ',')}`).join('\n'),
    active: question.active,
  };
}

/** The method that a fingerprint freezes: help texts may be reworded without touching it. */
export function methodOf(questions: readonly CampaignQuestion[], settings: CampaignSettings): Method {
  const criteria = questions.map(({ help: _help, ...scored }) => scored);
  return { version: settings.methodVersion, criteria, constants: settings.constants };
}

function expectedIn(row: QuestionRow): PreciseElement[] {
  const { elements } = questionnaire;
  const names = Object.keys(elements) as PreciseElement[];
  return (row.expected ?? '')
    .split(',')
    .map((written) => written.trim().toLowerCase())
    .filter((written) => written !== '')
    .map((written) => {
      const element = names.find((name) => name === written || elements[name] === written);
      if (element !== undefined) return element;
      const fault = questionnaire.unknownElement(written);
      throw new CampaignError('question_faulty', { question: row.id ?? '', fault });
    });
}

function optionsIn(row: QuestionRow): ChoiceOption[] {
  return (row.options ?? '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const match = /^(.*)=\s*(\d+(?:[.,]\d+)?)\s*$/.exec(line);
      if (match === null) {
        const fault = questionnaire.unreadableOption(line.trim());
        throw new CampaignError('question_faulty', { question: row.id ?? '', fault });
      }
      return { label: (match[1] ?? '').trim(), value: Number((match[2] ?? '').replace(',', '.')) };
    });
}
