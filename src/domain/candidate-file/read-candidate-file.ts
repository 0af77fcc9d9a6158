import type { FoundList } from '../candidate-list.ts';
import type { CandidateFileFault, RefusedRow } from './fault.ts';
import { type ColumnMap, mappedFormat } from './formats/column-map.ts';
import { createHeaderSearch } from './formats/header-search.ts';
import { createListsOfRows, type DoubtfulHeads } from './lists-of-rows.ts';
import { type Decoder, decoderOf, detectEncoding, ENCODING_SAMPLE, type Encoding } from './rows/decode.ts';
import { encodeUtf8 } from './rows/encode.ts';
import type { Mayor, OfficialFormat, OfficialFormatId } from './rows/official-row.ts';
import { createRowReader, lineEnd, type RowReader } from './rows/row-reader.ts';
import type { CommunesMet } from './store/communes-met.ts';

/** What a candidate file holds, or why it cannot be used. */
export type CandidateFileReading<File = CandidateFile> = File | { readonly fault: CandidateFileFault };

/** What a candidate file holds. */
export interface CandidateFile {
  readonly format: OfficialFormatId;
  /** The round that the file tells; undefined when it does not and the caller did not say. */
  readonly round?: number;
  readonly listCount: number;
  /** The lists, made one by one: those of a whole country need not be in memory together. */
  readonly lists: Iterable<FoundList>;
  readonly heads: DoubtfulHeads;
  readonly mayors: readonly Mayor[];
  readonly communes: CommunesMet;
  /** Rows below the header, blank lines apart. */
  readonly rows: number;
  /** Exact repetitions among the kept rows, counted once. */
  readonly repeated: number;
  /** Rows of communes without list or of candidates outside any list. */
  readonly withoutList: number;
  /** Kept rows whose columns were put back in place. */
  readonly repaired: readonly { readonly line: number }[];
  /** Rows left out, of the kept communes or of no readable one. */
  readonly refused: readonly RefusedRow[];
}

/** A file small enough that its lists are in memory together. */
export type WholeCandidateFile = CandidateFile & { readonly lists: readonly FoundList[] };

/** What to read of a file. */
export interface ReadingChoice {
  /** Round of the ballot, for formats that do not tell it; 1 unless said. */
  readonly round?: number;
  /** Keeps the lists of these communes only; all of them unless said. */
  readonly keeps?: (communeCode: string) => boolean;
  /** Gives the names of every candidate too; for files of one territory, as it keeps them all in memory. */
  readonly withCandidates?: boolean;
  /** The columns of the file, where a person named them. */
  readonly map?: ColumnMap;
  /** Gives a quicker reader of bytes than the domain's own, where the platform has one. */
  readonly decoderOf?: (encoding: Encoding) => Decoder;
}

/** Reads a candidate file block by block; memory holds the kept lists, never the file. */
export interface CandidateFileReader {
  /**
   * Takes the next bytes, cut anywhere; they may be overwritten afterwards.
   * @returns false once the file is known to be unusable, so that the caller can stop
   */
  block(bytes: Uint8Array): boolean;
  /** Ends the file; an incomplete last row means that the file was cut on its way. */
  end(): CandidateFileReading;
}

/** Bytes beyond which a line is none: a file without line ends would fill the memory. */
const LONGEST_LINE = 1_000_000;

const LINE_FEED = 10;
const RETURN = 13;

/** Reads a decoded file of any official format. */
export function readCandidateFile(text: string, choice: ReadingChoice = {}): CandidateFileReading<WholeCandidateFile> {
  const reader = createCandidateFileReader(choice);
  reader.block(encodeUtf8(text));
  const reading = reader.end();
  return 'fault' in reading ? reading : { ...reading, lists: [...reading.lists] };
}

/** Starts reading a file. */
export function createCandidateFileReader(choice: ReadingChoice = {}): CandidateFileReader {
  const gathered = createListsOfRows(choice.withCandidates);
  const header = createHeaderSearch(choice.map && mappedFormat(choice.map));
  let decode: Decoder | undefined;
  let format: OfficialFormat | undefined;
  let rows: RowReader | undefined;
  let fault: CandidateFileFault | undefined;
  let lineCount = 0;
  /** What follows the last line end. */
  let rest: Uint8Array = new Uint8Array();

  function detect(bytes: Uint8Array): void {
    const detected = detectEncoding(bytes.subarray(0, ENCODING_SAMPLE));
    if ('fault' in detected) fault = detected.fault;
    else decode = (choice.decoderOf ?? decoderOf)(detected.encoding);
  }

  /** Reads lines until the header. @returns where the line after it starts */
  function searchHeader(bytes: Uint8Array): number {
    let at = 0;
    while (at < bytes.length && rows === undefined && fault === undefined) {
      const end = lineEnd(bytes, at);
      headerLine(bytes.subarray(at, end));
      at = end + (bytes[end] === RETURN && bytes[end + 1] === LINE_FEED ? 2 : 1);
    }
    return at;
  }

  function headerLine(bytes: Uint8Array): void {
    if (decode === undefined) return;
    lineCount += 1;
    if (bytes.length > LONGEST_LINE) {
      fault = { tag: 'endless_line', line: lineCount };
      return;
    }
    const found = header.line(decode(bytes, 0, bytes.length));
    if (found === undefined) return;
    if ('tag' in found) fault = found;
    else {
      format = found.format;
      rows = createRowReader(found, gathered, { keeps: choice.keeps, decode });
    }
  }

  return {
    block(given) {
      if (decode === undefined && fault === undefined && given.length > 0) detect(given);
      // No text has a zero byte, however far below.
      if (given.indexOf(0) !== -1) fault ??= { tag: 'binary' };
      const bytes = rest.length === 0 ? given : joined(rest, given);
      const whole = wholeLines(bytes);
      // A copy: `slice` of Node's buffers shares the bytes, which the caller overwrites.
      rest = new Uint8Array(bytes.subarray(whole));
      const at = rows === undefined ? searchHeader(bytes.subarray(0, whole)) : 0;
      if (rows !== undefined && at < whole) lineCount = rows.lines(bytes.subarray(at, whole), lineCount);
      if (rest.length > LONGEST_LINE) fault ??= { tag: 'endless_line', line: lineCount + 1 };
      return fault === undefined;
    },

    end() {
      if (fault === undefined && rest.length > 0) {
        if (rows === undefined) headerLine(rest);
        else rows.lastLine(rest, lineCount);
      }
      if (fault !== undefined) return { fault };
      if (rows === undefined || format === undefined) return { fault: header.fault() };
      const read = rows.end();
      if ('cutAt' in read) return { fault: { tag: 'cut_last_row', line: read.cutAt } };
      if (read.rows === 0) return { fault: { tag: 'no_rows' } };
      const round = format.round ?? header.round ?? choice.round;
      return {
        format: format.id,
        ...(round !== undefined && { round }),
        listCount: gathered.count,
        heads: gathered.doubtfulHeads(),
        lists: { [Symbol.iterator]: () => gathered.lists(round ?? 1) },
        ...read,
      };
    },
  };
}

/** Bytes up to the last line end; a carriage return at the very end may be half of one. */
function wholeLines(bytes: Uint8Array): number {
  const lineFeed = bytes.lastIndexOf(LINE_FEED);
  return lineFeed !== -1 || bytes.length === 0 ? lineFeed + 1 : bytes.lastIndexOf(RETURN, bytes.length - 2) + 1;
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(one.length + other.length);
  bytes.set(one);
  bytes.set(other, one.length);
  return bytes;
}
