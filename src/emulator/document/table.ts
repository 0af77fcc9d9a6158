import { EnumValue } from '../kernel/enum-value.ts';
import { signatureMismatch } from '../kernel/errors.ts';
import { ContainerElement } from './container.ts';
import { DocumentElement, wrap } from './element.ts';
import { DocumentNode } from './node.ts';
import { Section } from './section.ts';

/** A table; rows and cells count from 0. */
export class Table extends ContainerElement {
  static override readonly gasName = 'DocumentApp.Table';

  getNumRows(): number {
    return this.node.children.length;
  }

  getRow(...args: unknown[]): DocumentElement {
    return wrap(this.session, this.childAt(args, 'getRow'));
  }

  getCell(...args: unknown[]): DocumentElement {
    if (args.length !== 2) throw signatureMismatch(args, 'DocumentApp.Table.getCell');
    return new TableRow(this.session, this.childAt(args, 'getCell')).getCell(args[1]);
  }

  appendTableRow(...args: unknown[]): DocumentElement {
    return this.place(this.node.children.length, rowFrom(args, 0, 'DocumentApp.Table.appendTableRow'));
  }

  insertTableRow(...args: unknown[]): DocumentElement {
    const index = this.index(args[0], args, 'insertTableRow', this.node.children.length);
    return this.place(index, rowFrom(args, 1, 'DocumentApp.Table.insertTableRow'));
  }

  removeRow(...args: unknown[]): DocumentElement {
    const row = this.childAt(args, 'removeRow');
    row.remove();
    return wrap(this.session, row);
  }

  /** Points; null for a column no width was given to. */
  getColumnWidth(...args: unknown[]): unknown {
    if (args.length !== 1) throw signatureMismatch(args, 'DocumentApp.Table.getColumnWidth');
    return this.column(args, 'getColumnWidth')[0]?.attributes.WIDTH ?? null;
  }

  setColumnWidth(...args: unknown[]): this {
    const [, width] = args;
    if (args.length !== 2 || !(width === null || typeof width === 'number'))
      throw signatureMismatch(args, 'DocumentApp.Table.setColumnWidth');
    for (const cell of this.column(args, 'setColumnWidth')) cell.setAttributes({ WIDTH: width });
    return this;
  }

  /** The cells of the column the first argument says. */
  private column(args: readonly unknown[], method: string): DocumentNode[] {
    const most = Math.max(0, ...this.node.children.map((row) => row.children.length));
    const index = this.index(args[0], args, method, most - 1);
    return this.node.children.flatMap((row) => row.children[index] ?? []);
  }

  getBorderWidth(): unknown {
    return this.attribute('BORDER_WIDTH');
  }

  setBorderWidth(...args: unknown[]): this {
    return this.setOne('BORDER_WIDTH', args, 'setBorderWidth');
  }

  getBorderColor(): unknown {
    return this.attribute('BORDER_COLOR');
  }

  setBorderColor(...args: unknown[]): this {
    return this.setOne('BORDER_COLOR', args, 'setBorderColor');
  }
}

/** A row of a table. */
export class TableRow extends ContainerElement {
  static override readonly gasName = 'DocumentApp.TableRow';

  getNumCells(): number {
    return this.node.children.length;
  }

  getCell(...args: unknown[]): DocumentElement {
    return wrap(this.session, this.childAt(args, 'getCell'));
  }

  appendTableCell(...args: unknown[]): DocumentElement {
    return this.place(this.node.children.length, this.cellFrom(args, 0, 'appendTableCell'));
  }

  insertTableCell(...args: unknown[]): DocumentElement {
    const index = this.index(args[0], args, 'insertTableCell', this.node.children.length);
    return this.place(index, this.cellFrom(args, 1, 'insertTableCell'));
  }

  removeCell(...args: unknown[]): DocumentElement {
    const cell = this.childAt(args, 'removeCell');
    cell.remove();
    return wrap(this.session, cell);
  }

  getParentTable(): DocumentElement | null {
    return this.getParent();
  }

  getMinimumHeight(): unknown {
    return this.attribute('MINIMUM_HEIGHT');
  }

  setMinimumHeight(...args: unknown[]): this {
    return this.setPoints('MINIMUM_HEIGHT', args, 'setMinimumHeight');
  }

  private cellFrom(args: readonly unknown[], at: number, method: string): DocumentNode {
    const value = args[at];
    if (args.length > at + 1) throw signatureMismatch(args, `DocumentApp.TableRow.${method}`);
    if (value instanceof DocumentElement && value.node.type === 'TABLE_CELL') return value.node;
    return DocumentNode.withText('TABLE_CELL', value === undefined ? '' : this.text(value, args, method));
  }
}

/** A cell: a small section of its own. */
export class TableCell extends Section {
  static override readonly gasName = 'DocumentApp.TableCell';

  getParentRow(): DocumentElement | null {
    return this.getParent();
  }

  getParentTable(): DocumentElement | null {
    return this.getParent()?.getParent() ?? null;
  }

  getColSpan(): number {
    return 1;
  }

  getRowSpan(): number {
    return 1;
  }

  getBackgroundColor(): unknown {
    return this.attribute('BACKGROUND_COLOR');
  }

  setBackgroundColor(...args: unknown[]): this {
    return this.setOne('BACKGROUND_COLOR', args, 'setBackgroundColor');
  }

  getPaddingTop(): unknown {
    return this.attribute('PADDING_TOP');
  }

  setPaddingTop(...args: unknown[]): this {
    return this.setPoints('PADDING_TOP', args, 'setPaddingTop');
  }

  getPaddingBottom(): unknown {
    return this.attribute('PADDING_BOTTOM');
  }

  setPaddingBottom(...args: unknown[]): this {
    return this.setPoints('PADDING_BOTTOM', args, 'setPaddingBottom');
  }

  getPaddingLeft(): unknown {
    return this.attribute('PADDING_LEFT');
  }

  setPaddingLeft(...args: unknown[]): this {
    return this.setPoints('PADDING_LEFT', args, 'setPaddingLeft');
  }

  getPaddingRight(): unknown {
    return this.attribute('PADDING_RIGHT');
  }

  setPaddingRight(...args: unknown[]): this {
    return this.setPoints('PADDING_RIGHT', args, 'setPaddingRight');
  }

  getVerticalAlignment(): EnumValue | null {
    const name = this.attribute('VERTICAL_ALIGNMENT');
    return name === null ? null : EnumValue.of('DocumentApp.VerticalAlignment', String(name));
  }

  setVerticalAlignment(...args: unknown[]): this {
    return this.setMember('VERTICAL_ALIGNMENT', 'DocumentApp.VerticalAlignment', args, 'setVerticalAlignment');
  }

  getWidth(): unknown {
    return this.attribute('WIDTH');
  }

  setWidth(...args: unknown[]): this {
    return this.setOne('WIDTH', args, 'setWidth');
  }
}

function rowFrom(args: readonly unknown[], at: number, method: string): DocumentNode {
  const value = args[at];
  if (args.length > at + 1) throw signatureMismatch(args, method);
  if (value === undefined) return new DocumentNode('TABLE_ROW');
  if (!(value instanceof DocumentElement) || value.node.type !== 'TABLE_ROW') throw signatureMismatch(args, method);
  return value.node;
}
