import { compareTexts, sameText } from './coerce.ts';
import { CellError, type Scalar } from './contract.ts';
import type { Locale } from './text/locale.ts';
import { readNumber } from './text/read-text.ts';

/** Tells whether a cell meets a condition of COUNTIF and its family. */
export type Criterion = (value: Scalar) => boolean;

/** Reads a condition such as `5`, `">=10"`, `"<>"` or `"a*"` (`~` before `*` or `?` takes them literally). */
export function criterionOf(condition: Scalar, locale: Locale): Criterion {
  if (condition instanceof CellError) return (value) => value instanceof CellError && value.code === condition.code;
  if (typeof condition === 'number' || typeof condition === 'boolean') return (value) => value === condition;
  if (condition === null) return (value) => value === 0;
  const match = /^(<=|>=|<>|=|<|>)?(.*)$/s.exec(condition);
  const operator = match?.[1] ?? '';
  const operand = match?.[2] ?? '';
  if (operator === '<>') {
    const equal = equality(operand, locale, operand === '' ? isBlankCell : undefined);
    return (value) => !equal(value);
  }
  if (operator === '=') return equality(operand, locale, operand === '' ? isBlankCell : undefined);
  if (operator === '') return equality(operand, locale, operand === '' ? isBlankOrEmpty : undefined);
  return ordering(operator, operand, locale);
}

function isBlankCell(value: Scalar): boolean {
  return value === null;
}

function isBlankOrEmpty(value: Scalar): boolean {
  return value === null || value === '';
}

function equality(operand: string, locale: Locale, special: Criterion | undefined): Criterion {
  if (special) return special;
  const number = readNumber(operand, locale)?.value;
  if (number !== undefined) {
    return (value) => value === number || (typeof value === 'string' && sameText(value, operand));
  }
  const word = operand.toUpperCase();
  if (word === 'TRUE' || (locale.french && word === 'VRAI')) return (value) => value === true;
  if (word === 'FALSE' || (locale.french && word === 'FAUX')) return (value) => value === false;
  const pattern = wildcard(operand);
  if (pattern) return (value) => typeof value === 'string' && pattern.test(value);
  return (value) =>
    (typeof value === 'string' && sameText(value, operand)) || (value instanceof CellError && value.code === operand);
}

function ordering(operator: string, operand: string, locale: Locale): Criterion {
  const number = readNumber(operand, locale)?.value;
  return (value) => {
    let order: number;
    if (typeof value === 'number' && number !== undefined) order = value - number;
    else if (typeof value === 'string' && number === undefined) order = compareTexts(value, operand, locale);
    else return false;
    if (operator === '<') return order < 0;
    if (operator === '>') return order > 0;
    return operator === '<=' ? order <= 0 : order >= 0;
  };
}

/** The pattern of a text with `*` or `?`; undefined when it has none. */
export function wildcard(text: string): RegExp | undefined {
  if (!/[*?~]/.test(text)) return undefined;
  const source = text.replace(/~([*?~])|([*?])|([\\^$.|+()[\]{}])/g, (whole, literal, joker, special) => {
    if (literal !== undefined) return `\\${literal}`.replace('\\~', '~');
    if (joker !== undefined) return joker === '*' ? '.*' : '.';
    return special === undefined ? whole : `\\${special}`;
  });
  return new RegExp(`^${source}$`, 'isu');
}
