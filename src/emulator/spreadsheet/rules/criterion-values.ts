import { EnumValue } from '../../kernel/enum-value.ts';
import type { Session } from '../../kernel/session.ts';
import { member } from '../call-arguments.ts';
import { handles } from '../handles.ts';
import { RangeBase } from '../range/range-base.ts';
import { onSheet } from '../workbook/area.ts';
import type { Argument } from '../workbook/records.ts';
import type { Workbook } from '../workbook/workbook.ts';

/** What a script gave a criterion to compare with, as plain data. */
export function toArgument(value: unknown): Argument {
  if (value instanceof Date) return { date: value.getTime() };
  if (value instanceof EnumValue) return { relative: value.name };
  if (value instanceof RangeBase) return { area: onSheet(value.model.id, value.rect) };
  if (Array.isArray(value)) return value.map(String);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return value === null || value === undefined ? null : String(value);
}

/** What a criterion compares with, as scripts get it. */
export function fromArgument(arg: Argument, session: Session, book: Workbook | null): unknown {
  if (arg === null || typeof arg !== 'object') return arg;
  if ('date' in arg) return new Date(arg.date);
  if ('relative' in arg) return member('RelativeDate', arg.relative);
  if (!('area' in arg)) return [...arg];
  const sheet = book?.sheetById(arg.area.sheet);
  return book && sheet ? handles.range(session, book, sheet, arg.area) : '#REF!';
}
