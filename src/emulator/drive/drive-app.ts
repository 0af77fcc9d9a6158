import { decodeBase64 } from '../blob/base64.ts';
import { decodeUtf8 } from '../blob/charset.ts';
import { MIME_TYPES } from '../blob/mime-types.ts';
import { idArgument, textArguments } from '../calls/arguments.ts';
import { CellFreeObject } from '../calls/cell-free-object.ts';
import { ScriptException } from '../kernel/errors.ts';
import { noSuchItem } from './drive-entry.ts';
import { DriveFiles } from './drive-files.ts';
import type { DriveItem } from './drive-item.ts';
import { FileIterator, FolderIterator } from './drive-iterator.ts';
import { matchesQuery } from './drive-query.ts';
import { createFile, createFolder, createShortcut, File, Folder, filesWhere, foldersWhere } from './entries.ts';

/** Google's free storage, in bytes. */
const STORAGE_BYTES = 15 * 1024 ** 3;

/** The user's Drive. */
export class DriveApp extends CellFreeObject {
  static override readonly gasName = 'DriveApp';

  createFile(...args: unknown[]): File {
    return createFile(this.session, this.files.root.id, args, 'DriveApp.createFile');
  }

  createFolder(...args: unknown[]): Folder {
    return createFolder(this.session, this.files.root.id, args, 'DriveApp.createFolder');
  }

  /** Former way to move a file to the top. */
  addFile(...args: unknown[]): Folder {
    return new Folder(this.session, this.files.root.id).addFile(...args);
  }

  /** Former second half of a move, which left the top folder once the file was in another. */
  removeFile(...args: unknown[]): Folder {
    return new Folder(this.session, this.files.root.id).removeFile(...args);
  }

  createShortcut(...args: unknown[]): File {
    return createShortcut(this.session, this.files.root.id, args, 'DriveApp.createShortcut');
  }

  /** Opens folders too, as files of their own MIME type. */
  getFileById(...args: unknown[]): File {
    return new File(this.session, this.require(args, 'DriveApp.getFileById').id);
  }

  getFolderById(...args: unknown[]): Folder {
    const item = this.require(args, 'DriveApp.getFolderById');
    if (item.mimeType !== MIME_TYPES.FOLDER) throw noSuchItem();
    return new Folder(this.session, item.id);
  }

  getRootFolder(): Folder {
    return new Folder(this.session, this.files.root.id);
  }

  getFiles(): FileIterator<File> {
    return filesWhere(this.session, () => true);
  }

  getFilesByName(...args: unknown[]): FileIterator<File> {
    const [name] = textArguments(args, 'DriveApp.getFilesByName', 1);
    return filesWhere(this.session, (item) => item.name === name);
  }

  getFilesByType(...args: unknown[]): FileIterator<File> {
    const [type] = textArguments(args, 'DriveApp.getFilesByType', 1);
    return filesWhere(this.session, (item) => item.mimeType === type);
  }

  searchFiles(...args: unknown[]): FileIterator<File> {
    const [query = ''] = textArguments(args, 'DriveApp.searchFiles', 1);
    return filesWhere(this.session, (item) => matchesQuery(item, query), query);
  }

  getTrashedFiles(): FileIterator<File> {
    return filesWhere(this.session, (item) => this.files.isTrashed(item.id), 'trashed');
  }

  getFolders(): FolderIterator<Folder> {
    return foldersWhere(this.session, () => true);
  }

  getFoldersByName(...args: unknown[]): FolderIterator<Folder> {
    const [name] = textArguments(args, 'DriveApp.getFoldersByName', 1);
    return foldersWhere(this.session, (item) => item.name === name);
  }

  searchFolders(...args: unknown[]): FolderIterator<Folder> {
    const [query = ''] = textArguments(args, 'DriveApp.searchFolders', 1);
    return foldersWhere(this.session, (item) => matchesQuery(item, query), query);
  }

  getTrashedFolders(): FolderIterator<Folder> {
    return foldersWhere(this.session, (item) => this.files.isTrashed(item.id), 'trashed');
  }

  continueFileIterator(...args: unknown[]): FileIterator<File> {
    const ids = idsOf(textArguments(args, 'DriveApp.continueFileIterator', 1));
    return new FileIterator(this.session, ids, (id) => new File(this.session, id));
  }

  continueFolderIterator(...args: unknown[]): FolderIterator<Folder> {
    const ids = idsOf(textArguments(args, 'DriveApp.continueFolderIterator', 1));
    return new FolderIterator(this.session, ids, (id) => new Folder(this.session, id));
  }

  getStorageLimit(): number {
    return STORAGE_BYTES;
  }

  getStorageUsed(): number {
    return this.files.list(() => true).reduce((sum, item) => sum + item.size, 0);
  }

  private get files(): DriveFiles {
    return this.session.world.of(DriveFiles);
  }

  private require(args: readonly unknown[], method: string): DriveItem {
    const item = this.files.get(idArgument(args, method));
    if (!item) throw noSuchItem();
    return item;
  }
}

function idsOf([token = '']: readonly string[]): string[] {
  const bytes = decodeBase64(token);
  try {
    const ids: unknown = bytes && JSON.parse(decodeUtf8(bytes));
    if (Array.isArray(ids) && ids.every((id) => typeof id === 'string')) return ids;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new ScriptException('Invalid argument: continuationToken');
}
