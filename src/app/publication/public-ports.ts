/** A file of the public pages; its path is its name (`commune/93066.html`). */
export interface PublicFile {
  readonly path: string;
  readonly mimeType: 'text/html' | 'text/csv' | 'application/json';
  readonly content: string;
}

/** Where a publication's pages are kept: one folder a publication, the newest is the one that is served. */
export interface PublicSite {
  /**
   * Stores the files in a new folder, and serves that folder once all of them are there.
   * @returns where they are read
   */
  publish(folder: string, files: readonly PublicFile[], stored: (count: number) => void): string;
}

/** One tab of the public spreadsheet: a header and rows of values. */
export interface PublicTable {
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
}

/** The separate spreadsheet anybody may read: values only, nothing of the campaign's workbook. */
export interface PublicTables {
  /** Replaces everything it holds and publishes it to the web. @returns its address */
  publish(title: string, tables: readonly PublicTable[]): string;
}
