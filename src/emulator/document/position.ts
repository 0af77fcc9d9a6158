import { textArgument, wholeNumber } from '../calls/arguments.ts';
import { CellFreeObject } from '../calls/cell-free-object.ts';
import { ScriptException, signatureMismatch } from '../kernel/errors.ts';
import type { Session } from '../kernel/session.ts';
import { DocumentElement, wrap } from './element.ts';
import { pictureNode } from './inline-image.ts';
import { DocumentNode } from './node.ts';
import { spliceText } from './splice-text.ts';

/** A place in a document: between two characters of a text, or between two children of a container. */
export class Position extends CellFreeObject {
  static override readonly gasName: string = 'DocumentApp.Position';

  constructor(
    session: Session,
    readonly node: DocumentNode,
    readonly offset: number,
  ) {
    super(session);
  }

  /** From the arguments of `newPosition`. @throws for an offset the element does not have */
  static from(session: Session, args: readonly unknown[], method: string): Position {
    const [element, place] = args;
    if (args.length !== 2 || !(element instanceof DocumentElement)) throw signatureMismatch(args, method);
    const offset = wholeNumber(place, args, method);
    const { node } = element;
    const last = node.type === 'TEXT' ? node.text.length : node.children.length;
    if (offset < 0 || offset > last) throw new ScriptException('Invalid argument: offset');
    return new Position(session, node, offset);
  }

  getElement(): DocumentElement {
    return wrap(this.session, this.node);
  }

  getOffset(): number {
    return this.offset;
  }

  /** The text the place is in: all of its block's when it is between children. */
  getSurroundingText(): DocumentElement {
    const element = wrap(this.session, this.node) as DocumentElement & { editAsText(): DocumentElement };
    return element.editAsText();
  }

  getSurroundingTextOffset(): number {
    if (this.node.type === 'TEXT') return this.offset;
    const before = this.node.children.slice(0, this.offset).map((child) => child.text.length);
    const gaps = this.node.isBlock ? 0 : Math.min(this.offset, Math.max(this.node.children.length - 1, 0));
    return before.reduce((sum, length) => sum + length, gaps);
  }

  /** The text with the new one in it; null where no text can stand. */
  insertText(...args: unknown[]): DocumentElement | null {
    const method = 'DocumentApp.Position.insertText';
    if (args.length !== 1) throw signatureMismatch(args, method);
    const text = textArgument(args[0], args, method);
    if (this.node.type === 'TEXT') {
      spliceText(this.node, this.offset, this.offset, text);
      return wrap(this.session, this.node);
    }
    if (!this.node.isBlock) return null;
    return wrap(this.session, this.node.insert(this.offset, DocumentNode.withText('TEXT', text)));
  }

  /** The picture, put between the two halves of a text; null where none can stand. */
  insertInlineImage(...args: unknown[]): DocumentElement | null {
    const picture = args.length === 1 ? pictureNode(args[0]) : undefined;
    if (!picture) throw signatureMismatch(args, 'DocumentApp.Position.insertInlineImage');
    if (picture.parent) throw new ScriptException('Element must be detached.');
    const block = this.node.type === 'TEXT' ? this.node.parent : this.node;
    if (!block?.isBlock) return null;
    return wrap(this.session, block.insert(this.node.type === 'TEXT' ? this.splitText(block) : this.offset, picture));
  }

  insertBookmark(): Bookmark {
    const id = `id.${this.session.world.ids.text(12)}`;
    const place = { id, kind: 'bookmark', name: '', part: 0, start: this.offset, end: this.offset } as const;
    this.node.marks = [...this.node.marks, place];
    return new Bookmark(this.session, this.node, id);
  }

  /** Cuts the text in two at the place; gives the index between them. */
  private splitText(block: DocumentNode): number {
    const after = block.children.indexOf(this.node) + 1;
    const rest = this.node.copy();
    spliceText(rest, 0, this.offset, '');
    spliceText(this.node, this.offset, this.node.text.length, '');
    if (rest.text !== '') block.insert(after, rest);
    return after;
  }
}

/** A place kept under an id. */
export class Bookmark extends CellFreeObject {
  static override readonly gasName: string = 'DocumentApp.Bookmark';

  constructor(
    session: Session,
    private readonly node: DocumentNode,
    private readonly id: string,
  ) {
    super(session);
  }

  getId(): string {
    return this.id;
  }

  /** @throws once the bookmark was removed */
  getPosition(): Position {
    const mark = this.node.marks.find(({ id }) => id === this.id);
    if (!mark) throw new ScriptException('The bookmark has been removed.');
    return new Position(this.session, this.node, mark.start);
  }

  remove(): void {
    this.node.marks = this.node.marks.filter(({ id }) => id !== this.id);
  }
}
