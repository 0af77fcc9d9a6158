import { isPlainObject } from '../../calls/arguments.ts';
import { ScriptException, signatureMismatch } from '../../kernel/errors.ts';
import { memberOf } from '../call-arguments.ts';
import { addMetadata, type DeveloperMetadata, type MetadataPlace, metadataAt } from '../developer-metadata.ts';
import { DeveloperMetadataFinder } from '../developer-metadata-finder.ts';
import { Focus } from '../focus.ts';
import { handles } from '../handles.ts';
import { Color, concreteColor, storedColor } from '../look/color.ts';
import { NamedRange } from '../named-range.ts';
import { Protection, protect } from '../protection.ts';
import type { Range } from '../range/range.ts';
import { SpreadsheetBase } from '../spreadsheet-base.ts';
import { rectAt } from '../workbook/area.ts';
import { copySheet } from '../workbook/structure.ts';
import type { Sheet } from './sheet.ts';
import { SheetLayout } from './sheet-layout.ts';
import { copiedSheetName } from './sheet-names.ts';

/** What a sheet keeps beside its cells: look, names, protections, metadata; and clearing or copying it. */
export abstract class SheetKept extends SheetLayout {
  getTabColor(): string | null {
    this.assertThere();
    return this.model.tabColor && concreteColor(this.model.tabColor);
  }

  getTabColorObject(): Color | null {
    this.assertThere();
    return this.model.tabColor === null ? null : new Color(this.session, this.model.tabColor);
  }

  setTabColor(...args: unknown[]): this {
    const [color] = args;
    if (args.length !== 1 || (color !== null && typeof color !== 'string')) {
      throw signatureMismatch(args, this.named('setTabColor'));
    }
    // Google's own sample leaves the sign out: setTabColor('ff0000').
    const stored = storedColor(typeof color === 'string' ? color.replace(/^(?=[0-9a-f]{6}$)/i, '#') : color);
    return stored === undefined ? this : this.keep({ tabColor: stored });
  }

  setTabColorObject(...args: unknown[]): this {
    const stored = storedColor(args[0]);
    if (args.length !== 1 || typeof args[0] === 'string' || stored === undefined) {
      throw signatureMismatch(args, this.named('setTabColorObject'));
    }
    return this.keep({ tabColor: stored });
  }

  isSheetHidden(): boolean {
    this.assertThere();
    return this.model.hidden;
  }

  hideSheet(): this {
    this.assertThere();
    if (this.book.sheets.every((sheet) => sheet.hidden || sheet === this.model)) {
      throw new ScriptException("You can't hide all the sheets in a document.");
    }
    return this.keep({ hidden: true });
  }

  showSheet(): this {
    this.assertThere();
    return this.keep({ hidden: false });
  }

  hasHiddenGridlines(): boolean {
    this.assertThere();
    return this.model.gridlinesHidden;
  }

  setHiddenGridlines(...args: unknown[]): this {
    return this.keep({ gridlinesHidden: this.flag(args, 'setHiddenGridlines') });
  }

  isRightToLeft(): boolean {
    this.assertThere();
    return this.model.rightToLeft;
  }

  setRightToLeft(...args: unknown[]): this {
    return this.keep({ rightToLeft: this.flag(args, 'setRightToLeft') });
  }

  getFormUrl(): string | null {
    this.assertThere();
    return this.model.formUrl;
  }

  getNamedRanges(): NamedRange[] {
    this.assertThere();
    return this.book.namedRanges
      .filter((named) => named.area.sheet === this.model.id)
      .map((named) => new NamedRange(this.session, this.book, named.name));
  }

  getProtections(...args: unknown[]): Protection[] {
    const type = memberOf(args[0], 'ProtectionType');
    if (args.length !== 1 || !type) throw signatureMismatch(args, this.named('getProtections'));
    this.assertThere();
    return this.book.protections
      .filter((record) => record.sheet === this.model.id && (type === 'SHEET') === (record.rect === null))
      .map((record) => new Protection(this.session, this.book, record.id));
  }

  /** A sheet has one protection of its own: protecting it again gives the same. */
  protect(): Protection {
    this.assertWritable();
    const present = this.book.protections.find((record) => record.sheet === this.model.id && !record.rect);
    if (present) return new Protection(this.session, this.book, present.id);
    return protect(this.session, this.book, this.model, null);
  }

  addDeveloperMetadata(...args: unknown[]): this {
    this.assertThere();
    addMetadata(this.session, this.book, this.place, args, this.named('addDeveloperMetadata'));
    return this;
  }

  getDeveloperMetadata(): DeveloperMetadata[] {
    this.assertThere();
    return metadataAt(this.session, this.book, this.place);
  }

  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    this.assertThere();
    return new DeveloperMetadataFinder(this.session, this.book, { place: this.place, sheet: this.model });
  }

  clear(...args: unknown[]): this {
    const [options = {}] = args;
    if (args.length > 1 || !isPlainObject(options)) throw signatureMismatch(args, this.named('clear'));
    const contents = options.contentsOnly === true;
    const formats = options.formatOnly === true || options.formatsOnly === true;
    if (contents || !formats) this.clearContents();
    if (formats || !contents) this.clearFormats();
    return this;
  }

  clearContents(): this {
    this.used().clearContent();
    return this;
  }

  clearFormats(): this {
    this.whole().clearFormat();
    return this;
  }

  clearNotes(): this {
    this.whole().clearNote();
    return this;
  }

  sort(...args: unknown[]): this {
    const [column, ascending = true] = args;
    if (typeof column !== 'number' || typeof ascending !== 'boolean' || args.length > 2) {
      throw signatureMismatch(args, this.named('sort'));
    }
    this.assertLines('column', Math.trunc(column), 1);
    const { row: last } = this.reading().content();
    const first = this.model.frozenRows + 1;
    if (last <= first) return this;
    const rect = { row: first, column: 1, lastRow: last, lastColumn: this.model.columns.size };
    handles.range(this.session, this.book, this.model, rect).sort({ column: Math.trunc(column), ascending });
    return this;
  }

  copyTo(...args: unknown[]): Sheet {
    const [target] = args;
    if (args.length !== 1 || !(target instanceof SpreadsheetBase)) throw signatureMismatch(args, this.named('copyTo'));
    this.assertThere();
    const { book } = target;
    const name = copiedSheetName(book, this.model.name);
    const copy = copySheet(this.book, this.model, book, this.session.world.ids.number(), name);
    return handles.sheet(this.session, book, copy);
  }

  activate(): this {
    this.assertThere();
    this.session.of(Focus).setSheet(this.book, this.model);
    return this;
  }

  private get place(): MetadataPlace {
    return { type: 'SHEET', sheet: this.model.id, index: 0 };
  }

  private keep(
    change: Partial<Pick<typeof this.model, 'tabColor' | 'hidden' | 'gridlinesHidden' | 'rightToLeft'>>,
  ): this {
    this.assertThere();
    Object.assign(this.model, change);
    this.model.touchStructure();
    return this;
  }

  private flag(args: readonly unknown[], method: string): boolean {
    const [value] = args;
    if (args.length !== 1 || typeof value !== 'boolean') throw signatureMismatch(args, this.named(method));
    return value;
  }

  private whole(): Range {
    this.assertThere();
    const { rows, columns, grid } = this.model;
    const rect = rectAt(1, 1, Math.max(1, Math.min(rows.size, grid.height)), columns.size);
    return handles.range(this.session, this.book, this.model, rect);
  }

  private used(): Range {
    const { row, column } = this.model.grid.content();
    return handles.range(this.session, this.book, this.model, rectAt(1, 1, Math.max(1, row), Math.max(1, column)));
  }
}
