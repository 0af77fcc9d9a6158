import { Blob } from '../blob/blob.ts';
import { extensionOf, MIME_TYPES } from '../blob/mime-types.ts';
import { textArguments } from '../calls/arguments.ts';
import { CellFreeObject } from '../calls/cell-free-object.ts';
import { DriveFiles } from '../drive/drive-files.ts';
import { File } from '../drive/entries.ts';
import { ScriptException } from '../kernel/errors.ts';
import type { Session } from '../kernel/session.ts';
import type { User } from '../session/user.ts';
import { type DocumentElement, wrap } from './element.ts';
import { DocumentNode } from './node.ts';
import { type TextDocument, TextDocuments } from './text-documents.ts';

/** A text document opened by a script. */
export class Document extends CellFreeObject {
  static override readonly gasName = 'DocumentApp.Document';

  private closed = false;

  constructor(
    session: Session,
    private readonly document: TextDocument,
  ) {
    super(session);
  }

  getId(): string {
    return this.document.id;
  }

  getName(): string {
    return this.document.name;
  }

  setName(...args: unknown[]): this {
    const [name = ''] = textArguments(args, 'DocumentApp.Document.setName', 1);
    this.session.world.of(DriveFiles).rename(this.open().id, name);
    return this;
  }

  getUrl(): string {
    return this.session.world.of(TextDocuments).url(this.document.id);
  }

  getLanguage(): string {
    return this.session.world.locale.slice(0, 2);
  }

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

  /** After it, this object can no longer read or change the content. */
  saveAndClose(): void {
    this.open();
    this.closed = true;
  }

  getBlob(): Blob | Promise<Blob> {
    return this.getAs(MIME_TYPES.PDF);
  }

  getAs(...args: unknown[]): Blob | Promise<Blob> {
    const [contentType = ''] = textArguments(args, 'DocumentApp.Document.getAs', 1);
    const { id, name } = this.document;
    const bytes = this.session.world.of(TextDocuments).exportAs(id, contentType);
    if (bytes === null) {
      throw new ScriptException(`Converting from ${MIME_TYPES.GOOGLE_DOCS} to ${contentType} is not supported.`);
    }
    const make = (content: Uint8Array) =>
      new Blob(this.session, content, contentType, `${name}.${extensionOf(contentType) ?? 'bin'}`);
    return bytes instanceof Uint8Array ? make(bytes) : bytes.then(make);
  }

  /** Everyone who may edit, the owner first: a file of Drive leaves the owner out. */
  getEditors(): User[] {
    const file = this.file();
    return [file.getOwner(), ...file.getEditors()];
  }

  /** Everyone who may read; who may edit may. */
  getViewers(): User[] {
    return [...this.getEditors(), ...this.file().getViewers()];
  }

  addEditor(...args: unknown[]): this {
    this.file().addEditor(...args);
    return this;
  }

  addEditors(...args: unknown[]): this {
    this.file().addEditors(...args);
    return this;
  }

  addViewer(...args: unknown[]): this {
    this.file().addViewer(...args);
    return this;
  }

  addViewers(...args: unknown[]): this {
    this.file().addViewers(...args);
    return this;
  }

  removeEditor(...args: unknown[]): this {
    this.file().removeEditor(...args);
    return this;
  }

  removeViewer(...args: unknown[]): this {
    this.file().removeViewer(...args);
    return this;
  }

  private file(): File {
    return new File(this.session, this.document.id);
  }

  private open(): TextDocument {
    if (this.closed) throw new ScriptException('Document is closed, its contents cannot be updated.');
    return this.document;
  }
}

function emptySection(type: 'HEADER_SECTION' | 'FOOTER_SECTION'): DocumentNode {
  const section = new DocumentNode(type);
  section.insert(0, new DocumentNode('PARAGRAPH'));
  return section;
}
