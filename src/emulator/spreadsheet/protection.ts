import { asText } from '../calls/arguments.ts';
import { CellFreeObject } from '../calls/cell-free-object.ts';
import type { EnumValue } from '../kernel/enum-value.ts';
import { ScriptException, signatureMismatch } from '../kernel/errors.ts';
import type { Session } from '../kernel/session.ts';
import { User } from '../session/user.ts';
import { member } from './call-arguments.ts';
import { handles } from './handles.ts';
import { NamedRange } from './named-range.ts';
import { mayEdit } from './permission.ts';
import type { Range } from './range/range.ts';
import { RangeBase } from './range/range-base.ts';
import type { Rect } from './workbook/area.ts';
import { UNBOUNDED } from './workbook/notation.ts';
import type { ProtectionRecord } from './workbook/records.ts';
import type { SheetModel } from './workbook/sheet-model.ts';
import type { Workbook } from './workbook/workbook.ts';

/** Protects a rectangle, or a whole sheet when there is none, and gives its handle. */
export function protect(session: Session, book: Workbook, sheet: SheetModel, rect: Rect | null): Protection {
  const id = session.world.ids.number();
  const record: ProtectionRecord = {
    id,
    sheet: sheet.id,
    rect,
    unprotected: [],
    description: '',
    warningOnly: false,
    editors: null,
    domainEdit: false,
    rangeName: null,
  };
  book.protections = [...book.protections, record];
  book.touch();
  sheet.touchStructure();
  return new Protection(session, book, id);
}

/** Addresses a script gave as text, User, or an array of them; undefined when it gave something else. */
export function addressesOf(value: unknown): string[] | undefined {
  if (typeof value === 'string') return [value];
  if (value instanceof User) return [value.getEmail()];
  if (!Array.isArray(value)) return undefined;
  const each = value.map(addressesOf);
  return each.every((found) => found !== undefined) ? each.flat() : undefined;
}

/** A protected range or sheet. */
export class Protection extends CellFreeObject {
  static override readonly gasName: string = 'SpreadsheetApp.Protection';

  constructor(
    session: Session,
    private readonly book: Workbook,
    private readonly id: number,
  ) {
    super(session);
  }

  getDescription(): string {
    return this.record().description;
  }

  getProtectionType(): EnumValue {
    return member('ProtectionType', this.record().rect ? 'RANGE' : 'SHEET');
  }

  getRange(): Range {
    const { rect } = this.record();
    const sheet = this.sheet();
    if (rect) return handles.range(this.session, this.book, sheet, rect);
    return handles.range(this.session, this.book, sheet, sheet.rect, UNBOUNDED);
  }

  getRangeName(): string | null {
    return this.record().rangeName;
  }

  getUnprotectedRanges(): Range[] {
    const sheet = this.sheet();
    return this.record().unprotected.map((rect) => handles.range(this.session, this.book, sheet, rect));
  }

  isWarningOnly(): boolean {
    return this.record().warningOnly;
  }

  canEdit(): boolean {
    return mayEdit(this.book, this.record(), this.session.options.effectiveUser);
  }

  canDomainEdit(): boolean {
    return this.record().domainEdit;
  }

  /** The spreadsheet's owner comes first: no script takes them off the list. */
  getEditors(): User[] {
    const { editors, warningOnly } = this.record();
    if (warningOnly) return [];
    const { owner, editors: everyone } = this.book.properties;
    return [owner, ...(editors ?? everyone)].map((email) => new User(this.session, email));
  }

  addEditor(...args: unknown[]): this {
    return this.changeEditors(args, 'addEditor', (editors, added) => [...new Set([...editors, ...added])]);
  }

  addEditors(...args: unknown[]): this {
    return this.changeEditors(args, 'addEditors', (editors, added) => [...new Set([...editors, ...added])]);
  }

  removeEditor(...args: unknown[]): this {
    return this.changeEditors(args, 'removeEditor', (editors, gone) => this.without(editors, gone));
  }

  removeEditors(...args: unknown[]): this {
    return this.changeEditors(args, 'removeEditors', (editors, gone) => this.without(editors, gone));
  }

  setDescription(...args: unknown[]): this {
    const description = asText(args[0]);
    if (args.length !== 1 || description === undefined) throw this.mismatch(args, 'setDescription');
    return this.change({ description });
  }

  setDomainEdit(...args: unknown[]): this {
    const [domainEdit] = args;
    if (args.length !== 1 || typeof domainEdit !== 'boolean') throw this.mismatch(args, 'setDomainEdit');
    const { editors } = this.record();
    return this.change({ domainEdit, editors: editors ?? this.book.properties.editors });
  }

  setWarningOnly(...args: unknown[]): this {
    const [warningOnly] = args;
    if (args.length !== 1 || typeof warningOnly !== 'boolean') throw this.mismatch(args, 'setWarningOnly');
    return this.change({ warningOnly });
  }

  setRange(...args: unknown[]): this {
    const [range] = args;
    if (args.length !== 1 || !(range instanceof RangeBase)) throw this.mismatch(args, 'setRange');
    return this.change({ sheet: range.model.id, rect: range.rect, rangeName: null });
  }

  setRangeName(...args: unknown[]): this {
    const named = this.book.namedRange(asText(args[0]) ?? '');
    if (args.length !== 1 || asText(args[0]) === undefined) throw this.mismatch(args, 'setRangeName');
    if (!named) throw new ScriptException(`Range not found`);
    return this.change({ sheet: named.area.sheet, rect: named.area, rangeName: named.name });
  }

  setNamedRange(...args: unknown[]): this {
    const [named] = args;
    if (args.length !== 1 || !(named instanceof NamedRange)) throw this.mismatch(args, 'setNamedRange');
    return this.setRangeName(named.getName());
  }

  setUnprotectedRanges(...args: unknown[]): this {
    const [ranges] = args;
    if (args.length !== 1 || !Array.isArray(ranges) || !ranges.every((range) => range instanceof RangeBase)) {
      throw this.mismatch(args, 'setUnprotectedRanges');
    }
    if (this.record().rect) throw new ScriptException('Unprotected ranges may only be set on sheet protections.');
    return this.change({ unprotected: ranges.map((range: RangeBase) => range.rect) });
  }

  remove(): void {
    this.record();
    this.sheet().touchStructure();
    this.book.protections = this.book.protections.filter((record) => record.id !== this.id);
    this.book.touch();
  }

  /** Google lets nobody take themselves off the list. */
  private without(editors: readonly string[], gone: readonly string[]): string[] {
    return editors.filter((one) => one === this.session.options.effectiveUser || !gone.includes(one));
  }

  private changeEditors(
    args: readonly unknown[],
    method: string,
    change: (editors: readonly string[], named: readonly string[]) => string[],
  ): this {
    const addresses = args.length === 1 ? addressesOf(args[0]) : undefined;
    if (!addresses) throw this.mismatch(args, method);
    const { owner, editors } = this.book.properties;
    const others = addresses.filter((email) => email !== owner);
    return this.change({ editors: change(this.record().editors ?? editors, others) });
  }

  private change(change: Partial<ProtectionRecord>): this {
    const changed = { ...this.record(), ...change };
    this.book.protections = this.book.protections.map((record) => (record.id === this.id ? changed : record));
    this.book.touch();
    this.sheet().touchStructure();
    return this;
  }

  private sheet(): SheetModel {
    const { sheet } = this.record();
    const model = this.book.sheetById(sheet);
    if (!model) throw new ScriptException(`Sheet ${sheet} not found`);
    return model;
  }

  private record(): ProtectionRecord {
    const found = this.book.protections.find((record) => record.id === this.id);
    if (!found) throw new ScriptException('The protection no longer exists.');
    return found;
  }

  private mismatch(args: readonly unknown[], method: string): ScriptException {
    return signatureMismatch(args, `SpreadsheetApp.Protection.${method}`);
  }
}
