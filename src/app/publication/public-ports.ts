/** A file of the public pages; its path is its name (`commune/93066.html`). */
export interface PublicFile {
  readonly path: string;
  readonly mimeType: 'text/html' | 'text/csv' | 'application/json';
  readonly content: string;
}

/** A publication that is stored whole: how to serve it, and where it will stay readable for good. */
export interface StoredPublication {
  readonly id: string;
  readonly key: string;
  readonly url: string;
}

/** Where publications are kept, each for good; one of them is served. */
export interface PublicSite {
  /** Stores a publication whole, readable by nobody before it is served; what an earlier run left unfinished of the same one is dropped. */
  store(id: string, files: readonly PublicFile[], stored: (count: number, total: number) => void): StoredPublication;
  /** Serves a stored publication from now on, and under its own address for good. */
  serve(stored: StoredPublication): void;
  /** Whether a publication was served, so that its own address leads to it. */
  has(id: string): boolean;
  /** Content of a file of the publication that is served; undefined when there is none. */
  served(path: string): string | undefined;
}

/** One tab of the public spreadsheet: a header and rows of values. */
export interface PublicTable {
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
}

/** The separate spreadsheet anybody may read: values only, nothing of the campaign's workbook. */
export interface PublicTables {
  /**
   * Replaces everything it holds, each tab in one write, and publishes it to the web; its title says that it is being
   * brought up to date as long as its tabs may not agree. @returns its address
   */
  publish(title: string, tables: readonly PublicTable[]): string;
}
