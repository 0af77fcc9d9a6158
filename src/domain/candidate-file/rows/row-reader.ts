import { textHash } from '../../digest/text-hash.ts';
import { communeCode } from '../commune-code.ts';
import type { RefusedRow } from '../fault.ts';
import type { Recognised } from '../formats/detect.ts';
import type { ListsOfRows } from '../lists-of-rows.ts';
import { type CommunesMet, createCommunesMet } from '../store/communes-met.ts';
import type { Decoder } from './decode.ts';
import { withoutMojibake } from './mojibake.ts';
import type { CandidateRow, Mayor, RowReading } from './official-row.ts';
import { createPlaceCells } from './place-cells.ts';
import type { PlainRow } from './plain-row.ts';
import { putBack } from './put-back.ts';
import { createRowAssembler } from './row-assembler.ts';
import { createRowRun } from './row-run.ts';

/** What the rows of a file held; lists are gathered apart. */
export interface RowsRead {
  readonly mayors: readonly Mayor[];
  readonly communes: CommunesMet;
  readonly rows: number;
  readonly repeated: number;
  readonly withoutList: number;
  readonly repaired: readonly { readonly line: number }[];
  readonly refused: readonly RefusedRow[];
}

/** Reads the rows below a recognised header. */
export interface RowReader {
  /** Reads whole lines, each with its line feed; so many lines came before. @returns how many have come now */
  lines(bytes: Uint8Array, before: number): number;
  /** Reads the last line, which nothing ends, with every care. */
  lastLine(bytes: Uint8Array, before: number): void;
  /** Ends the file. @returns what was read, or the line of a last row that is not whole */
  end(): RowsRead | { readonly cutAt: number };
}

/** What reading rows needs to be told. */
export interface RowChoice {
  /** Whether a commune's lists are kept; every one of them unless said. */
  readonly keeps: ((communeCode: string) => boolean) | undefined;
  readonly decode: Decoder;
}

const LINE_FEED = 10;
const RETURN = 13;

/** Starts below the header. Rows outside the kept communes are counted and not looked into. */
export function createRowReader(known: Recognised, gathered: ListsOfRows, { keeps, decode }: RowChoice): RowReader {
  const { format, separator, names, columns } = known;
  const run = createRowRun(known, gathered);
  const assembler = createRowAssembler(separator, names.length, { take, refuse });
  const place = createPlaceCells(separator, columns, decode);
  const mayors: Mayor[] = [];
  const communes = createCommunesMet();
  const repaired: { line: number }[] = [];
  const refused: RefusedRow[] = [];
  let rows = 0;
  let repeated = 0;
  let withoutList = 0;
  /** The line being read: where it stands in the block, and its number. */
  let block: Uint8Array = new Uint8Array();
  let start = 0;
  let lineNumber = 0;
  let isEnded = true;
  /** Line of the latest row when it was incomplete. */
  let shortRow: number | undefined;

  const isKept = (code: string) => keeps === undefined || keeps(code);

  function refuse(line: number, reason: RefusedRow['reason']): void {
    rows += 1;
    refused.push({ line, reason });
  }

  function take(cells: readonly string[], line: number): void {
    shortRow = cells.length < format.minimumCells(names) ? line : undefined;
    if (shortRow !== undefined) {
      refuse(line, 'too_few_columns');
      return;
    }
    rows += 1;
    const put = format.putsBack ? { cells, repaired: false } : putBack(cells, names.length, columns, separator);
    if (put === undefined) {
      refused.push({ line, reason: 'columns_shifted' });
      return;
    }
    const reading = format.read(put.cells, columns);
    if (reading.kind === 'refused') refused.push({ line, reason: reading.reason });
    else keep(put.repaired && reading.kind === 'candidate' ? { ...reading, repaired: true } : reading, line);
  }

  function keep(reading: Exclude<RowReading, { readonly kind: 'refused' }>, line: number): void {
    switch (reading.kind) {
      case 'without_list':
        communes.add(reading.at.commune);
        withoutList += 1;
        keepAlone(line);
        return;
      case 'mayor':
        communes.add(reading.mayor.commune.code);
        if (isKept(reading.mayor.commune.code)) mayors.push(reading.mayor);
        return;
      case 'candidate':
        communes.add(reading.row.at.commune);
        if (!isKept(reading.row.at.commune)) return;
        if (reading.repaired) repaired.push({ line });
        keepCandidate(reading.row, line, reading.repaired);
    }
  }

  /** The line being read, where it is a row by itself and holds nothing unusual. */
  function plainRow(line: number): PlainRow | undefined {
    return line === lineNumber && isEnded ? run.readPlainRow(block, start, 0) : undefined;
  }

  function keepAlone(line: number): void {
    const plain = plainRow(line);
    if (plain !== undefined) run.continuesWithoutList(block, start, plain);
  }

  function keepCandidate(row: CandidateRow, line: number, shifted: boolean): void {
    const list = gathered.listOf(row);
    const plain = plainRow(line);
    const { surname, givenName } = row.person;
    const added = gathered.add(list, row, plain?.nameHash ?? textHash(`${surname}|${givenName}`));
    if (added === 'repeated') repeated += 1;
    if (added === 'order_taken') refused.push({ line, reason: 'order_taken' });
    else if (plain !== undefined && !shifted) run.continuesList(block, start, plain, list);
  }

  /** Whether the line to be read is of a commune to leave out: then it is counted, and not looked into. */
  function leavesOut(): boolean {
    if (keeps === undefined || assembler.isOpen) return false;
    const after = place.read(block, start);
    if (after === -1) return false;
    const at = communeCode(place.department, place.commune);
    if (at === undefined || keeps(at.commune)) return false;
    communes.add(at.commune);
    run.continuesCommune(block, start, after - start);
    return true;
  }

  /** Reads the rows that go on like the last one. @returns where the next line starts */
  function readRun(): number {
    const counted = run.rows;
    const at = run.read(block, start);
    lineNumber += run.rows - counted;
    return at;
  }

  function readLine(end: number): void {
    run.stop();
    lineNumber += 1;
    const line = withoutMojibake(decode(block, start, end));
    if (line.trim() !== '') assembler.line(line, lineNumber);
  }

  return {
    lines(bytes, before) {
      lineNumber = before;
      let at = 0;
      while (at < bytes.length) {
        block = bytes;
        start = at;
        at = readRun();
        if (at === start && leavesOut()) at = readRun();
        if (at > start) continue;
        const end = lineEnd(bytes, at);
        readLine(end);
        at = end + (bytes[end] === RETURN && bytes[end + 1] === LINE_FEED ? 2 : 1);
      }
      run.stop();
      return lineNumber;
    },

    lastLine(bytes, before) {
      isEnded = false;
      lineNumber = before;
      block = bytes;
      for (start = 0; start < bytes.length; ) {
        const end = lineEnd(bytes, start);
        readLine(end);
        start = end + 1;
      }
    },

    end() {
      const cutAt = assembler.end() ?? shortRow;
      if (cutAt !== undefined) return { cutAt };
      return {
        mayors,
        communes,
        rows: rows + run.rows,
        repeated: repeated + run.repeated,
        withoutList: withoutList + run.withoutList,
        repaired,
        refused,
      };
    },
  };
}

/** Where a line ends: at a line feed, or at a carriage return, alone or before it. */
export function lineEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== LINE_FEED && bytes[at] !== RETURN) at += 1;
  return at;
}
