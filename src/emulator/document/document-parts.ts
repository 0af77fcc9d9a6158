import { textArgument, textArguments } from '../calls/arguments.ts';
import { CellFreeObject } from '../calls/cell-free-object.ts';
import { ScriptException, signatureMismatch } from '../kernel/errors.ts';
import { type DocumentElement, wrap } from './element.ts';
import { marksBelow, NamedRange } from './named-range.ts';
import { DocumentNode } from './node.ts';
import { Bookmark, Position } from './position.ts';
import { Range, RangeBuilder } from './range.ts';
import type { TextDocument } from './text-documents.ts';

/** The content of a document, which its one tab gives too. What no script can add is never there. */
export abstract class DocumentParts extends CellFreeObject {
  /** @throws once the document is closed */
  abstract open(): TextDocument;

  getBody(): DocumentElement {
    return wrap(this.session, this.open().body);
  }

  getHeader(): DocumentElement | null {
    const { header } = this.open();
    return header && wrap(this.session, header);
  }

  getFooter(): DocumentElement | null {
    const { footer } = this.open();
    return footer && wrap(this.session, footer);
  }

  addHeader(): DocumentElement {
    const document = this.open();
    if (document.header) throw new ScriptException('Document tab already contains a header.');
    document.header = emptySection('HEADER_SECTION');
    return wrap(this.session, document.header);
  }

  addFooter(): DocumentElement {
    const document = this.open();
    if (document.footer) throw new ScriptException('Document tab already contains a footer.');
    document.footer = emptySection('FOOTER_SECTION');
    return wrap(this.session, document.footer);
  }

  newPosition(...args: unknown[]): Position {
    return Position.from(this.session, args, `${this.gasName}.newPosition`);
  }

  newRange(): RangeBuilder {
    return new RangeBuilder(this.session);
  }

  addBookmark(...args: unknown[]): Bookmark {
    const [position] = args;
    if (args.length !== 1 || !(position instanceof Position)) throw this.mismatch(args, 'addBookmark');
    return position.insertBookmark();
  }

  getBookmarks(): Bookmark[] {
    const found = marksBelow(this.open().body, 'bookmark');
    return found.map(({ node, mark }) => new Bookmark(this.session, node, mark.id));
  }

  /** @returns null for an id no bookmark has */
  getBookmark(...args: unknown[]): Bookmark | null {
    const [id] = textArguments(args, `${this.gasName}.getBookmark`, 1);
    return this.getBookmarks().find((bookmark) => bookmark.getId() === id) ?? null;
  }

  /** Names are of 1 to 256 characters and need not be unique. */
  addNamedRange(...args: unknown[]): NamedRange {
    const [name, range] = args;
    if (args.length !== 2 || !(range instanceof Range)) throw this.mismatch(args, 'addNamedRange');
    const text = textArgument(name, args, `${this.gasName}.addNamedRange`);
    if (text.length < 1 || text.length > 256) throw new ScriptException('Invalid argument: name');
    return NamedRange.add(this.session, this.open().body, text, range);
  }

  /** All of them, or those of one name. */
  getNamedRanges(...args: unknown[]): NamedRange[] {
    const [name] = textArguments(args, `${this.gasName}.getNamedRanges`, 0, 1);
    const { body } = this.open();
    const marks = marksBelow(body, 'range').filter(({ mark }) => name === undefined || mark.name === name);
    const ranges = new Map(marks.map(({ mark }) => [mark.id, mark.name]));
    return [...ranges].map(([id, named]) => new NamedRange(this.session, body, id, named));
  }

  /** @returns null for an id no range has */
  getNamedRangeById(...args: unknown[]): NamedRange | null {
    const [id] = textArguments(args, `${this.gasName}.getNamedRangeById`, 1);
    return this.getNamedRanges().find((range) => range.getId() === id) ?? null;
  }

  getFootnotes(): never[] {
    return [];
  }

  private mismatch(args: readonly unknown[], method: string): ScriptException {
    return signatureMismatch(args, `${this.gasName}.${method}`);
  }
}

function emptySection(type: 'HEADER_SECTION' | 'FOOTER_SECTION'): DocumentNode {
  const section = new DocumentNode(type);
  section.insert(0, new DocumentNode('PARAGRAPH'));
  return section;
}
