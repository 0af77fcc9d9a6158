import {
  type Baseline,
  type Competence,
  type Criterion,
  type CriterionKind,
  isMeasured,
  type PreciseElement,
  validateCriterion,
} from '../../domain/criterion.ts';
import type { ReportFault } from './fault.ts';
import { type JsonRow, jsonRow } from './json-row.ts';

/** A question of the campaign: a criterion, with where its published situation comes from. */
export interface CampaignQuestion extends Criterion {
  /** Source of the baseline, printed beside it; empty where the campaign publishes none. */
  readonly baselineSource: string;
  /** Figures of single communes, by INSEE code; each replaces the question's own baseline there. */
  readonly baselineByCommune: Readonly<Record<string, Baseline>>;
  /** Help printed under the question in the form. */
  readonly help: string;
}

const KINDS: readonly CriterionKind[] = ['quantity', 'change_percent', 'measure', 'choice', 'open'];
const COMPETENCES: readonly Competence[] = ['commune', 'ept', 'syctom'];
const ELEMENTS: readonly PreciseElement[] = ['figure', 'deadline', 'scope', 'means'];

/** Reads `questions.json`. */
export function readQuestions(
  file: unknown,
  known: { readonly themes: readonly string[]; readonly communes: readonly string[]; readonly methodVersion: string },
  report: ReportFault,
): CampaignQuestion[] {
  const rows = jsonRow({ questions: file }, { file: 'questions.json' }, report).children('questions');
  const seen = new Set<string>();
  return rows.map((row) => {
    const question = readQuestion(row, known);
    if (seen.has(question.id)) row.fault('id', { tag: 'repeated', found: question.id });
    seen.add(question.id);
    const communeBaselines = Object.keys(question.baselineByCommune).length > 0;
    for (const fault of validateCriterion(question, { communeBaselines })) {
      row.fault('kind', { tag: 'criterion', fault });
    }
    return question;
  });
}

function readQuestion(
  row: JsonRow,
  known: { readonly themes: readonly string[]; readonly communes: readonly string[]; readonly methodVersion: string },
): CampaignQuestion {
  const kind = row.choice('kind', KINDS);
  const baseline = row.has('baseline') ? readBaseline(row.child('baseline')) : undefined;
  if (baseline !== undefined && !row.has('baselineSource')) row.fault('baselineSource', { tag: 'missing' });
  return {
    id: row.text('id'),
    theme: row.choice('theme', known.themes),
    question: row.text('question'),
    demand: row.text('demand'),
    kind,
    unit: isMeasured(kind) ? row.text('unit') : row.textOrNone('unit'),
    direction: row.has('direction') ? row.choice('direction', ['up', 'down']) : 'up',
    ...(baseline !== undefined && { baseline }),
    baselineSource: row.textOrNone('baselineSource'),
    baselineByCommune: row.has('baselineByCommune')
      ? readBaselines(row.child('baselineByCommune'), known.communes)
      : {},
    ...(row.has('benchmark') && { benchmark: readBenchmark(row.child('benchmark')) }),
    ...(row.has('plausible') && { plausible: readLimits(row.child('plausible')) }),
    expected: row.has('expected') ? readExpected(row) : [],
    weight: row.number('weight'),
    competence: row.choice('competence', COMPETENCES),
    options: row.has('options')
      ? row.children('options').map((option) => ({ label: option.text('label'), value: option.number('value') }))
      : [],
    help: row.textOrNone('help'),
    active: row.flag('active', true),
    methodVersion: known.methodVersion,
  };
}

function readBaseline(row: JsonRow): Baseline {
  return { value: row.number('value'), year: row.number('year') };
}

function readBaselines(row: JsonRow, communes: readonly string[]): Readonly<Record<string, Baseline>> {
  return Object.fromEntries(
    row.keys().map((code) => {
      if (!communes.includes(code)) row.fault(code, { tag: 'not_among', found: code, choices: ['communes.csv'] });
      return [code, readBaseline(row.child(code))];
    }),
  );
}

function readBenchmark(row: JsonRow) {
  return { value: row.number('value'), label: row.text('label'), source: row.text('source') };
}

function readLimits(row: JsonRow) {
  return { warn: row.number('warn'), challenge: row.number('challenge') };
}

function readExpected(row: JsonRow): PreciseElement[] {
  return row.texts('expected').flatMap((found) => {
    const element = ELEMENTS.find((each) => each === found);
    if (element === undefined) row.fault('expected', { tag: 'not_among', found, choices: ELEMENTS });
    return element ?? [];
  });
}
