import { communeCode } from '../candidate-file/commune-code.ts';
import { nuanceCode, tidy, wholeNumber } from '../candidate-file/rows/official-row.ts';
import { splitLine } from '../candidate-file/rows/split-line.ts';
import { findResultsColumns, type ResultsColumns } from './results-columns.ts';

/** Votes of one list, and what the file says to tell it by. */
export interface ListScore {
  readonly panel?: number;
  readonly label: string;
  readonly shortLabel: string;
  /** Surname and given name of its head; empty where the file names nobody. */
  readonly head: string;
  readonly nuance: string | null;
  readonly votes: number;
}

/** What one contest gave. */
export interface ContestScores {
  readonly commune: { readonly code: string; readonly name: string };
  readonly sector?: string;
  /** Votes cast, blank and void ones apart. */
  readonly cast: number;
  readonly lists: readonly ListScore[];
}

/** What a file of results holds. */
export interface ResultsFile {
  readonly contests: readonly ContestScores[];
  /** Line of a last row that is not whole: the file was cut on its way. */
  readonly cutAt?: number;
}

/** Lines read before giving up on a header. */
const HEADER_WITHIN_LINES = 20;

/** Reads a file of results by commune or by polling station, whose votes are added; undefined for any other file. */
export function readResults(text: string): ResultsFile | undefined {
  const lines = text.split(/\r\n|\n|\r/);
  const first = lines.slice(0, HEADER_WITHIN_LINES).findIndex((line) => findResultsColumns(line) !== undefined);
  const columns = findResultsColumns(lines[first] ?? '');
  if (columns === undefined) return undefined;
  const contests = new Map<string, ContestScores>();
  let cutAt: number | undefined;
  lines.forEach((line, index) => {
    if (index <= first || line.trim() === '') return;
    const { cells } = splitLine(line, columns.separator);
    cutAt = columns.isWhole(cells.length) ? undefined : index + 1;
    const scores = cutAt === undefined ? scoresOf(cells, columns) : undefined;
    if (scores === undefined) return;
    const key = scores.sector ?? scores.commune.code;
    const before = contests.get(key);
    contests.set(key, before === undefined ? scores : together(before, scores));
  });
  return { contests: [...contests.values()], ...(cutAt !== undefined && { cutAt }) };
}

function scoresOf(cells: readonly string[], { contest, lists }: ResultsColumns): ContestScores | undefined {
  const at = communeCode(cells[contest.department ?? -1] ?? '', cells[contest.commune ?? -1] ?? '');
  const cast = count(cells[contest.cast ?? -1]);
  if (at === undefined || cast === undefined) return undefined;
  return {
    commune: { code: at.commune, name: tidy(cells[contest.communeName ?? -1]) },
    ...(at.sector !== undefined && { sector: at.sector }),
    cast,
    lists: lists(cells.length).flatMap((fields) => {
      const cell = (field: keyof typeof fields) => tidy(cells[fields[field] ?? -1]);
      const votes = count(cell('votes'));
      const label = cell('label') || cell('shortLabel');
      if (votes === undefined || label === '') return [];
      const panel = wholeNumber(cell('panel'));
      return [
        {
          ...(panel !== undefined && { panel }),
          label,
          shortLabel: cell('shortLabel') || label,
          head: `${cell('surname')} ${cell('givenName')}`.trim(),
          nuance: nuanceCode(cell('nuance')),
          votes,
        },
      ];
    }),
  };
}

/** A number of votes: « 00004368 », « 4 368 ». */
function count(cell: string | undefined): number | undefined {
  const digits = tidy(cell).replace(/\s/g, '');
  return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined;
}

/** Votes of the same lists in another polling station. */
function together(one: ContestScores, other: ContestScores): ContestScores {
  const known = new Map(one.lists.map((list) => [keyOf(list), list]));
  for (const list of other.lists) {
    const before = known.get(keyOf(list));
    known.set(keyOf(list), before === undefined ? list : { ...before, votes: before.votes + list.votes });
  }
  return { ...one, cast: one.cast + other.cast, lists: [...known.values()] };
}

function keyOf({ panel, label }: ListScore): string {
  return `${panel ?? ''}|${label}`;
}
