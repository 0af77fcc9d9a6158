import type { RowRefusal } from '../fault.ts';
import { type Separator, splitLine } from './split-line.ts';

/** Puts lines together into rows: a quoted cell may run over several lines. */
export interface RowAssembler {
  line(text: string, lineNumber: number): void;
  /** Ends the file. @returns the first line of a row that the file ends in the middle of */
  end(): number | undefined;
  /** Whether a row is not whole yet. */
  readonly isOpen: boolean;
}

/** What becomes of rows. */
export interface RowTaker {
  take(cells: readonly string[], line: number): void;
  refuse(line: number, reason: RowRefusal): void;
}

/** A quoted cell may run over several lines, but not over this many: beyond, a quote was never closed. */
const LONGEST_ROW = 5;

/** Makes an assembler for rows of so many cells. */
export function createRowAssembler(separator: Separator, cellsOfRow: number, taker: RowTaker): RowAssembler {
  let first = 0;
  let texts: string[] = [];

  /** A quote that is never closed costs its own line only: the lines after it are read afresh. */
  function dropFirst(): void {
    const waiting = texts;
    texts = [];
    taker.refuse(first, 'unclosed_quote');
    waiting.slice(1).forEach((text, index) => {
      const line = first + 1 + index;
      const { cells, open } = splitLine(text, separator);
      if (open) taker.refuse(line, 'unclosed_quote');
      else taker.take(cells, line);
    });
  }

  return {
    line(text, lineNumber) {
      if (texts.length === 0) first = lineNumber;
      texts.push(text);
      const { cells, open } = splitLine(texts.length === 1 ? text : texts.join(' '), separator);
      if (open ? texts.length >= LONGEST_ROW : texts.length > 1 && cells.length !== cellsOfRow) {
        dropFirst();
      } else if (!open) {
        texts = [];
        taker.take(cells, first);
      }
    },
    end() {
      if (texts.length === 0) return undefined;
      // A quote left open above rows that stand on their own was never closed; above anything else, the end is missing.
      const { cells, open } = splitLine(texts[texts.length - 1] ?? '', separator);
      if (texts.length === 1 || open || cells.length !== cellsOfRow) return first;
      dropFirst();
      return undefined;
    },
    get isOpen() {
      return texts.length > 0;
    },
  };
}
