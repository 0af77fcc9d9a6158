import { CellFreeObject } from '../calls/cell-free-object.ts';
import { ScriptException } from '../kernel/errors.ts';
import { type DocumentElement, wrap } from './element.ts';
import { DocumentNode } from './node.ts';
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

  getBookmarks(): never[] {
    return [];
  }

  getBookmark(): null {
    return null;
  }

  getFootnotes(): never[] {
    return [];
  }

  getNamedRanges(): never[] {
    return [];
  }

  getNamedRangeById(): null {
    return null;
  }
}

function emptySection(type: 'HEADER_SECTION' | 'FOOTER_SECTION'): DocumentNode {
  const section = new DocumentNode(type);
  section.insert(0, new DocumentNode('PARAGRAPH'));
  return section;
}
