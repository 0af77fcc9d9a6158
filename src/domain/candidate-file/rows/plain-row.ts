import type { ColumnRole, Columns } from '../formats/columns.ts';
import type { Separator } from './split-line.ts';

/** What a row that continues a list says, read from its bytes without making any text. */
export interface PlainRow {
  /** Index of the line end. */
  end: number;
  /** Index of the first cell after those of the list, when the row was read from its beginning. */
  afterList: number;
  cells: number;
  order: number;
  /** The row is certainly not the head's. */
  follows: boolean;
  /** Hash of the candidate's name as written. */
  nameHash: number;
}

/** Reads the rest of a row in place, from this byte and this cell; the bytes go on to a line end. */
export type PlainRowReader = (bytes: Uint8Array, from: number, cell: number) => PlainRow | undefined;

const TAB = 9;
const LINE_FEED = 10;
const RETURN = 13;
const SPACE = 32;
const QUOTE = 34;
const ZERO = 48;
/** The semicolon: no other separator, quote or line end comes after it. */
const LAST_SPECIAL = 59;
const LETTER_F = 70;
const LETTER_M = 77;
const LETTER_N = 78;
const FIRST_HASH = 0x811c9dc5 | 0;
const HASH_PRIME = 0x01000193;

/** What a cell is for, by its column: kept as numbers, since this runs once a row of a national file. */
const ORDER = 1;
const LEADS = 2;
const SEX = 3;
const SURNAME = 4;
const GIVEN_NAME = 5;
const PURPOSES: Readonly<Partial<Record<ColumnRole, number>>> = {
  order: ORDER,
  leads: LEADS,
  sex: SEX,
  surname: SURNAME,
  givenName: GIVEN_NAME,
};

/**
 * Makes a reader of rows that hold nothing unusual: a place, a sex, a name; no doubled or stray quote, no line end
 * inside a cell, no lone carriage return. It gives undefined for any other row, which is then read with every care.
 *
 * @param listCells how many cells name the list, at the beginning of a row
 */
export function plainRowReader(separator: Separator, columns: Columns, listCells: number): PlainRowReader {
  const parting = separator.charCodeAt(0);
  const quoting = separator !== '\t';
  const quote = quoting ? QUOTE : parting;
  const purposes = new Uint8Array(64);
  for (const [role, purpose] of Object.entries(PURPOSES)) {
    const at = columns[role as ColumnRole];
    if (at !== undefined && at < purposes.length) purposes[at] = purpose;
  }
  const lastPurpose = purposes.reduce((last, purpose, at) => (purpose === 0 ? last : at), -1);
  const ending = createEnding();
  // One object for every row: a national file has 900,000 of them.
  const row: PlainRow = { end: 0, afterList: 0, cells: 0, order: 0, follows: false, nameHash: 0 };

  /** Ends a name where `cellEnd` would, and goes on with its hash (FNV-1a) and that of its end. */
  function nameEnd(bytes: Uint8Array, from: number, stop: number): number {
    let at = from;
    let hash = row.nameHash;
    for (;;) {
      const code = bytes[at] ?? LINE_FEED;
      if (code <= LAST_SPECIAL && (code === stop || code === LINE_FEED || code === RETURN || code === quote)) break;
      hash = Math.imul(hash ^ code, HASH_PRIME);
      at += 1;
    }
    row.nameHash = Math.imul(hash ^ LINE_FEED, HASH_PRIME);
    return at;
  }

  return (bytes, from, firstCell) => {
    let at = from;
    let cell = firstCell;
    let leads = false;
    let sexed = columns.sex === undefined;
    let named = false;
    let afterPurposes = -1;
    row.order = 0;
    row.afterList = 0;
    row.nameHash = FIRST_HASH;
    for (;;) {
      if (cell === listCells) row.afterList = at;
      const quoted = quoting && bytes[at] === QUOTE;
      if (quoted) at += 1;
      const start = at;
      const purpose = purposes[cell];
      if (purpose === SURNAME || purpose === GIVEN_NAME) at = nameEnd(bytes, at, quoted ? QUOTE : parting);
      else at = quoting ? cellEnd(bytes, at, quoted ? QUOTE : parting) : tabCellEnd(bytes, at);
      switch (purpose) {
        case ORDER:
          row.order = orderBetween(bytes, start, at);
          break;
        case LEADS:
          leads = at > start && bytes[start] !== LETTER_N;
          break;
        case SEX:
          sexed = bytes[start] === LETTER_F || bytes[start] === LETTER_M;
          break;
        case SURNAME:
          named = at > start && (bytes[start] ?? 0) > SPACE;
      }
      if (cell === lastPurpose) {
        const length = ending.lengthAt(bytes, at);
        if (length > 0) {
          row.end = at + length - 1;
          row.cells = ending.cells;
          row.follows = row.order > 0 && !leads && sexed && named;
          return row;
        }
        afterPurposes = at;
      }
      let code = bytes[at];
      if (quoted) {
        if (code !== QUOTE) return undefined;
        at += 1;
        code = bytes[at];
      }
      cell += 1;
      if (code === parting) {
        at += 1;
        continue;
      }
      if (code === RETURN) {
        at += 1;
        code = bytes[at];
      }
      if (code !== LINE_FEED) return undefined;
      if (afterPurposes !== -1) ending.remember(bytes, afterPurposes, at + 1, cell);
      row.end = at;
      row.cells = cell;
      row.follows = row.order > 0 && !leads && sexed && named;
      return row;
    }
  };
}

/** Longer endings are not worth keeping. */
const LONGEST_ENDING = 256;

/**
 * What a plain row said after the last cell that serves, up to its line end: most rows of a file say the same there (a
 * nationality, a council), and comparing is quicker than reading.
 */
function createEnding() {
  const known = new Uint8Array(LONGEST_ENDING);
  let length = 0;
  let cells = 0;
  return {
    /** Cells of a row that ends so. */
    get cells() {
      return cells;
    },
    /** Bytes of the ending when it stands here; 0 when it does not. */
    lengthAt(bytes: Uint8Array, from: number): number {
      for (let at = 0; at < length; at += 1) if (bytes[from + at] !== known[at]) return 0;
      return length;
    },
    remember(bytes: Uint8Array, from: number, to: number, ofRow: number): void {
      length = to - from > LONGEST_ENDING ? 0 : to - from;
      for (let at = 0; at < length; at += 1) known[at] = bytes[from + at] ?? 0;
      cells = ofRow;
    },
  };
}

/** Index of the separator, quote or line end after a cell; every one of them is below the letters. */
export function cellEnd(bytes: Uint8Array, from: number, stop: number): number {
  let at = from;
  for (;;) {
    const code = bytes[at] ?? LINE_FEED;
    if (code <= LAST_SPECIAL && (code === stop || code === QUOTE || code === LINE_FEED || code === RETURN)) return at;
    at += 1;
  }
}

export function tabCellEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    const code = bytes[at] ?? LINE_FEED;
    if (code <= RETURN && (code === TAB || code === LINE_FEED || code === RETURN)) return at;
    at += 1;
  }
}

/** A place of at most six digits; 0 for anything else. */
function orderBetween(bytes: Uint8Array, start: number, end: number): number {
  if (end - start > 6) return 0;
  let order = 0;
  for (let at = start; at < end; at += 1) {
    const digit = (bytes[at] ?? 0) - ZERO;
    if (digit < 0 || digit > 9) return 0;
    order = order * 10 + digit;
  }
  return order;
}
