import type {
  PublicFile,
  PublicSite,
  PublicTable,
  PublicTables,
  StoredPublication,
} from '../../src/app/publication/public-ports.ts';

/** Keeps what was published last. */
export class FakePublicSite implements PublicSite {
  files: readonly PublicFile[] = [];
  readonly folders: string[] = [];
  private readonly stored = new Map<string, readonly PublicFile[]>();

  store(id: string, files: readonly PublicFile[], stored: (count: number, total: number) => void): StoredPublication {
    this.stored.set(id, files);
    stored(files.length, files.length);
    return { id, key: id, url: `https://pages.example/?v=${id}` };
  }

  serve({ key }: StoredPublication): void {
    this.folders.push(key);
    this.files = this.stored.get(key) ?? [];
  }

  has(id: string): boolean {
    return this.folders.includes(id);
  }

  served(path: string): string | undefined {
    return this.files.find((known) => known.path === path)?.content;
  }

  /** Content of one file; throws when there is none. */
  read(path: string): string {
    const content = this.served(path);
    if (content === undefined) throw new RangeError(`Nothing was published at ${path}`);
    return content;
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
