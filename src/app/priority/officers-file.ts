import type { Tables } from '../ports.ts';

/** The officers' own spreadsheet; everyone else's account cannot open it. */
export interface OfficersFile {
  /** Whether one was made. */
  exists(): boolean;
  /** Its tabs, made the first time. Throws `officers_file_gone` for an account that may not open it. */
  open(): { readonly tables: Tables; readonly url: string };
}
