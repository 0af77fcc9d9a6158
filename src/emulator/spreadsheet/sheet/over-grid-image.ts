import { type Blob, blobOf } from '../../blob/blob.ts';
import { textArguments } from '../../calls/arguments.ts';
import { CellFreeObject } from '../../calls/cell-free-object.ts';
import { NotEmulatedError, ScriptException, signatureMismatch } from '../../kernel/errors.ts';
import type { Session } from '../../kernel/session.ts';
import { areNumbers } from '../call-arguments.ts';
import { handles } from '../handles.ts';
import type { Range } from '../range/range.ts';
import { RangeBase } from '../range/range-base.ts';
import { rectAt } from '../workbook/area.ts';
import type { ImageRecord } from '../workbook/records.ts';
import type { SheetModel } from '../workbook/sheet-model.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { Sheet } from './sheet.ts';

/** An image over the cells: what it is and where it stands is kept, the picture itself is not. */
export class OverGridImage extends CellFreeObject {
  static override readonly gasName: string = 'SpreadsheetApp.OverGridImage';

  constructor(
    session: Session,
    private readonly book: Workbook,
    private readonly model: SheetModel,
    private readonly id: number,
  ) {
    super(session);
  }

  getSheet(): Sheet {
    return handles.sheet(this.session, this.book, this.model);
  }

  getAnchorCell(): Range {
    const { row, column } = this.record();
    return handles.range(this.session, this.book, this.model, rectAt(row, column));
  }

  setAnchorCell(...args: unknown[]): this {
    const [cell] = args;
    if (args.length !== 1 || !(cell instanceof RangeBase) || cell.model !== this.model) {
      throw signatureMismatch(args, `${this.gasName}.setAnchorCell`);
    }
    return this.change({ row: cell.rect.row, column: cell.rect.column });
  }

  getAnchorCellXOffset(): number {
    return this.record().x;
  }

  setAnchorCellXOffset(...args: unknown[]): this {
    return this.change({ x: this.pixels(args, 'setAnchorCellXOffset') });
  }

  getAnchorCellYOffset(): number {
    return this.record().y;
  }

  setAnchorCellYOffset(...args: unknown[]): this {
    return this.change({ y: this.pixels(args, 'setAnchorCellYOffset') });
  }

  getWidth(): number {
    return this.record().width ?? this.getInherentWidth();
  }

  setWidth(...args: unknown[]): this {
    return this.change({ width: this.pixels(args, 'setWidth') });
  }

  getHeight(): number {
    return this.record().height ?? this.getInherentHeight();
  }

  setHeight(...args: unknown[]): this {
    return this.change({ height: this.pixels(args, 'setHeight') });
  }

  getInherentWidth(): number {
    return this.inherent('getInherentWidth')[0];
  }

  getInherentHeight(): number {
    return this.inherent('getInherentHeight')[1];
  }

  resetSize(): this {
    return this.change({ width: null, height: null });
  }

  getUrl(): string | null {
    return this.record().url;
  }

  getAltTextTitle(): string {
    return this.record().title;
  }

  setAltTextTitle(...args: unknown[]): this {
    const [title = ''] = textArguments(args, `${this.gasName}.setAltTextTitle`, 1);
    return this.change({ title });
  }

  getAltTextDescription(): string {
    return this.record().description;
  }

  setAltTextDescription(...args: unknown[]): this {
    const [description = ''] = textArguments(args, `${this.gasName}.setAltTextDescription`, 1);
    return this.change({ description });
  }

  /** Kept; nobody clicks on an image that is not drawn. */
  assignScript(...args: unknown[]): this {
    const [script = ''] = textArguments(args, `${this.gasName}.assignScript`, 1);
    return this.change({ script });
  }

  getScript(): string {
    return this.record().script;
  }

  replace(...args: unknown[]): this {
    const source = args.length === 1 ? sourceOf(args[0]) : undefined;
    if (!source) throw signatureMismatch(args, `${this.gasName}.replace`);
    return this.change(source);
  }

  remove(): void {
    this.record();
    this.model.images = this.model.images.filter((image) => image.id !== this.id);
    this.model.touchStructure();
  }

  private pixels(args: readonly unknown[], method: string): number {
    if (!areNumbers(args, 1)) throw signatureMismatch(args, `${this.gasName}.${method}`);
    return Math.trunc(args[0] ?? 0);
  }

  private inherent(method: string): readonly [number, number] {
    const { size } = this.record();
    if (size) return size;
    throw new NotEmulatedError(`${this.gasName}.${method} of an image that is no PNG nor GIF blob`);
  }

  private change(change: Partial<ImageRecord>): this {
    const changed = { ...this.record(), ...change };
    this.model.images = this.model.images.map((image) => (image.id === this.id ? changed : image));
    this.model.touchStructure();
    return this;
  }

  private record(): ImageRecord {
    const found = this.model.images.find((image) => image.id === this.id);
    if (!found) throw new ScriptException('The image no longer exists.');
    return found;
  }
}

/** Puts an image on a sheet: an address or a blob, a column, a row, then offsets in pixels. */
export function insertImage(
  { session, book, model }: { readonly session: Session; readonly book: Workbook; readonly model: SheetModel },
  args: readonly unknown[],
  method: string,
): OverGridImage {
  const [first, ...places] = args;
  const source = sourceOf(first);
  if (!source || !areNumbers(places, 2, 4)) throw signatureMismatch(args, method);
  const [column = 1, row = 1, x = 0, y = 0] = places.map(Math.trunc);
  if (row < 1 || column < 1 || row > model.rows.size || column > model.columns.size) {
    throw new ScriptException('The coordinates of the range are outside the dimensions of the sheet.');
  }
  const id = session.world.ids.number();
  const plain = { width: null, height: null, title: '', description: '', script: '' };
  model.images = [...model.images, { id, row, column, x, y, ...plain, ...source }];
  model.touchStructure();
  return new OverGridImage(session, book, model, id);
}

/** Where an image comes from: an address, which nothing fetches, or a blob, which tells its size. */
function sourceOf(value: unknown): Pick<ImageRecord, 'url' | 'size'> | undefined {
  if (typeof value === 'string') return { url: value, size: null };
  const blob = blobOf(value);
  return blob && { url: null, size: sizeOf(blob) };
}

/** Width and height in the header of a PNG or a GIF. */
function sizeOf(blob: Blob): readonly [number, number] | null {
  const bytes = blob.content;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length >= 24 && view.getUint32(0) === 0x89504e47) return [view.getUint32(16), view.getUint32(20)];
  if (bytes.length >= 10 && view.getUint32(0) === 0x47494638) return [view.getUint16(6, true), view.getUint16(8, true)];
  return null;
}
