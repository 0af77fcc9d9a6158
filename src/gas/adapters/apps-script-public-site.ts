import { messages } from '../../app/messages.fr.ts';
import type { Memory } from '../../app/ports.ts';
import type { PublicFile, PublicSite } from '../../app/publication/public-ports.ts';

/** Script property of the folder whose files are served; each file's name is its path. */
const PUBLIC_FOLDER = 'interpelle.publicFolder';
/** Script property of the folder that holds one folder a publication. */
const ALL_FOLDERS = 'interpelle.publicFolders';
/** Files between two looks at how far the storing is. */
const STEP = 20;

/** A file of the public pages as it is served. */
export interface StoredFile {
  readonly mimeType: string;
  readonly content: string;
}

/** Public pages in Drive: a folder a publication, kept for good; one call a file. */
export class AppsScriptPublicSite implements PublicSite {
  constructor(private readonly memory: Memory) {}

  publish(name: string, files: readonly PublicFile[], stored: (count: number) => void): string {
    const folder = this.allFolders().createFolder(name);
    files.forEach(({ path, content, mimeType }, index) => {
      folder.createFile(path, content, mimeType);
      if ((index + 1) % STEP === 0) stored(index + 1);
    });
    // Only a whole publication is ever served.
    this.memory.write(PUBLIC_FOLDER, folder.getId());
    return webAddress() ?? folder.getUrl();
  }

  /** A file of the publication that is served; undefined when there is none at this path. */
  read(path: string): StoredFile | undefined {
    const id = this.memory.read(PUBLIC_FOLDER);
    if (id === null) return undefined;
    const found = DriveApp.getFolderById(id).getFilesByName(path);
    if (!found.hasNext()) return undefined;
    const blob = found.next().getBlob();
    return { mimeType: blob.getContentType() ?? 'text/html', content: blob.getDataAsString('UTF-8') };
  }

  private allFolders(): GoogleAppsScript.Drive.Folder {
    const id = this.memory.read(ALL_FOLDERS);
    if (id !== null) {
      try {
        return DriveApp.getFolderById(id);
      } catch {
        // Deleted, or out of reach of this account: another one is made, and the property follows it.
      }
    }
    const made = DriveApp.createFolder(messages.publication.folders);
    this.memory.write(ALL_FOLDERS, made.getId());
    return made;
  }
}

/** Address of the web app; undefined until it is deployed. */
export function webAddress(): string | undefined {
  const url: string | null = ScriptApp.getService().getUrl();
  return url === null || url === '' ? undefined : url;
}
