import type { PublicFile, PublicSite, PublicTable, PublicTables } from '../../src/app/publication/public-ports.ts';

/** Keeps what was published last. */
export class FakePublicSite implements PublicSite {
  files: readonly PublicFile[] = [];
  readonly folders: string[] = [];

  publish(folder: string, files: readonly PublicFile[], stored: (count: number) => void): string {
    this.folders.push(folder);
    this.files = files;
    stored(files.length);
    return 'https://pages.example/';
  }

  /** Content of one file; throws when there is none. */
  read(path: string): string {
    const file = this.files.find((known) => known.path === path);
    if (file === undefined) throw new RangeError(`Nothing was published at ${path}`);
    return file.content;
  }
}

/** Keeps the tables of the public spreadsheet. */
export class FakePublicTables implements PublicTables {
  tables: readonly PublicTable[] = [];

  publish(_title: string, tables: readonly PublicTable[]): string {
    this.tables = tables;
    return 'https://tables.example/';
  }
}
