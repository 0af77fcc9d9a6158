import { EnumValue } from '../kernel/enum-value.ts';
import { ScriptException, signatureMismatch } from '../kernel/errors.ts';
import { heightOf, type Rect, widthOf } from './workbook/area.ts';

/** Whether arguments are so many finite numbers. */
export function areNumbers(args: readonly unknown[], ...counts: readonly number[]): args is number[] {
  return counts.includes(args.length) && args.every((arg) => typeof arg === 'number' && Number.isFinite(arg));
}

/** The member's name when a value belongs to an enum, as `BorderStyle`. */
export function memberOf(value: unknown, type: string): string | undefined {
  return value instanceof EnumValue && value.type === `SpreadsheetApp.${type}` ? value.name : undefined;
}

/** A member of one of SpreadsheetApp's enums. */
export function member(type: string, name: string): EnumValue {
  return EnumValue.of(`SpreadsheetApp.${type}`, name);
}

/**
 * A 2-D array whose size is that of a range.
 * @throws ScriptException with Google's sentence when it is no 2-D array, or of another size
 */
export function asMatrix(args: readonly unknown[], rect: Rect, method: string): readonly (readonly unknown[])[] {
  const [values] = args;
  if (args.length !== 1 || !Array.isArray(values) || !values.every(Array.isArray))
    throw signatureMismatch(args, method);
  const lines = values as readonly (readonly unknown[])[];
  const rows = heightOf(rect);
  const columns = widthOf(rect);
  if (lines.length !== rows) throw sizeMismatch('rows', lines.length, rows);
  for (const line of lines) if (line.length !== columns) throw sizeMismatch('columns', line.length, columns);
  return lines;
}

function sizeMismatch(what: 'rows' | 'columns', data: number, range: number): ScriptException {
  return new ScriptException(
    `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${data} but the range has ${range}.`,
  );
}
