import type { FoundList } from '../candidate-list.ts';
import { HEADER_WITHIN_LINES, type Recognised, recogniseHeader } from './detect.ts';
import type { CandidateFileFault, RefusedRow } from './fault.ts';
import { createListsOfRows } from './lists-of-rows.ts';
import type { Mayor, OfficialFormatId, RowReading } from './official-row.ts';
import { splitLine } from './split-line.ts';

/** What a candidate file holds, or why it cannot be used. */
export type CandidateFileReading =
  | {
      readonly format: OfficialFormatId;
      /** The round that the format tells; undefined when both rounds share it and the caller did not say. */
      readonly round?: number;
      readonly lists: readonly FoundList[];
      readonly mayors: readonly Mayor[];
      /** INSEE codes met in the file, before any choice of territory. */
      readonly communes: ReadonlySet<string>;
      /** Rows below the header, blank lines apart. */
      readonly rows: number;
      /** Exact repetitions, counted once. */
      readonly repeated: number;
      /** Rows of communes without list or of candidates outside any list. */
      readonly withoutList: number;
      readonly repaired: readonly { readonly line: number }[];
      readonly refused: readonly RefusedRow[];
    }
  | { readonly fault: CandidateFileFault };

/** What to read of a file. */
export interface ReadingChoice {
  /** Round of the ballot, for formats that do not tell it; 1 unless said. */
  readonly round?: number;
  /** Keeps the lists of these communes only; all of them unless said. */
  readonly keeps?: (communeCode: string) => boolean;
}

/** Reads a candidate file line by line; memory holds the kept lists, never the file. */
export interface CandidateFileReader {
  /**
   * Takes the next line, without its line end.
   * @returns false once the file is known to be unusable, so that the caller can stop
   */
  line(text: string): boolean;
  /** Ends the file; an incomplete last row means that the file was cut on its way. */
  end(): CandidateFileReading;
}

/** A quoted cell may run over several lines, but not over this many: beyond, a quote was never closed. */
const LONGEST_ROW = 5;

/** Reads a decoded file of any official format. */
export function readCandidateFile(text: string, choice: ReadingChoice = {}): CandidateFileReading {
  const reader = createCandidateFileReader(choice);
  let from = 0;
  while (from < text.length) {
    const end = text.indexOf('\n', from);
    if (!reader.line(end === -1 ? text.slice(from) : text.slice(from, end))) break;
    from = end === -1 ? text.length : end + 1;
  }
  return reader.end();
}

/** Starts reading a file. */
export function createCandidateFileReader(choice: ReadingChoice = {}): CandidateFileReader {
  const gathered = createListsOfRows();
  const mayors: Mayor[] = [];
  const communes = new Set<string>();
  const repaired: { line: number }[] = [];
  const refused: RefusedRow[] = [];
  const keeps = choice.keeps ?? (() => true);
  let recognised: Recognised | undefined;
  let fault: CandidateFileFault | undefined;
  let firstText = '';
  let lineNumber = 0;
  let rows = 0;
  let repeated = 0;
  let withoutList = 0;
  let waiting: { readonly line: number; readonly texts: readonly string[] } | undefined;
  /** Line of the latest row when it was incomplete. */
  let shortRow: number | undefined;

  function header(text: string): boolean {
    if (firstText === '') firstText = text.replace(/^\uFEFF/, '').trim();
    if (/^<(!doctype|html|\?xml)/i.test(firstText)) fault = { tag: 'web_page' };
    recognised = recogniseHeader(text);
    if (recognised === undefined && lineNumber >= HEADER_WITHIN_LINES) {
      fault = { tag: 'unknown_header', header: firstText.slice(0, 200) };
    }
    return fault === undefined;
  }

  function row(known: Recognised, text: string): void {
    waiting = { line: waiting?.line ?? lineNumber, texts: [...(waiting?.texts ?? []), text] };
    const { line, texts } = waiting;
    const { cells, open } = splitLine(texts.join(' '), known.separator);
    if (open ? texts.length >= LONGEST_ROW : texts.length > 1 && cells.length !== known.names.length) {
      dropFirstWaiting(known);
    } else if (!open) {
      waiting = undefined;
      take(known, cells, line);
    }
  }

  /** A quote that is never closed costs its own line only: the lines after it are read afresh. */
  function dropFirstWaiting(known: Recognised): void {
    const { line, texts } = waiting ?? { line: lineNumber, texts: [] };
    waiting = undefined;
    rows += 1;
    refused.push({ line, reason: 'unclosed_quote' });
    texts.slice(1).forEach((text, index) => {
      const { cells, open } = splitLine(text, known.separator);
      if (open) {
        rows += 1;
        refused.push({ line: line + 1 + index, reason: 'unclosed_quote' });
      } else take(known, cells, line + 1 + index);
    });
  }

  function take({ format, names }: Recognised, cells: readonly string[], line: number): void {
    rows += 1;
    shortRow = cells.length < format.minimumCells(names) ? line : undefined;
    if (shortRow !== undefined) refused.push({ line, reason: 'too_few_columns' });
    else keep(format.read(cells, names), line);
  }

  function keep(reading: RowReading, line: number): void {
    switch (reading.kind) {
      case 'refused':
        refused.push({ line, reason: reading.reason });
        return;
      case 'without_list':
        communes.add(reading.at.commune);
        withoutList += 1;
        return;
      case 'mayor':
        communes.add(reading.mayor.commune.code);
        if (keeps(reading.mayor.commune.code)) mayors.push(reading.mayor);
        return;
      case 'candidate': {
        communes.add(reading.row.at.commune);
        if (reading.repaired) repaired.push({ line });
        if (!keeps(reading.row.at.commune)) return;
        const added = gathered.add(reading.row);
        if (added === 'repeated') repeated += 1;
        if (added === 'order_taken') refused.push({ line, reason: 'order_taken' });
      }
    }
  }

  return {
    line(given) {
      lineNumber += 1;
      const text = given.endsWith('\r') ? given.slice(0, -1) : given;
      if (recognised === undefined) return header(text);
      if (text.trim() !== '') row(recognised, text);
      return true;
    },

    end() {
      if (fault !== undefined) return { fault };
      if (recognised === undefined) {
        return {
          fault: firstText === '' ? { tag: 'empty_file' } : { tag: 'unknown_header', header: firstText.slice(0, 200) },
        };
      }
      if (waiting !== undefined && waiting.texts.length > 1) dropFirstWaiting(recognised);
      const cutAt = waiting?.line ?? shortRow;
      if (cutAt !== undefined) return { fault: { tag: 'cut_last_row', line: cutAt } };
      if (rows === 0) return { fault: { tag: 'no_rows' } };
      const round = recognised.format.round ?? choice.round;
      return {
        format: recognised.format.id,
        ...(round !== undefined && { round }),
        lists: gathered.lists(round ?? 1),
        mayors,
        communes,
        rows,
        repeated,
        withoutList,
        repaired,
        refused,
      };
    },
  };
}
