import { ScriptException, signatureMismatch } from '../kernel/errors.ts';
import { ContainerElement } from './container.ts';
import { DocumentElement, wrap } from './element.ts';
import { pictureNode } from './inline-image.ts';
import { DocumentNode } from './node.ts';
import type { NodeType } from './node-data.ts';
import { NORMAL } from './normal-style.ts';

/** What holds blocks: the body, a header, a footer, a table's cell. */
export class Section extends ContainerElement {
  static override readonly gasName: string = 'DocumentApp.ContainerElement';

  setText(...args: unknown[]): this {
    if (args.length !== 1) throw signatureMismatch(args, `${this.gasName}.setText`);
    this.node.setText(this.text(args[0], args, 'setText'));
    return this;
  }

  getParagraphs(): DocumentElement[] {
    return this.allBelow('PARAGRAPH', 'LIST_ITEM');
  }

  getListItems(): DocumentElement[] {
    return this.allBelow('LIST_ITEM');
  }

  getTables(): DocumentElement[] {
    return this.allBelow('TABLE');
  }

  appendParagraph(...args: unknown[]): DocumentElement {
    return this.put(this.node.children.length, 'PARAGRAPH', args, 0, 'appendParagraph');
  }

  insertParagraph(...args: unknown[]): DocumentElement {
    return this.put(this.position(args, 'insertParagraph'), 'PARAGRAPH', args, 1, 'insertParagraph');
  }

  appendListItem(...args: unknown[]): DocumentElement {
    return this.put(this.node.children.length, 'LIST_ITEM', args, 0, 'appendListItem');
  }

  insertListItem(...args: unknown[]): DocumentElement {
    return this.put(this.position(args, 'insertListItem'), 'LIST_ITEM', args, 1, 'insertListItem');
  }

  appendTable(...args: unknown[]): DocumentElement {
    return this.putTable(this.node.children.length, args, 0, 'appendTable');
  }

  insertTable(...args: unknown[]): DocumentElement {
    return this.putTable(this.position(args, 'insertTable'), args, 1, 'insertTable');
  }

  appendHorizontalRule(): DocumentElement {
    return this.putAlone('HORIZONTAL_RULE', this.node.children.length);
  }

  insertHorizontalRule(...args: unknown[]): DocumentElement {
    return this.putAlone('HORIZONTAL_RULE', this.position(args, 'insertHorizontalRule'));
  }

  appendPageBreak(...args: unknown[]): DocumentElement {
    return this.putBreak(this.node.children.length, args, 0, 'appendPageBreak');
  }

  insertPageBreak(...args: unknown[]): DocumentElement {
    return this.putBreak(this.position(args, 'insertPageBreak'), args, 1, 'insertPageBreak');
  }

  /** A paragraph of its own for the picture. */
  appendImage(...args: unknown[]): DocumentElement {
    return this.putImage(this.node.children.length, args, 0, 'appendImage');
  }

  insertImage(...args: unknown[]): DocumentElement {
    return this.putImage(this.position(args, 'insertImage'), args, 1, 'insertImage');
  }

  getImages(): DocumentElement[] {
    return this.allBelow('INLINE_IMAGE');
  }

  private putImage(index: number, args: readonly unknown[], at: number, method: string): DocumentElement {
    const picture = args.length === at + 1 ? pictureNode(args[at]) : undefined;
    if (!picture) throw signatureMismatch(args, `${this.gasName}.${method}`);
    if (picture.parent) throw new ScriptException('Element must be detached.');
    return wrap(this.session, this.node.insert(index, new DocumentNode('PARAGRAPH')).insert(0, picture));
  }

  private position(args: readonly unknown[], method: string): number {
    return this.index(args[0], args, method, this.node.children.length);
  }

  private put(index: number, type: NodeType, args: readonly unknown[], at: number, method: string): DocumentElement {
    const value = args[at];
    if (args.length !== at + 1) throw signatureMismatch(args, `${this.gasName}.${method}`);
    if (value instanceof DocumentElement && value.node.type === type) return this.place(index, value.node);
    const node = DocumentNode.withText(type, this.text(value, args, method));
    node.setAttributes(type === 'LIST_ITEM' ? { LIST_ID: this.neighbouringList(index) } : NORMAL);
    node.setAttributes(this.node.textAttributes);
    return this.place(index, node);
  }

  /** A list item joins the list just above it, or begins a new one. */
  private neighbouringList(index: number): string {
    const above = this.node.children[index - 1];
    const known = above?.type === 'LIST_ITEM' ? above.attributes.LIST_ID : undefined;
    return known === undefined ? `kix.${this.session.world.ids.text(12)}` : String(known);
  }

  private putTable(index: number, args: readonly unknown[], at: number, method: string): DocumentElement {
    const value = args[at];
    if (args.length > at + 1) throw signatureMismatch(args, `${this.gasName}.${method}`);
    if (value instanceof DocumentElement && value.node.type === 'TABLE') return this.placeTable(index, value.node);
    const rows: unknown = value ?? [];
    if (!Array.isArray(rows) || !rows.every(Array.isArray)) throw signatureMismatch(args, `${this.gasName}.${method}`);
    const table = new DocumentNode('TABLE');
    for (const cells of rows as unknown[][]) {
      const row = table.insert(table.children.length, new DocumentNode('TABLE_ROW'));
      for (const cell of cells)
        row.insert(row.children.length, DocumentNode.withText('TABLE_CELL', this.text(cell, args, method)));
    }
    return this.placeTable(index, table);
  }

  /** Nothing ends with a table: one put last is followed by an empty paragraph. */
  private placeTable(index: number, table: DocumentNode): DocumentElement {
    const placed = this.place(index, table);
    if (this.node.children.at(-1) === table) this.node.insert(index + 1, new DocumentNode('PARAGRAPH'));
    return placed;
  }

  /** A paragraph of its own for the break, new or copied. */
  private putBreak(index: number, args: readonly unknown[], at: number, method: string): DocumentElement {
    const value = args[at];
    if (args.length === at) return this.putAlone('PAGE_BREAK', index);
    const given = value instanceof DocumentElement && value.node.type === 'PAGE_BREAK';
    if (!given || args.length > at + 1) throw signatureMismatch(args, `${this.gasName}.${method}`);
    if (value.node.parent) throw new ScriptException('Element must be detached.');
    return this.putAlone('PAGE_BREAK', index);
  }

  private putAlone(type: 'HORIZONTAL_RULE' | 'PAGE_BREAK', index: number): DocumentElement {
    const paragraph = this.node.insert(index, new DocumentNode('PARAGRAPH'));
    return wrap(this.session, paragraph.insert(0, new DocumentNode(type)));
  }

  private allBelow(...types: readonly NodeType[]): DocumentElement[] {
    const walk = (node: DocumentNode): DocumentNode[] =>
      node.children.flatMap((child) => (types.includes(child.type) ? [child] : walk(child)));
    return walk(this.node).map((node) => wrap(this.session, node));
  }
}

/** The top of a page. */
export class HeaderSection extends Section {
  static override readonly gasName = 'DocumentApp.HeaderSection';
}

/** The bottom of a page. */
export class FooterSection extends Section {
  static override readonly gasName = 'DocumentApp.FooterSection';
}
