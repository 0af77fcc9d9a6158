import { asText } from '../calls/arguments.ts';
import { ScriptException, signatureMismatch } from '../kernel/errors.ts';
import { ServiceObject } from '../kernel/service-object.ts';
import type { Session } from '../kernel/session.ts';
import { handles } from './handles.ts';
import type { Range } from './range/range.ts';
import { RangeBase } from './range/range-base.ts';
import { onSheet } from './workbook/area.ts';
import type { NamedRangeRecord } from './workbook/records.ts';
import type { Workbook } from './workbook/workbook.ts';

/** @throws ScriptException when Sheets would refuse the name of a range */
function assertRangeName(name: string): void {
  const looksLikeCell = /^[A-Za-z]{1,3}\d+$/.test(name) || /^r\d*c\d*$/i.test(name) || /^(true|false)$/i.test(name);
  if (!/^[\p{L}_][\p{L}\p{N}_.]{0,249}$/u.test(name) || looksLikeCell) {
    throw new ScriptException(`The name "${name}" is invalid for a named range.`);
  }
}

/** Gives a name to a range, or moves the name there. */
export function nameRange(book: Workbook, name: string, range: RangeBase): void {
  assertRangeName(name);
  const record = { name, area: onSheet(range.model.id, range.rect) };
  const others = book.namedRanges.filter((named) => named.name.toLowerCase() !== name.toLowerCase());
  book.namedRanges = [...others, record];
  book.touch(true);
}

/** A range that has a name. */
export class NamedRange extends ServiceObject {
  static override readonly gasName: string = 'SpreadsheetApp.NamedRange';

  constructor(
    session: Session,
    private readonly book: Workbook,
    private name: string,
  ) {
    super(session);
  }

  getName(): string {
    return this.name;
  }

  getRange(): Range {
    const { area } = this.record();
    const sheet = this.book.sheetById(area.sheet);
    if (!sheet) throw new ScriptException('Range not found');
    return handles.range(this.session, this.book, sheet, area);
  }

  remove(): void {
    const { name } = this.record();
    this.book.namedRanges = this.book.namedRanges.filter((named) => named.name !== name);
    this.book.touch(true);
  }

  setName(...args: unknown[]): this {
    const name = asText(args[0]);
    if (args.length !== 1 || name === undefined) throw signatureMismatch(args, 'SpreadsheetApp.NamedRange.setName');
    assertRangeName(name);
    const before = this.record();
    this.book.namedRanges = this.book.namedRanges.map((named) => (named === before ? { ...named, name } : named));
    this.name = name;
    this.book.touch(true);
    return this;
  }

  setRange(...args: unknown[]): this {
    const [range] = args;
    if (args.length !== 1 || !(range instanceof RangeBase)) {
      throw signatureMismatch(args, 'SpreadsheetApp.NamedRange.setRange');
    }
    nameRange(this.book, this.record().name, range);
    return this;
  }

  private record(): NamedRangeRecord {
    const found = this.book.namedRange(this.name);
    if (!found) throw new ScriptException('Range not found');
    return found;
  }
}
