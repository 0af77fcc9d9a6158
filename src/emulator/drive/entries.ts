import { Blob, blobOf } from '../blob/blob.ts';
import { encodeUtf8 } from '../blob/charset.ts';
import { MIME_TYPES } from '../blob/mime-types.ts';
import { printed, textArgument, textArguments } from '../calls/arguments.ts';
import { ScriptException, signatureMismatch } from '../kernel/errors.ts';
import type { Session } from '../kernel/session.ts';
import { DriveEntry, noSuchItem } from './drive-entry.ts';
import { DriveFiles, isGoogleType, type NewItem } from './drive-files.ts';
import type { DriveItem } from './drive-item.ts';
import { FileIterator, FolderIterator } from './drive-iterator.ts';
import { matchesQuery } from './drive-query.ts';
import { exportFile } from './export-file.ts';

const EMPTY_BYTES = 1024;

/** A file in Drive. */
export class File extends DriveEntry {
  static override readonly gasName = 'DriveApp.File';

  getMimeType(): string {
    return this.item.mimeType;
  }

  /** Google's own files have weighed something since 2021, the least of them one kilobyte. */
  override getSize(): number {
    return isGoogleType(this.item.mimeType) ? EMPTY_BYTES : super.getSize();
  }

  /** This host draws none. */
  getThumbnail(): null {
    return null;
  }

  getDownloadUrl(): string | null {
    if (isGoogleType(this.item.mimeType)) return null;
    return `${this.session.world.siteOf('drive')}/uc?id=${this.id}&export=download`;
  }

  /** The content; spreadsheets and documents come as PDF, as at Google. */
  getBlob(): Blob | Promise<Blob> {
    const { mimeType, name } = this.item;
    if (isGoogleType(mimeType)) return this.exported(MIME_TYPES.PDF);
    return new Blob(this.session, this.files.content(this.id), mimeType, name);
  }

  getAs(...args: unknown[]): Blob | Promise<Blob> {
    const [contentType = ''] = textArguments(args, 'DriveApp.File.getAs', 1);
    const { mimeType, name } = this.item;
    if (isGoogleType(mimeType)) return this.exported(contentType);
    return new Blob(this.session, this.files.content(this.id), mimeType, name).getAs(contentType);
  }

  setContent(...args: unknown[]): this {
    // A blob is printed, not read, to the surprise of many: the file then says « Blob ».
    const [content = ''] = textArguments(args.map(printed), 'DriveApp.File.setContent', 1);
    if (isGoogleType(this.item.mimeType)) throw new ScriptException('Access denied: DriveApp.');
    this.files.setContent(this.id, encodeUtf8(content));
    return this;
  }

  makeCopy(...args: unknown[]): File {
    const method = 'DriveApp.File.makeCopy';
    const [first, second] = args;
    if (args.length > 2) throw signatureMismatch(args, method);
    const named = typeof first === 'string' || args.length === 2;
    const destination = named ? second : first;
    const name = named ? textArgument(first, args, method) : this.copyName();
    const parent = destination === undefined ? this.item.parent : folderArgument(destination, args, method);
    const copy = this.files.copy(this.id, name, parent ?? this.files.root.id, this.session.options.effectiveUser);
    return new File(this.session, copy.id);
  }

  moveTo(...args: unknown[]): this {
    if (args.length !== 1) throw signatureMismatch(args, 'DriveApp.File.moveTo');
    return this.change({ parent: folderArgument(args[0], args, 'DriveApp.File.moveTo') });
  }

  getParents(): FolderIterator<Folder> {
    return parentsOf(this.session, this.item.parent);
  }

  addCommenter(...args: unknown[]): this {
    return this.share('commenters', this.addresses(args, 'addCommenter'));
  }

  addCommenters(...args: unknown[]): this {
    return this.share('commenters', this.addressList(args, 'addCommenters'));
  }

  removeCommenter(...args: unknown[]): this {
    return this.unshare(['commenters'], this.addresses(args, 'removeCommenter'));
  }

  getTargetId(): string | null {
    return this.item.target;
  }

  getTargetMimeType(): string | null {
    const { target } = this.item;
    return target === null ? null : (this.files.get(target)?.mimeType ?? null);
  }

  private copyName(): string {
    const french = this.session.world.locale.startsWith('fr');
    return `${french ? 'Copie de' : 'Copy of'} ${this.item.name}`;
  }

  private exported(contentType: string): Blob | Promise<Blob> {
    return exportFile(this.session, this.item, contentType);
  }
}

/** A folder in Drive. */
export class Folder extends DriveEntry {
  static override readonly gasName = 'DriveApp.Folder';

  createFile(...args: unknown[]): File {
    return createFile(this.session, this.id, args, 'DriveApp.Folder.createFile');
  }

  createFolder(...args: unknown[]): Folder {
    return createFolder(this.session, this.id, args, 'DriveApp.Folder.createFolder');
  }

  createShortcut(...args: unknown[]): File {
    return createShortcut(this.session, this.id, args, 'DriveApp.Folder.createShortcut');
  }

  getFiles(): FileIterator<File> {
    return filesWhere(this.session, (item) => item.parent === this.id);
  }

  getFilesByName(...args: unknown[]): FileIterator<File> {
    const [name] = textArguments(args, 'DriveApp.Folder.getFilesByName', 1);
    return filesWhere(this.session, (item) => item.parent === this.id && item.name === name);
  }

  getFilesByType(...args: unknown[]): FileIterator<File> {
    const [type] = textArguments(args, 'DriveApp.Folder.getFilesByType', 1);
    return filesWhere(this.session, (item) => item.parent === this.id && item.mimeType === type);
  }

  searchFiles(...args: unknown[]): FileIterator<File> {
    const [query = ''] = textArguments(args, 'DriveApp.Folder.searchFiles', 1);
    return filesWhere(this.session, (item) => item.parent === this.id && matchesQuery(item, query), query);
  }

  getFolders(): FolderIterator<Folder> {
    return foldersWhere(this.session, (item) => item.parent === this.id);
  }

  getFoldersByName(...args: unknown[]): FolderIterator<Folder> {
    const [name] = textArguments(args, 'DriveApp.Folder.getFoldersByName', 1);
    return foldersWhere(this.session, (item) => item.parent === this.id && item.name === name);
  }

  searchFolders(...args: unknown[]): FolderIterator<Folder> {
    const [query = ''] = textArguments(args, 'DriveApp.Folder.searchFolders', 1);
    return foldersWhere(this.session, (item) => item.parent === this.id && matchesQuery(item, query), query);
  }

  addFile(...args: unknown[]): this {
    const [file] = args;
    if (args.length !== 1 || !(file instanceof File)) throw signatureMismatch(args, 'DriveApp.Folder.addFile');
    file.moveTo(this);
    return this;
  }

  /** A file has one folder since 2020: taking it out of it leaves it at the top. */
  removeFile(...args: unknown[]): this {
    const [file] = args;
    if (args.length !== 1 || !(file instanceof File)) throw signatureMismatch(args, 'DriveApp.Folder.removeFile');
    const here = this.files.get(file.getId())?.parent === this.id;
    if (here) this.files.update(file.getId(), { parent: this.files.root.id });
    return this;
  }

  moveTo(...args: unknown[]): this {
    const parent = args.length === 1 ? folderArgument(args[0], args, 'DriveApp.Folder.moveTo') : undefined;
    if (parent === undefined) throw signatureMismatch(args, 'DriveApp.Folder.moveTo');
    for (let above: string | null = parent; above !== null; above = this.files.get(above)?.parent ?? null) {
      if (above === this.id) throw new ScriptException('Cannot add this folder to itself or one of its descendants.');
    }
    return this.change({ parent });
  }

  getParents(): FolderIterator<Folder> {
    return parentsOf(this.session, this.item.parent);
  }
}

/** `createFile(blob)`, `(name, content)`, `(name, content, mimeType)` in a folder. */
export function createFile(session: Session, parent: string, args: readonly unknown[], method: string): File {
  const [first, content, mimeType] = args;
  const blob = args.length === 1 ? blobOf(first) : undefined;
  if (blob) {
    const type = blob.getContentType() ?? 'application/octet-stream';
    const name = blob.getName();
    if (name === null) throw new ScriptException('Blob object must have non-null name for this operation.');
    return make(session, { name, mimeType: type, parent, content: blob.content });
  }
  if (args.length < 2 || args.length > 3 || blobOf(first)) throw signatureMismatch(args, method);
  if (first === null) throw new ScriptException('Invalid argument: name');
  const type = mimeType === undefined ? MIME_TYPES.PLAIN_TEXT : textArgument(mimeType, args, method);
  if (isGoogleType(type)) throw new ScriptException(`Invalid argument: mimeType`);
  const bytes = encodeUtf8(textArgument(content, args, method));
  return make(session, { name: textArgument(first, args, method), mimeType: type, parent, content: bytes });
}

/** `createFolder(name)` in a folder. */
export function createFolder(session: Session, parent: string, args: readonly unknown[], method: string): Folder {
  const [name = ''] = textArguments(args, method, 1);
  const owner = session.options.effectiveUser;
  const made = session.world.of(DriveFiles).create({ name, mimeType: MIME_TYPES.FOLDER, parent, owner });
  return new Folder(session, made.id);
}

/** `createShortcut(targetId)` in a folder. */
export function createShortcut(session: Session, parent: string, args: readonly unknown[], method: string): File {
  const [target = ''] = textArguments(args, method, 1);
  const item = session.world.of(DriveFiles).get(target);
  if (!item) throw noSuchItem();
  return make(session, { name: item.name, mimeType: MIME_TYPES.SHORTCUT, parent, target });
}

/** Files outside the trash that fit, unless the query itself speaks of the trash. */
export function filesWhere(session: Session, fits: (item: DriveItem) => boolean, query = ''): FileIterator<File> {
  const isShown = ({ mimeType, parent }: DriveItem) => mimeType !== MIME_TYPES.FOLDER && parent !== null;
  const ids = idsWhere(session, (item) => isShown(item) && fits(item), query);
  return new FileIterator(session, ids, (id) => new File(session, id));
}

/** Folders outside the trash that fit, unless the query itself speaks of the trash; never the top folder. */
export function foldersWhere(session: Session, fits: (item: DriveItem) => boolean, query = ''): FolderIterator<Folder> {
  const ids = idsWhere(
    session,
    (item) => item.mimeType === MIME_TYPES.FOLDER && item.parent !== null && fits(item),
    query,
  );
  return new FolderIterator(session, ids, (id) => new Folder(session, id));
}

function idsWhere(session: Session, fits: (item: DriveItem) => boolean, query: string): string[] {
  const files = session.world.of(DriveFiles);
  const trashToo = /\btrashed\b/.test(query);
  return files.list((item) => fits(item) && (trashToo || !files.isTrashed(item.id))).map((item) => item.id);
}

function parentsOf(session: Session, parent: string | null): FolderIterator<Folder> {
  return new FolderIterator(session, parent === null ? [] : [parent], (id) => new Folder(session, id));
}

function folderArgument(value: unknown, args: readonly unknown[], method: string): string {
  if (!(value instanceof Folder)) throw signatureMismatch(args, method);
  return value.getId();
}

function make(session: Session, item: NewItem): File {
  const made = session.world.of(DriveFiles).create({ ...item, owner: session.options.effectiveUser });
  return new File(session, made.id);
}
