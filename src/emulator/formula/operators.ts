import { compare, numberOf, same, textOf } from './coerce.ts';
import { CellError, type FormatHint, type Scalar } from './contract.ts';
import type { BinaryOperator } from './syntax/ast.ts';
import { hintFamily, isMoment } from './text/format-family.ts';
import type { Locale } from './text/locale.ts';

/** Function names Google uses for operators in its error sentences; also callable by these names. */
export const OPERATOR_NAMES: Readonly<Record<BinaryOperator, string>> = {
  '+': 'ADD',
  '-': 'MINUS',
  '*': 'MULTIPLY',
  '/': 'DIVIDE',
  '^': 'POW',
  '&': 'CONCAT',
  '=': 'EQ',
  '<>': 'NE',
  '<': 'LT',
  '>': 'GT',
  '<=': 'LTE',
  '>=': 'GTE',
};

/** Applies an infix operator to two values; errors come back as values. */
export function operate(operator: BinaryOperator, left: Scalar, right: Scalar, locale: Locale): Scalar {
  if (left instanceof CellError) return left;
  if (right instanceof CellError) return right;
  switch (operator) {
    case '=':
      return same(left, right);
    case '<>':
      return !same(left, right);
    case '<':
      return compare(left, right, locale) < 0;
    case '>':
      return compare(left, right, locale) > 0;
    case '<=':
      return compare(left, right, locale) <= 0;
    case '>=':
      return compare(left, right, locale) >= 0;
    case '&':
      return textOf(left, locale) + textOf(right, locale);
    default: {
      const name = OPERATOR_NAMES[operator];
      return calculate(operator, numberOf(left, locale, name, 1), numberOf(right, locale, name, 2));
    }
  }
}

/** Applies a prefix sign or a percent to a value; errors come back as values. */
export function operateOn(operator: '+' | '-' | '%', value: Scalar, locale: Locale): Scalar {
  if (value instanceof CellError || operator === '+') return value;
  try {
    const number = numberOf(value, locale, operator === '-' ? 'UMINUS' : 'UNARY_PERCENT', 1);
    return operator === '-' ? -number : number / 100;
  } catch (thrown) {
    if (thrown instanceof CellError) return thrown;
    throw thrown;
  }
}

function calculate(operator: '+' | '-' | '*' | '/' | '^', left: number, right: number): Scalar {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return right === 0 ? new CellError('#DIV/0!', 'Function DIVIDE parameter 2 cannot be zero.') : left / right;
    case '^':
      return checked(left ** right, 'POW');
  }
}

/** A finite number, or the `#NUM!` of a result that is none. */
export function checked(value: number, name: string): Scalar {
  if (Number.isFinite(value)) return value;
  return new CellError('#NUM!', `Function ${name} gives no real, finite number.`);
}

/** Format of a result: a date moved by days stays a date, two dates subtracted give a number. */
export function operatedHint(operator: BinaryOperator, left: FormatHint, right: FormatHint): FormatHint {
  const first = hintFamily(left);
  const second = hintFamily(right);
  switch (operator) {
    case '+':
      return left ?? right;
    case '-':
      if (isMoment(left) && isMoment(right)) return first === 'time' && second === 'time' ? left : undefined;
      return left;
    case '*':
    case '/':
      if (first === 'currency' && second !== 'currency') return left;
      if (operator === '*' && second === 'currency') return right;
      return first === 'percent' && second === 'percent' ? left : undefined;
    default:
      return undefined;
  }
}
