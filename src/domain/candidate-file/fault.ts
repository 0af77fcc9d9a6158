import type { OfficialFormatId } from './rows/official-row.ts';

/** Why a whole file cannot be used, as a tag with its data; the sentence comes from the message catalogue. */
export type CandidateFileFault =
  | { readonly tag: 'empty_file' }
  | { readonly tag: 'compressed'; readonly with: 'gzip' | 'zip' }
  | { readonly tag: 'utf16' }
  | { readonly tag: 'binary' }
  /** No line end for a million bytes. */
  | { readonly tag: 'endless_line'; readonly line: number }
  | { readonly tag: 'web_page' }
  /** What programs exchange: `json` or `xml`. */
  | { readonly tag: 'not_a_table'; readonly kind: 'json' | 'xml' }
  /** `titles` are the cells that surely are titles: the others may be of somebody, and are quoted nowhere. */
  | { readonly tag: 'unknown_header'; readonly titles: readonly string[]; readonly cells: readonly string[] }
  /** The first line holds numbers and dates, as rows of data do: it is quoted nowhere. */
  | { readonly tag: 'no_header' }
  | { readonly tag: 'map_does_not_fit'; readonly titles: readonly string[] }
  /** Everything else in this header is that of an official format; `column` counts from 1. */
  | {
      readonly tag: 'renamed_column';
      readonly format: OfficialFormatId;
      readonly column: number;
      readonly expected: string;
      readonly found: string;
    }
  /** A file of results by commune, which another reader reads. */
  | { readonly tag: 'results' }
  | { readonly tag: 'no_rows' }
  | { readonly tag: 'cut_last_row'; readonly line: number };

/** Why one row was left out. */
export type RowRefusal =
  | 'too_few_columns'
  | 'columns_shifted'
  | 'commune_code'
  | 'candidate_order'
  | 'order_taken'
  | 'name_missing'
  | 'unclosed_quote'
  | 'votes_cast';

/** A row left out, by its line number in the file (from 1). */
export interface RefusedRow {
  readonly line: number;
  readonly reason: RowRefusal;
}
