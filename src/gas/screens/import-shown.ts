/** What the import dialog shows: plain texts, since it crosses google.script.run. */
export interface ImportScreen {
  readonly summary: string;
  readonly rows: readonly ImportShownRow[];
  readonly warnings: readonly string[];
  /** Round that the lists are taken to be of; undefined for a file of something else. */
  readonly round?: number;
}

/** One line of the dialog. */
export interface ImportShownRow {
  readonly what: string;
  readonly commune: string;
  readonly list: string;
  readonly detail: string;
  /** What the officer may decide of it. */
  readonly choice?: ImportShownChoice;
}

/** A choice between several things; `group` and `key` name it when the dialog sends it back. */
export interface ImportShownChoice {
  readonly group: 'lists' | 'lineage';
  readonly key: string;
  readonly chosen: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** A dialog shows no more rows than a person reads; the summary counts them all. */
export const SHOWN = 300;
