import { columnsOfExport, type ExportColumn } from '../../app/answers/export-columns.ts';
import { type Grid, type HeaderRows, headerRowsOf } from '../../app/answers/export-header.ts';
import { type ExportTarget, fieldsOf, suggestMapping } from '../../app/answers/export-mapping.ts';
import type { ExportChoices } from '../../app/answers/import-export.ts';
import type { CampaignQuestion } from '../../app/campaign/question.ts';
import { CampaignError } from '../../app/campaign-error.ts';
import { answerSources } from '../../app/messages/answers/answer-sources.fr.ts';
import { messages } from '../../app/messages.fr.ts';
import { questionsOf } from '../../app/scores/question-rows.ts';
import type { ExportScreen } from '../../app/windows.ts';
import type { CampaignContext } from '../context.ts';

const words = messages.entries;
const SOURCES = ['email', 'letter', 'meeting', 'manifesto', 'press'] as const;

/** The columns of a file, some of their answers, and what each most likely stands for. */
export function exportScreen(context: CampaignContext, grid: Grid, wanted: number): ExportScreen {
  const headerRows = headerRowsSaid(wanted) ?? headerRowsOf(grid);
  const columns = columnsOfExport(grid, headerRows);
  const questions = activeQuestions(context);
  const suggested = suggestMapping(columns, questions);
  return {
    headerRows,
    columns: columns.map((column, at) => ({
      label: labelOf(column),
      samples: samplesOf(grid.slice(headerRows), at),
      target: suggested.get(at) ?? '',
    })),
    targets: targetsOf(questions),
    sources: SOURCES.map((value) => ({ value, label: answerSources[value] })),
  };
}

/** The table that the window sent. Throws `export_unreadable`. */
export function gridOf(text: string): Grid {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (cause) {
    throw new CampaignError('export_unreadable', {}, { cause });
  }
  if (!Array.isArray(read) || read.length < 2) throw new CampaignError('export_unreadable', {});
  return read.map((row) => (Array.isArray(row) ? row.map(String) : []));
}

/** What the person chose. Throws `export_unreadable`, `export_unmapped` when no column names the list. */
export function exportChoicesOf(context: CampaignContext, sent: string): ExportChoices {
  let read: Partial<Record<'headerRows' | 'source' | 'on' | 'mapping', unknown>>;
  try {
    read = JSON.parse(sent) as typeof read;
  } catch (cause) {
    throw new CampaignError('export_unreadable', {}, { cause });
  }
  const known = new Set(targetsOf(activeQuestions(context)).map(({ value }) => value));
  const pairs = (Array.isArray(read.mapping) ? read.mapping : []) as readonly (readonly [number, string])[];
  const mapping = new Map(
    pairs.filter(([, target]) => known.has(target)).map(([at, target]) => [at, target as ExportTarget]),
  );
  const targets = [...mapping.values()];
  if (!targets.includes('list') && !targets.includes('label')) throw new CampaignError('export_unmapped', {});
  const source = SOURCES.find((each) => each === read.source) ?? 'email';
  return { headerRows: headerRowsSaid(read.headerRows) ?? 1, source, on: String(read.on ?? ''), mapping };
}

function headerRowsSaid(said: unknown): HeaderRows | undefined {
  return ([1, 2, 3] as const).find((each) => each === said);
}

function activeQuestions({ tables, campaign }: CampaignContext): readonly CampaignQuestion[] {
  return questionsOf(tables.of('questions').rows(), campaign, '').filter(({ active }) => active);
}

function targetsOf(questions: readonly CampaignQuestion[]): ExportScreen['targets'] {
  const { fields } = messages.answers;
  return [
    ...Object.entries(words.targets).map(([value, label]) => ({ value, label })),
    ...questions.flatMap((question) =>
      fieldsOf(question).map((field) => ({
        value: `${question.id}.${field}`,
        label: words.questionTarget(question.question, fields[field]),
      })),
    ),
  ];
}

function labelOf({ question, option }: ExportColumn): string {
  return [question, option].filter((part) => part !== '').join(' – ') || '—';
}

function samplesOf(rows: Grid, at: number): string {
  const found = [...new Set(rows.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== ''))];
  return found
    .slice(0, 3)
    .map((cell) => (cell.length > 60 ? `${cell.slice(0, 60)}…` : cell))
    .join(' · ');
}
