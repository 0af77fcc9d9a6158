import type { Columns } from '../formats/columns.ts';
import type { Decoder } from './decode.ts';
import { cellEnd, tabCellEnd } from './plain-row.ts';
import type { Separator } from './split-line.ts';

/** The cells of a row that say its commune, read from its bytes without reading the others. */
export interface PlaceCells {
  readonly department: string;
  readonly commune: string;
  /** Reads them. @returns the index after the last of them; -1 where a cell is not plain or the row has fewer */
  read(bytes: Uint8Array, from: number): number;
}

const TAB = 9;
const QUOTE = 34;
const ZERO = 48;
const SHORT = 3;

/** For rows of these columns. */
export function createPlaceCells(separator: Separator, columns: Columns, decode: Decoder): PlaceCells {
  const parting = separator.charCodeAt(0);
  const { department: ofDepartment = -1, commune: ofCommune = -1 } = columns;
  const count = Math.max(ofDepartment, ofCommune) + 1;
  let department = '';
  let commune = '';

  /** Codes of at most three digits are few: each is made once. */
  const short: string[] = [];

  function communeBetween(bytes: Uint8Array, from: number, end: number): string {
    if (end - from > SHORT) return decode(bytes, from, end);
    // A digit before the others keeps « 01 » and « 1 » apart.
    let number = 1;
    for (let at = from; at < end; at += 1) {
      const digit = (bytes[at] ?? 0) - ZERO;
      if (digit < 0 || digit > 9) return decode(bytes, from, end);
      number = 10 * number + digit;
    }
    const known = short[number] ?? decode(bytes, from, end);
    short[number] = known;
    return known;
  }

  /** Rows of a department follow each other: its code is rarely another one. */
  function departmentBetween(bytes: Uint8Array, from: number, end: number): string {
    if (department.length !== end - from) return decode(bytes, from, end);
    for (let at = from; at < end; at += 1) {
      if (department.charCodeAt(at - from) !== bytes[at]) return decode(bytes, from, end);
    }
    return department;
  }

  return {
    get department() {
      return department;
    },
    get commune() {
      return commune;
    },
    read(bytes, from) {
      let at = from;
      for (let cell = 0; cell < count; cell += 1) {
        const quoted = parting !== TAB && bytes[at] === QUOTE;
        const start = quoted ? at + 1 : at;
        const end = parting === TAB ? tabCellEnd(bytes, start) : cellEnd(bytes, start, quoted ? QUOTE : parting);
        at = quoted ? end + 1 : end;
        if ((quoted && bytes[end] !== QUOTE) || bytes[at] !== parting) return -1;
        at += 1;
        if (cell === ofDepartment) department = departmentBetween(bytes, start, end);
        else if (cell === ofCommune) commune = communeBetween(bytes, start, end);
      }
      return at;
    },
  };
}
