import { asText } from '../calls/arguments.ts';
import { CellFreeObject } from '../calls/cell-free-object.ts';
import { signatureMismatch } from '../kernel/errors.ts';
import type { Session } from '../kernel/session.ts';
import { memberOf } from './call-arguments.ts';
import { DeveloperMetadata, type MetadataPlace } from './developer-metadata.ts';
import type { Rect } from './workbook/area.ts';
import type { MetadataRecord } from './workbook/records.ts';
import type { SheetModel } from './workbook/sheet-model.ts';
import type { Workbook } from './workbook/workbook.ts';

/** Where a finder looks: the spreadsheet, one sheet, or the rows and columns of a range. */
export interface FinderScope {
  readonly place: MetadataPlace | undefined;
  readonly sheet?: SheetModel;
  readonly rect?: Rect;
}

/** Searches developer metadata; criteria add up. */
export class DeveloperMetadataFinder extends CellFreeObject {
  static override readonly gasName: string = 'SpreadsheetApp.DeveloperMetadataFinder';
  private readonly tests: ((record: MetadataRecord) => boolean)[] = [];
  private intersecting = false;

  constructor(
    session: Session,
    private readonly book: Workbook,
    private readonly scope: FinderScope,
  ) {
    super(session);
  }

  find(): DeveloperMetadata[] {
    return this.book.metadata
      .filter((record) => this.isInScope(record) && this.tests.every((test) => test(record)))
      .map((record) => new DeveloperMetadata(this.session, this.book, record.id));
  }

  onIntersectingLocations(): this {
    this.intersecting = true;
    return this;
  }

  withId(...args: unknown[]): this {
    const [id] = args;
    if (args.length !== 1 || typeof id !== 'number') throw this.mismatch(args, 'withId');
    return this.where((record) => record.id === id);
  }

  withKey(...args: unknown[]): this {
    const key = asText(args[0]);
    if (args.length !== 1 || key === undefined) throw this.mismatch(args, 'withKey');
    return this.where((record) => record.key === key);
  }

  withValue(...args: unknown[]): this {
    const value = asText(args[0]);
    if (args.length !== 1 || value === undefined) throw this.mismatch(args, 'withValue');
    return this.where((record) => record.value === value);
  }

  withLocationType(...args: unknown[]): this {
    const type = memberOf(args[0], 'DeveloperMetadataLocationType');
    if (args.length !== 1 || !type) throw this.mismatch(args, 'withLocationType');
    return this.where((record) => record.type === type);
  }

  withVisibility(...args: unknown[]): this {
    const visibility = memberOf(args[0], 'DeveloperMetadataVisibility');
    if (args.length !== 1 || !visibility) throw this.mismatch(args, 'withVisibility');
    return this.where((record) => record.visibility === visibility);
  }

  private where(test: (record: MetadataRecord) => boolean): this {
    this.tests.push(test);
    return this;
  }

  /**
   * A sheet's finder also finds what sits on its rows and columns, a spreadsheet's finds everything; a range's
   * finds what sits exactly there, or on any row or column it crosses with `onIntersectingLocations`.
   */
  private isInScope(record: MetadataRecord): boolean {
    const { sheet, rect, place } = this.scope;
    if (!sheet) return true;
    if (record.type === 'SPREADSHEET' || record.sheet !== sheet.id)
      return this.intersecting && record.type === 'SPREADSHEET';
    if (!rect) return true;
    if (!this.intersecting) return place?.type === record.type && place.index === record.index;
    if (record.type === 'ROW') return record.index >= rect.row && record.index <= rect.lastRow;
    if (record.type === 'COLUMN') return record.index >= rect.column && record.index <= rect.lastColumn;
    return true;
  }

  private mismatch(args: readonly unknown[], method: string) {
    return signatureMismatch(args, `SpreadsheetApp.DeveloperMetadataFinder.${method}`);
  }
}
