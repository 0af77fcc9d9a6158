import { messages } from '../../../app/messages.fr.ts';
import type { Memory } from '../../../app/ports.ts';
import { albumOf, albumsOf, pageIn, type ServedFile } from '../../../app/publication/page-albums.ts';
import type { PublicFile, PublicSite, StoredPublication } from '../../../app/publication/public-ports.ts';

/** Script property of the folder whose albums are served. */
const PUBLIC_FOLDER = 'interpelle.publicFolder';
/** Script property of the folder that holds one folder a publication; after a space, those that stood in its place before. */
const ALL_FOLDERS = 'interpelle.publicFolders';

const words = messages.publication;

/**
 * Public pages in Drive: a folder a publication, never changed once it is served, and all its files as one archive. A
 * folder has the name that its address leads to only when it is served.
 */
export class AppsScriptPublicSite implements PublicSite {
  constructor(private readonly memory: Memory) {}

  store(id: string, files: readonly PublicFile[], stored: (count: number, total: number) => void): StoredPublication {
    const all = this.allFolders();
    const name = words.folder(id);
    this.trashUnfinished(all, name);
    const folder = all.createFolder(words.unserved(name));
    const albums = albumsOf(files);
    albums.forEach(({ path, content, mimeType }, index) => {
      folder.createFile(path, content, mimeType);
      stored(index + 1, albums.length);
    });
    const blobs = files.map(({ path, mimeType, content }) => Utilities.newBlob(content, mimeType, path));
    all.createFile(Utilities.zip(blobs, `${name}.zip`));
    const address = webAddress();
    return { id, key: folder.getId(), url: address === undefined ? folder.getUrl() : `${address}?v=${id}` };
  }

  serve({ id, key }: StoredPublication): void {
    DriveApp.getFolderById(key).setName(words.folder(id));
    this.memory.write(PUBLIC_FOLDER, key);
  }

  has(id: string): boolean {
    return this.earlier(id) !== undefined;
  }

  served(path: string): string | undefined {
    return this.read(path, undefined)?.content;
  }

  /** A page of the publication that is served, or of the earlier one named; undefined when there is none. */
  read(path: string, publication: string | undefined): ServedFile | undefined {
    const folder = publication === undefined ? this.servedFolder() : this.earlier(publication);
    const found = folder?.getFilesByName(albumOf(path));
    if (!found?.hasNext()) return undefined;
    return pageIn(found.next().getBlob().getDataAsString('UTF-8'), path);
  }

  private servedFolder(): GoogleAppsScript.Drive.Folder | undefined {
    const id = this.memory.read(PUBLIC_FOLDER);
    return id === null ? undefined : DriveApp.getFolderById(id);
  }

  private earlier(publication: string): GoogleAppsScript.Drive.Folder | undefined {
    const [current, ...before] = this.folderIds();
    if (current === undefined) return undefined;
    const all = [DriveApp.getFolderById(current), ...before.flatMap((id) => reachable(id) ?? [])];
    for (const folder of all) {
      const found = folder.getFoldersByName(words.folder(publication));
      if (found.hasNext()) return found.next();
    }
    return undefined;
  }

  private folderIds(): readonly string[] {
    return (this.memory.read(ALL_FOLDERS) ?? '').split(' ').filter((id) => id !== '');
  }

  /** What a run that was cut short left of this publication; a folder that has its name itself was served. */
  private trashUnfinished(all: GoogleAppsScript.Drive.Folder, name: string): void {
    const folders = all.getFoldersByName(words.unserved(name));
    while (folders.hasNext()) folders.next().setTrashed(true);
    const archives = all.getFilesByName(`${name}.zip`);
    while (archives.hasNext()) archives.next().setTrashed(true);
  }

  private allFolders(): GoogleAppsScript.Drive.Folder {
    const ids = this.folderIds();
    const known = ids[0] === undefined ? undefined : reachable(ids[0]);
    if (known !== undefined) return known;
    // Out of reach now, it may be found again: what was published there still has its address then.
    const made = DriveApp.createFolder(words.folders);
    this.memory.write(ALL_FOLDERS, [made.getId(), ...ids].join(' '));
    return made;
  }
}

/** A folder of Drive; undefined when it was deleted, or is out of reach of this account or for now. */
function reachable(id: string): GoogleAppsScript.Drive.Folder | undefined {
  try {
    return DriveApp.getFolderById(id);
  } catch {
    return undefined;
  }
}

/** Address of the web app; undefined until it is deployed. */
export function webAddress(): string | undefined {
  const url: string | null = ScriptApp.getService().getUrl();
  return url === null || url === '' ? undefined : url;
}
