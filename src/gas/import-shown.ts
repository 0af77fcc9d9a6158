/** What the import dialog shows: plain texts, since it crosses google.script.run. */
export interface ImportScreen {
  readonly summary: string;
  readonly rows: readonly {
    readonly what: string;
    readonly commune: string;
    readonly list: string;
    readonly detail: string;
  }[];
  readonly warnings: readonly string[];
}

/** A dialog shows no more rows than a person reads; the summary counts them all. */
export const SHOWN = 300;
