import { findResultsColumns } from '../../results/results-columns.ts';
import type { CandidateFileFault } from '../fault.ts';
import type { OfficialFormat } from '../rows/official-row.ts';
import { headerCells, type Recognised, recogniseHeader, renamedColumn } from './detect.ts';
import { suggestColumns } from './suggest-columns.ts';

/** Looks for the header among the first lines of a file. */
export interface HeaderSearch {
  /** Takes the next line. @returns the header, a fault once it is known that there is none, or undefined meanwhile */
  line(text: string): Recognised | CandidateFileFault | undefined;
  /** Why a file that ended here has no header. */
  fault(): CandidateFileFault;
  /** The round that the lines above the header tell; undefined when they say nothing. */
  readonly round: number | undefined;
}

/** Lines read before giving up: official preambles take two. */
const HEADER_WITHIN_LINES = 20;

const SECOND_ROUND = /\b(2nd|2e|2[èe]me|second|deuxi[èe]me)\s+tour\b|\btour\s*2\b/i;

/** Starts at the first line. @param mapped the only format to look for, where a person named the columns */
export function createHeaderSearch(mapped?: OfficialFormat): HeaderSearch {
  let lines = 0;
  let isEmpty = true;
  /** Of the lines that may be titles the one with most of them: a preamble has fewer, rows have as many. */
  let header: { readonly cells: readonly string[]; readonly titles: number } | undefined;
  let round: number | undefined;
  let renamed: CandidateFileFault | undefined;

  const keepTitles = (text: string): void => {
    const cells = headerCells(text);
    const titles = cells.filter((cell) => cell !== '').length;
    if (titles > (header?.titles ?? 0) && !isData(cells)) header = { cells, titles };
  };
  const unknown = (): CandidateFileFault => {
    if (header === undefined) return { tag: 'no_header' };
    const { cells } = header;
    const known = new Set(Object.values(suggestColumns(cells)));
    const titles = cells.filter((cell) => known.has(cell));
    return mapped === undefined ? { tag: 'unknown_header', titles, cells } : { tag: 'map_does_not_fit', titles };
  };
  const fault = (): CandidateFileFault => renamed ?? (isEmpty ? { tag: 'empty_file' } : unknown());

  return {
    line(text) {
      lines += 1;
      const content = text.replace(/^\uFEFF/, '').trim();
      const other = isEmpty ? otherKind(content) : undefined;
      if (other !== undefined) return other;
      if (content !== '') isEmpty = false;
      if (mapped === undefined && findResultsColumns(text) !== undefined) return { tag: 'results' };
      const recognised = recogniseHeader(text, mapped);
      if (recognised !== undefined) return recognised;
      if (mapped === undefined) renamed ??= renamedColumn(text);
      keepTitles(content);
      if (SECOND_ROUND.test(content)) round = 2;
      return lines >= HEADER_WITHIN_LINES || renamed !== undefined ? fault() : undefined;
    },
    fault,
    get round() {
      return round;
    },
  };
}

/** What a file that is no table shows by its first characters. */
function otherKind(content: string): CandidateFileFault | undefined {
  if (/^<\?xml/i.test(content)) return { tag: 'not_a_table', kind: 'xml' };
  if (/^<[!?a-z]/i.test(content)) return { tag: 'web_page' };
  return /^(?:\{\s*("|$)|\[\s*[[{"]|\[$)/.test(content) ? { tag: 'not_a_table', kind: 'json' } : undefined;
}

/** No title is a date, and hardly one is a number: such cells are of somebody, maybe private, and are quoted nowhere. */
function isData(cells: readonly string[]): boolean {
  const isDate = (cell: string) => /\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b/.test(cell);
  return cells.length > 1 && (cells.some(isDate) || cells.filter((cell) => /^\d+$/.test(cell)).length > 1);
}
