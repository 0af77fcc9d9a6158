import { asText } from '../calls/arguments.ts';
import { CellFreeObject } from '../calls/cell-free-object.ts';
import type { EnumValue } from '../kernel/enum-value.ts';
import { ScriptException, signatureMismatch } from '../kernel/errors.ts';
import type { Session } from '../kernel/session.ts';
import { member, memberOf } from './call-arguments.ts';
import { handles } from './handles.ts';
import { RangeBase } from './range/range-base.ts';
import { rectAt } from './workbook/area.ts';
import type { MetadataRecord } from './workbook/records.ts';
import type { Workbook } from './workbook/workbook.ts';

/** Where developer metadata may sit. */
export type MetadataPlace = Pick<MetadataRecord, 'type' | 'sheet' | 'index'>;

const ARBITRARY =
  'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.';

/** The row or column a range covers entirely; undefined when it is neither. */
export function linePlace(range: RangeBase): MetadataPlace | undefined {
  const { rect, model } = range;
  const wholeRows = rect.column === 1 && rect.lastColumn >= model.columns.size;
  const wholeColumns = rect.row === 1 && rect.lastRow >= model.rows.size;
  if (wholeRows && rect.row === rect.lastRow) return { type: 'ROW', sheet: model.id, index: rect.row };
  if (wholeColumns && rect.column === rect.lastColumn) return { type: 'COLUMN', sheet: model.id, index: rect.column };
  return undefined;
}

/** As `linePlace`. @throws ScriptException with Google's sentence for any other range */
export function requiredLinePlace(range: RangeBase): MetadataPlace {
  const place = linePlace(range);
  if (!place) throw new ScriptException(ARBITRARY);
  return place;
}

/** Adds metadata as every `addDeveloperMetadata` overload asks: key, then value and visibility. */
export function addMetadata(
  session: Session,
  book: Workbook,
  place: MetadataPlace,
  args: readonly unknown[],
  method: string,
): void {
  const [key, ...rest] = args;
  const visibility = memberOf(rest[rest.length - 1], 'DeveloperMetadataVisibility');
  const values = visibility ? rest.slice(0, -1) : rest;
  const value = values.length === 0 ? null : asText(values[0]);
  if (asText(key) === undefined || args.length > 3 || values.length > 1 || value === undefined) {
    throw signatureMismatch(args, method);
  }
  const record: MetadataRecord = {
    id: session.world.ids.number(),
    key: asText(key) ?? '',
    value,
    visibility: visibility ?? 'DOCUMENT',
    ...place,
  };
  book.metadata = [...book.metadata, record];
  book.touch();
}

/** Metadata that sits exactly at a place. */
export function metadataAt(session: Session, book: Workbook, place: MetadataPlace): DeveloperMetadata[] {
  return book.metadata
    .filter((record) => record.type === place.type && record.sheet === place.sheet && record.index === place.index)
    .map((record) => new DeveloperMetadata(session, book, record.id));
}

/** A key and value attached to a spreadsheet, a sheet, a row or a column. */
export class DeveloperMetadata extends CellFreeObject {
  static override readonly gasName: string = 'SpreadsheetApp.DeveloperMetadata';

  constructor(
    session: Session,
    private readonly book: Workbook,
    private readonly id: number,
  ) {
    super(session);
  }

  getId(): number {
    return this.id;
  }

  getKey(): string {
    return this.record().key;
  }

  getValue(): string | null {
    return this.record().value;
  }

  getVisibility(): EnumValue {
    return member('DeveloperMetadataVisibility', this.record().visibility);
  }

  getLocation(): DeveloperMetadataLocation {
    return new DeveloperMetadataLocation(this.session, this.book, this.record());
  }

  setKey(...args: unknown[]): this {
    const key = asText(args[0]);
    if (args.length !== 1 || key === undefined) throw this.mismatch(args, 'setKey');
    return this.change({ key });
  }

  setValue(...args: unknown[]): this {
    const value = asText(args[0]);
    if (args.length !== 1 || value === undefined) throw this.mismatch(args, 'setValue');
    return this.change({ value });
  }

  setVisibility(...args: unknown[]): this {
    const visibility = memberOf(args[0], 'DeveloperMetadataVisibility');
    if (args.length !== 1 || !visibility) throw this.mismatch(args, 'setVisibility');
    return this.change({ visibility });
  }

  moveToRow(...args: unknown[]): this {
    return this.moveToLine(args, 'ROW', 'moveToRow');
  }

  moveToColumn(...args: unknown[]): this {
    return this.moveToLine(args, 'COLUMN', 'moveToColumn');
  }

  moveToSheet(...args: unknown[]): this {
    const model = (args[0] as { model?: { id: number } } | null)?.model;
    if (args.length !== 1 || !model || args[0] instanceof RangeBase) throw this.mismatch(args, 'moveToSheet');
    return this.change({ type: 'SHEET', sheet: model.id, index: 0 });
  }

  moveToSpreadsheet(): this {
    return this.change({ type: 'SPREADSHEET', sheet: 0, index: 0 });
  }

  remove(): void {
    this.record();
    this.book.metadata = this.book.metadata.filter((record) => record.id !== this.id);
    this.book.touch();
  }

  private moveToLine(args: readonly unknown[], type: 'ROW' | 'COLUMN', method: string): this {
    const [range] = args;
    if (args.length !== 1 || !(range instanceof RangeBase)) throw this.mismatch(args, method);
    const place = requiredLinePlace(range);
    if (place.type !== type) throw new ScriptException(ARBITRARY);
    return this.change(place);
  }

  private change(change: Partial<MetadataRecord>): this {
    const changed = { ...this.record(), ...change };
    this.book.metadata = this.book.metadata.map((record) => (record.id === this.id ? changed : record));
    this.book.touch();
    return this;
  }

  private record(): MetadataRecord {
    const found = this.book.metadata.find((record) => record.id === this.id);
    if (!found) throw new ScriptException(`Developer metadata with id ${this.id} not found`);
    return found;
  }

  private mismatch(args: readonly unknown[], method: string): ScriptException {
    return signatureMismatch(args, `SpreadsheetApp.DeveloperMetadata.${method}`);
  }
}

/** Where developer metadata sits. */
export class DeveloperMetadataLocation extends CellFreeObject {
  static override readonly gasName: string = 'SpreadsheetApp.DeveloperMetadataLocation';

  constructor(
    session: Session,
    private readonly book: Workbook,
    private readonly place: MetadataPlace,
  ) {
    super(session);
  }

  getLocationType(): EnumValue {
    return member('DeveloperMetadataLocationType', this.place.type);
  }

  getSpreadsheet() {
    return this.place.type === 'SPREADSHEET' ? handles.spreadsheet(this.session, this.book) : null;
  }

  getSheet() {
    const sheet = this.place.type === 'SHEET' ? this.book.sheetById(this.place.sheet) : undefined;
    return sheet ? handles.sheet(this.session, this.book, sheet) : null;
  }

  getRow() {
    const sheet = this.place.type === 'ROW' ? this.book.sheetById(this.place.sheet) : undefined;
    if (!sheet) return null;
    const rect = rectAt(this.place.index, 1, 1, sheet.columns.size);
    return handles.range(this.session, this.book, sheet, rect, { startColumn: true, endColumn: true });
  }

  getColumn() {
    const sheet = this.place.type === 'COLUMN' ? this.book.sheetById(this.place.sheet) : undefined;
    if (!sheet) return null;
    const rect = rectAt(1, this.place.index, sheet.rows.size, 1);
    return handles.range(this.session, this.book, sheet, rect, { startRow: true, endRow: true });
  }
}
