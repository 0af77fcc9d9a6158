import { encodeUtf8 } from '../blob/charset.ts';
import { Conversion } from '../blob/conversion.ts';
import { MIME_TYPES } from '../blob/mime-types.ts';
import { DriveFiles } from '../drive/drive-files.ts';
import type { World } from '../kernel/world.ts';
import { documentHtml } from './html.ts';
import { DocumentNode } from './node.ts';
import type { NodeData } from './node-data.ts';
import type { RangePart } from './range.ts';

interface StoredDocument {
  readonly name: string;
  readonly body: NodeData;
  readonly header: NodeData | null;
  readonly footer: NodeData | null;
}

/** Before a character of a text, or a child of a container. */
interface Place {
  readonly node: DocumentNode;
  readonly offset: number;
}

/** A text document in memory; where its cursor stands is not kept. */
export class TextDocument {
  changed = false;
  private shownHeader: DocumentNode | null = null;
  private shownFooter: DocumentNode | null = null;
  private shownCursor: Place | null = null;
  private shownSelection: readonly RangePart[] | null = null;

  constructor(
    readonly id: string,
    private shownName: string,
    readonly body: DocumentNode,
  ) {
    this.watch(body);
  }

  static from(id: string, stored: StoredDocument): TextDocument {
    const document = new TextDocument(id, stored.name, DocumentNode.from(stored.body));
    if (stored.header) document.header = DocumentNode.from(stored.header);
    if (stored.footer) document.footer = DocumentNode.from(stored.footer);
    document.changed = false;
    return document;
  }

  toStored(): StoredDocument {
    const [header, footer] = [this.header?.toData() ?? null, this.footer?.toData() ?? null];
    return { name: this.name, body: this.body.toData(), header, footer };
  }

  get name(): string {
    return this.shownName;
  }

  set name(name: string) {
    this.shownName = name;
    this.changed = true;
  }

  get header(): DocumentNode | null {
    return this.shownHeader;
  }

  set header(header: DocumentNode | null) {
    this.shownHeader = this.watch(header, () => {
      this.header = null;
    });
  }

  get footer(): DocumentNode | null {
    return this.shownFooter;
  }

  set footer(footer: DocumentNode | null) {
    this.shownFooter = this.watch(footer, () => {
      this.footer = null;
    });
  }

  get cursor(): Place | null {
    return this.shownCursor;
  }

  get selection(): readonly RangePart[] | null {
    return this.shownSelection;
  }

  /** Puts the cursor somewhere, which ends the selection. */
  point(cursor: Place): void {
    this.shownCursor = cursor;
    this.shownSelection = null;
  }

  /** Selects, which takes the cursor away. */
  select(parts: readonly RangePart[]): void {
    this.shownSelection = parts;
    this.shownCursor = null;
  }

  private watch(section: DocumentNode | null, leave?: () => void): DocumentNode | null {
    this.changed = true;
    if (section) {
      section.leave = leave;
      section.onChange = () => {
        this.changed = true;
      };
    }
    return section;
  }
}

/** Every text document of a world, loaded when first opened; Drive shows them as files. */
export class TextDocuments {
  private readonly documents = new Map<string, TextDocument>();

  constructor(private readonly world: World) {
    world.documents.beforeCommit(() => {
      for (const document of this.documents.values()) this.save(document);
    });
    world.of(DriveFiles).nativeKinds.set(MIME_TYPES.GOOGLE_DOCS, {
      rename: (id, name) => {
        const document = this.get(id);
        if (document) document.name = name;
      },
      copy: (id, name) => this.copy(id, name),
      exportAs: (_session, id, contentType) => this.exportAs(id, contentType),
    });
  }

  /** A new document of one empty paragraph. */
  create(name: string): TextDocument {
    const body = new DocumentNode('BODY_SECTION');
    body.insert(0, new DocumentNode('PARAGRAPH'));
    return this.add(new TextDocument(this.world.ids.file(), name, body));
  }

  get(id: string): TextDocument | undefined {
    const found = this.documents.get(id);
    if (found) return found;
    const stored = this.world.documents.get<StoredDocument>(key(id));
    if (!stored) return undefined;
    const document = TextDocument.from(id, stored);
    this.documents.set(id, document);
    return document;
  }

  url(id: string): string {
    return `${this.world.siteOf('docs')}/document/d/${id}/edit`;
  }

  /** The document as HTML or plain text, or in what the host's converter makes of its HTML; null when it makes nothing. */
  exportAs(id: string, contentType: string): Uint8Array | Promise<Uint8Array> | null {
    const document = this.get(id);
    if (!document) return null;
    if (contentType === MIME_TYPES.PLAIN_TEXT) return encodeUtf8(document.body.text);
    const html = encodeUtf8(documentHtml(document));
    if (contentType === MIME_TYPES.HTML) return html;
    const source = { bytes: html, contentType: MIME_TYPES.HTML, name: `${document.name}.html` };
    return this.world.of(Conversion).convert(source, contentType);
  }

  private copy(id: string, name: string): string {
    const copy = TextDocument.from(this.world.ids.file(), (this.get(id) ?? this.create(name)).toStored());
    copy.name = name;
    return this.add(copy).id;
  }

  private add(document: TextDocument): TextDocument {
    const { id, name } = document;
    this.documents.set(id, document);
    this.world.of(DriveFiles).register({ id, name, mimeType: MIME_TYPES.GOOGLE_DOCS, url: this.url(id) });
    return document;
  }

  private save(document: TextDocument): void {
    if (!document.changed) return;
    document.changed = false;
    this.world.documents.set(key(document.id), document.toStored());
  }
}

function key(id: string): string {
  return `document/${id}`;
}
