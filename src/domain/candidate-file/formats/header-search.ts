import { findResultsColumns } from '../../results/results-columns.ts';
import type { CandidateFileFault } from '../fault.ts';
import type { OfficialFormat } from '../rows/official-row.ts';
import { headerCells, type Recognised, recogniseHeader, renamedColumn } from './detect.ts';

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
  let first = '';
  let round: number | undefined;
  let renamed: CandidateFileFault | undefined;

  const unknown = (): CandidateFileFault =>
    mapped === undefined
      ? { tag: 'unknown_header', header: first.slice(0, 200), cells: headerCells(first) }
      : { tag: 'map_does_not_fit', header: first.slice(0, 200) };
  const fault = (): CandidateFileFault => renamed ?? (first === '' ? { tag: 'empty_file' } : unknown());

  return {
    line(text) {
      lines += 1;
      const content = text.replace(/^\uFEFF/, '').trim();
      if (first === '') first = content;
      if (/^<(!doctype|html|\?xml)/i.test(first)) return { tag: 'web_page' };
      if (mapped === undefined && findResultsColumns(text) !== undefined) return { tag: 'results' };
      const recognised = recogniseHeader(text, mapped);
      if (recognised !== undefined) return recognised;
      if (mapped === undefined) renamed ??= renamedColumn(text);
      if (SECOND_ROUND.test(content)) round = 2;
      return lines >= HEADER_WITHIN_LINES || renamed !== undefined ? fault() : undefined;
    },
    fault,
    get round() {
      return round;
    },
  };
}
