import { columnLetters, columnNumber } from '../../formula/syntax/a1.ts';

/** Texts and quoted sheet names, which are copied as they are. */
const VERBATIM = `"(?:[^"]|"")*"|'(?:[^']|'')*'`;

const R1C1 = new RegExp(
  `(${VERBATIM})|(?<![\\w.$])(?:R(\\[-?\\d+\\]|\\d*)C(\\[-?\\d+\\]|\\d*)|R(\\[-?\\d+\\]|\\d+)|C(\\[-?\\d+\\]|\\d+))(?![\\w(.])`,
  'gi',
);
const A1 = new RegExp(
  `(${VERBATIM})|(?<![\\w.$])(?:(\\$?)([A-Z]{1,3})(\\$?)(\\d+)|(\\$?)([A-Z]{1,3}):(\\$?)([A-Z]{1,3})|(\\$?)(\\d+):(\\$?)(\\d+))(?![\\w(.!])`,
  'gi',
);

/** A formula in R1C1 notation, rewritten in A1 notation for the cell it stands in. */
export function toA1(formula: string, row: number, column: number): string {
  const rowText = (part: string) => place(part, row, String);
  const columnText = (part: string) => place(part, column, columnLetters);
  return formula.replace(R1C1, (all, verbatim, r, c, onlyRow, onlyColumn) => {
    if (verbatim !== undefined) return all;
    if (r !== undefined) return `${columnText(c)}${rowText(r)}`;
    if (onlyRow !== undefined) return `${rowText(onlyRow)}:${rowText(onlyRow)}`;
    return `${columnText(onlyColumn)}:${columnText(onlyColumn)}`;
  });
}

function place(part: string, current: number, write: (index: number) => string): string {
  if (part.startsWith('[')) return write(current + Number(part.slice(1, -1)));
  return part === '' ? write(current) : `$${write(Number(part))}`;
}

/** A formula in A1 notation, rewritten in R1C1 notation for the cell it stands in. */
export function toR1C1(formula: string, row: number, column: number): string {
  const line = (fixed: string, digits: string) => part('R', fixed, Number(digits), row);
  const letters = (fixed: string, text: string) => part('C', fixed, columnNumber(text), column);
  return formula.replace(A1, (all, verbatim, cFix, c, rFix, r, fromFix, from, toFix, to, topFix, top, endFix, end) => {
    if (verbatim !== undefined) return all;
    if (c !== undefined) return `${line(rFix, r)}${letters(cFix, c)}`;
    if (from !== undefined) return `${letters(fromFix, from)}:${letters(toFix, to)}`;
    return `${line(topFix, top)}:${line(endFix, end)}`;
  });
}

function part(letter: string, fixed: string, index: number, current: number): string {
  return fixed ? `${letter}${index}` : `${letter}[${index - current}]`;
}
