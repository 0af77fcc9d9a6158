import { Blob } from '../blob/blob.ts';
import { extensionOf, MIME_TYPES } from '../blob/mime-types.ts';
import { textArguments } from '../calls/arguments.ts';
import { DriveFiles } from '../drive/drive-files.ts';
import { File } from '../drive/entries.ts';
import { ScriptException, signatureMismatch } from '../kernel/errors.ts';
import type { Session } from '../kernel/session.ts';
import type { User } from '../session/user.ts';
import { Body } from './body.ts';
import { BODY_METHODS } from './body-methods.ts';
import { DocumentParts } from './document-parts.ts';
import { Position } from './position.ts';
import { Range } from './range.ts';
import { Tab } from './tab.ts';
import { type TextDocument, TextDocuments } from './text-documents.ts';

/** A text document opened by a script. */
export class Document extends DocumentParts {
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

  getTabs(): Tab[] {
    return [new Tab(this.session, this)];
  }

  /** @returns null for an id no tab has */
  getTab(...args: unknown[]): Tab | null {
    const [id] = textArguments(args, 'DocumentApp.Document.getTab', 1);
    return id === Tab.id ? new Tab(this.session, this) : null;
  }

  getActiveTab(): Tab {
    return new Tab(this.session, this);
  }

  /** Where a script set it last: nobody else's cursor stands in a document here. */
  getCursor(): Position | null {
    const { cursor } = this.document;
    return cursor && new Position(this.session, cursor.node, cursor.offset);
  }

  setCursor(...args: unknown[]): this {
    const [position] = args;
    if (args.length !== 1 || !(position instanceof Position))
      throw signatureMismatch(args, 'DocumentApp.Document.setCursor');
    this.document.point({ node: position.node, offset: position.offset });
    return this;
  }

  getSelection(): Range | null {
    const { selection } = this.document;
    return selection && Range.of(this.session, selection);
  }

  setSelection(...args: unknown[]): this {
    const [range] = args;
    if (args.length !== 1 || !(range instanceof Range))
      throw signatureMismatch(args, 'DocumentApp.Document.setSelection');
    this.document.select(range.parts);
    return this;
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

  override open(): TextDocument {
    if (this.closed) throw new ScriptException('Document is closed, its contents cannot be updated.');
    return this.document;
  }

  private file(): File {
    return new File(this.session, this.document.id);
  }
}

for (const name of BODY_METHODS) {
  Object.defineProperty(Document.prototype, name, {
    configurable: true,
    writable: true,
    value(this: Document, ...args: unknown[]) {
      const body = this.getBody() as Body;
      const result = body[name](...args);
      return result instanceof Body ? this : result;
    },
  });
}
