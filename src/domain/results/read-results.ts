import { communeCode } from '../candidate-file/commune-code.ts';
import type { RefusedRow, RowRefusal } from '../candidate-file/fault.ts';
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
  /** Rows below the header, blank lines apart. */
  readonly rows: number;
  /** Rows left out, by their line in the file (from 1). */
  readonly refused: readonly RefusedRow[];
  /** Line of a last row that is not whole: the file was cut on its way. */
  readonly cutAt?: number;
}

/** Reads a file of results line by line; memory holds the kept contests. */
export interface ResultsReader {
  line(text: string): void;
  /** Ends the file; undefined for one of anything else. */
  end(): ResultsFile | undefined;
}

/** Lines read before giving up on a header. */
const HEADER_WITHIN_LINES = 20;

/** Reads a file of results by commune or by polling station, whose votes are added; undefined for any other file. */
export function readResults(text: string, keeps?: (communeCode: string) => boolean): ResultsFile | undefined {
  const reader = createResultsReader(keeps);
  for (const line of text.split(LINE_ENDS)) reader.line(line);
  return reader.end();
}

/** What ends a line in files of results. */
export const LINE_ENDS = /\r\n|\n|\r/;

/** Starts at the first line. @param keeps whether a commune's results are kept; all of them unless said */
export function createResultsReader(keeps: (communeCode: string) => boolean = () => true): ResultsReader {
  const contests = new Map<string, ContestScores>();
  const refused: RefusedRow[] = [];
  let columns: ResultsColumns | undefined;
  let lines = 0;
  let rows = 0;
  let cutAt: number | undefined;

  function keep(scores: ContestScores): void {
    if (!keeps(scores.commune.code)) return;
    const key = scores.sector ?? scores.commune.code;
    const before = contests.get(key);
    contests.set(key, before === undefined ? scores : together(before, scores));
  }

  return {
    line(text) {
      lines += 1;
      if (columns === undefined) {
        if (lines <= HEADER_WITHIN_LINES) columns = findResultsColumns(text);
        return;
      }
      if (text.trim() === '') return;
      rows += 1;
      const { cells } = splitLine(text, columns.separator);
      cutAt = columns.isWhole(cells.length) ? undefined : lines;
      const scores = cutAt === undefined ? scoresOf(cells, columns) : 'too_few_columns';
      if (typeof scores === 'string') refused.push({ line: lines, reason: scores });
      else keep(scores);
    },
    end() {
      if (columns === undefined) return undefined;
      return { contests: [...contests.values()], rows, refused, ...(cutAt !== undefined && { cutAt }) };
    },
  };
}

function scoresOf(cells: readonly string[], { contest, lists }: ResultsColumns): ContestScores | RowRefusal {
  const at = communeCode(cells[contest.department ?? -1] ?? '', cells[contest.commune ?? -1] ?? '');
  const cast = count(cells[contest.cast ?? -1]);
  if (at === undefined) return 'commune_code';
  if (cast === undefined) return 'votes_cast';
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
