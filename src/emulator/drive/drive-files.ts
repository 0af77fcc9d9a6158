import { decodeBase64, encodeBase64 } from '../blob/base64.ts';
import { MIME_TYPES } from '../blob/mime-types.ts';
import { NotEmulatedError } from '../kernel/errors.ts';
import type { Session } from '../kernel/session.ts';
import type { World } from '../kernel/world.ts';
import type { DriveItem } from './drive-item.ts';

/** What a part that keeps its own documents (spreadsheets, forms) does when Drive acts on one of them. */
export interface NativeKind {
  rename(id: string, name: string): void;
  /** Learns who may open the document now, when it keeps that itself; commenters are among its viewers. */
  share?(id: string, people: DrivePeople): void;
  /** Copies the document under a new id, registers it with Drive and gives the id. */
  copy(id: string, name: string): string;
  /** The document in another format, or null when it cannot. */
  exportAs?(session: Session, id: string, contentType: string): Uint8Array | Promise<Uint8Array> | null;
}

/** Who may open an item, by address; the owner is in no list. */
export type DrivePeople = Pick<DriveItem, 'owner' | 'editors' | 'viewers' | 'commenters'>;

export interface NewItem {
  readonly name: string;
  readonly mimeType: string;
  readonly id?: string;
  readonly url?: string;
  /** Default: the top folder; null for what no folder shows. */
  readonly parent?: string | null;
  readonly owner?: string;
  readonly content?: Uint8Array;
  readonly target?: string;
}

const ROOT = 'drive/root';

/** Every file and folder of a world. */
export class DriveFiles {
  /** By MIME type; whoever keeps such documents registers here when it is made. */
  readonly nativeKinds = new Map<string, NativeKind>();
  private readonly items = new Map<string, DriveItem>();

  constructor(private readonly world: World) {
    for (const key of world.documents.keys('drive/item/')) {
      const item = world.documents.get<DriveItem>(key);
      if (item) this.items.set(item.id, item);
    }
  }

  /** Makes a document that another part keeps appear in Drive, or follow its new name and address. */
  register(document: {
    readonly id: string;
    readonly name: string;
    readonly mimeType: string;
    readonly url: string;
  }): void {
    const known = this.items.get(document.id);
    if (known) this.update(document.id, { name: document.name, url: document.url });
    else this.create(document);
  }

  /** The user's own top folder, made on first use. */
  get root(): DriveItem {
    const id = this.world.documents.get<string>(ROOT);
    const known = id === undefined ? undefined : this.items.get(id);
    if (known) return known;
    const name = this.world.locale.startsWith('fr') ? 'Mon Drive' : 'My Drive';
    const made = this.newItem({ name, mimeType: MIME_TYPES.FOLDER, id: `0A${this.world.ids.text(17)}` }, null);
    this.world.documents.set(ROOT, made.id);
    return this.save(made);
  }

  get(id: string): DriveItem | undefined {
    return this.items.get(id);
  }

  /** Newest first, as Drive lists. */
  list(wanted: (item: DriveItem) => boolean): DriveItem[] {
    return [...this.items.values()].filter(wanted).reverse();
  }

  create(item: NewItem): DriveItem {
    const made = this.save(this.newItem(item, item.parent === undefined ? this.root.id : item.parent));
    if (item.content) this.world.documents.set(contentKey(made.id), encodeBase64(item.content));
    this.world.notify({ kind: 'drive' });
    return made;
  }

  /** Changes some facts of an item; the native part learns of a new name through `rename` only. */
  update(id: string, changes: Partial<Omit<DriveItem, 'id'>>): DriveItem {
    const item = this.require(id);
    const saved = this.save({ ...item, ...changes, updated: changes.updated ?? this.world.clock.now() });
    this.world.notify({ kind: 'drive' });
    return saved;
  }

  rename(id: string, name: string): DriveItem {
    this.nativeKinds.get(this.require(id).mimeType)?.rename(id, name);
    return this.update(id, { name });
  }

  share(id: string, people: Partial<DrivePeople>): DriveItem {
    const item = this.update(id, people);
    this.nativeKinds.get(item.mimeType)?.share?.(id, item);
    return item;
  }

  /** Copies a file; documents kept by another part are copied by it. */
  copy(id: string, name: string, parent: string, owner: string): DriveItem {
    const { mimeType, description } = this.require(id);
    if (!isGoogleType(mimeType)) {
      const made = this.create({ name, mimeType, parent, owner, content: this.content(id) });
      return this.update(made.id, { description });
    }
    const copied = this.native(mimeType, 'makeCopy').copy(id, name);
    return this.update(copied, { parent, owner });
  }

  /** The part that keeps documents of a type. @throws NotEmulatedError naming what was asked of them */
  native(mimeType: string, method: string): NativeKind {
    const kind = this.nativeKinds.get(mimeType);
    if (!kind) throw new NotEmulatedError(`DriveApp.File.${method} of ${mimeType}`);
    return kind;
  }

  /** Bytes of an uploaded file; empty for Google's own types. */
  content(id: string): Uint8Array {
    const base64 = this.world.documents.get<string>(contentKey(id));
    return (base64 === undefined ? undefined : decodeBase64(base64)) ?? new Uint8Array();
  }

  setContent(id: string, bytes: Uint8Array): DriveItem {
    this.world.documents.set(contentKey(id), encodeBase64(bytes));
    return this.update(id, { size: bytes.length });
  }

  /** Whether an item lies in the trash, itself or by a folder above it. */
  isTrashed(id: string): boolean {
    for (let item = this.items.get(id); item; item = item.parent === null ? undefined : this.items.get(item.parent)) {
      if (item.trashed) return true;
    }
    return false;
  }

  private require(id: string): DriveItem {
    const item = this.items.get(id);
    if (!item) throw new RangeError(`Drive has no item ${id}`);
    return item;
  }

  private newItem(item: NewItem, parent: string | null): DriveItem {
    const id = item.id ?? this.world.ids.file();
    const path = item.mimeType === MIME_TYPES.FOLDER ? `drive/folders/${id}` : `file/d/${id}/view?usp=drivesdk`;
    const now = this.world.clock.now();
    return {
      id,
      name: item.name,
      mimeType: item.mimeType,
      url: item.url ?? `${this.world.siteOf('drive')}/${path}`,
      parent,
      description: null,
      created: now,
      updated: now,
      size: item.content?.length ?? 0,
      trashed: false,
      starred: false,
      owner: item.owner ?? this.world.owner,
      editors: [],
      viewers: [],
      commenters: [],
      sharing: { access: 'PRIVATE', permission: 'NONE' },
      shareableByEditors: true,
      publication: null,
      target: item.target ?? null,
    };
  }

  private save(item: DriveItem): DriveItem {
    this.items.set(item.id, item);
    this.world.documents.set(`drive/item/${item.id}`, item);
    return item;
  }
}

/** Whether a type is one of Google's own, which have no bytes. */
export function isGoogleType(mimeType: string): boolean {
  return mimeType.startsWith('application/vnd.google-apps.');
}

function contentKey(id: string): string {
  return `drive/content/${id}`;
}
