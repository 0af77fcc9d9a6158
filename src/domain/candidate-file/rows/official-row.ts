import type { HeadOfList } from '../../candidate-list.ts';
import type { CommuneCode } from '../commune-code.ts';
import type { RowRefusal } from '../fault.ts';
import type { Columns } from '../formats/columns.ts';

/** One candidate of one list, in the shape shared by every format. Birth date and place are never read. */
export interface CandidateRow {
  readonly at: CommuneCode;
  readonly communeName: string;
  /** The round, where each row tells it. */
  readonly round?: number;
  readonly panel?: number;
  /** What tells the list from the others of its place, in files whose numbers may not. */
  readonly key?: string;
  readonly shortLabel: string;
  readonly label: string;
  readonly nuance: string | null;
  readonly order?: number;
  /** The file says that this candidate heads the list. */
  readonly leads: boolean;
  readonly person: HeadOfList;
}

/** A mayor in office, from the directory of elected people. */
export interface Mayor {
  readonly commune: { readonly code: string; readonly name: string };
  readonly person: HeadOfList;
  /** YYYY-MM-DD; empty when the file gives no readable day. */
  readonly since: string;
}

/** What a row turned out to be. */
export type RowReading =
  | { readonly kind: 'candidate'; readonly row: CandidateRow; readonly repaired: boolean }
  | { readonly kind: 'mayor'; readonly mayor: Mayor }
  /** A commune without any list, or a candidate outside any list. */
  | { readonly kind: 'without_list'; readonly at: CommuneCode }
  | { readonly kind: 'refused'; readonly reason: RowRefusal };

/** One official format: how its header is recognised and how its rows are read. */
export interface OfficialFormat {
  readonly id: OfficialFormatId;
  /** The round that the format alone tells; undefined when both rounds use it. */
  readonly round?: number;
  /** The header to the letter, undefined where titles vary: a file with one other title has a column renamed. */
  readonly header?: readonly (string | undefined)[];
  /** @param names the header's cells, reduced by `headerSkeleton` */
  recognises(names: readonly string[]): boolean;
  columns(names: readonly string[]): Columns;
  /** Number of cells below which a row is incomplete. */
  minimumCells(names: readonly string[]): number;
  /** Its rows of too many cells are put back by `read`, which knows how they come about. */
  readonly putsBack?: true;
  read(cells: readonly string[], columns: Columns): RowReading;
}

/** The official formats known. */
export type OfficialFormatId =
  | 'lists-2020-round-1'
  | 'lists-2020-round-2'
  | 'lists-2026'
  | 'named-columns'
  | 'mapped'
  | 'mayors';

/**
 * A header cell without case, spaces or anything outside ASCII, so that it reads the same in every encoding,
 * mangled or not: "N° Panneau Liste" gives "npanneauliste".
 */
export function headerSkeleton(cell: string): string {
  return cell
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

/** A cell as a reader should see it: outer blanks dropped, inner ones single. */
export function tidy(cell: string | undefined): string {
  const text = cell ?? '';
  return /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ').trim() : text.trim();
}

/** A whole number of zero or more, or undefined. */
export function wholeNumber(cell: string | undefined): number | undefined {
  const text = tidy(cell);
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}

/** The number of a list, drawn by lot: before the draw some files say zero, which is that of no list. */
export function panelNumber(cell: string | undefined): number | undefined {
  return wholeNumber(cell) || undefined;
}

/** Whether a cell holds a prefect's code, or nothing. */
export function isNuanceCode(cell: string | undefined): boolean {
  return /^(L?[A-Z]{2,4})?$/.test(tidy(cell));
}

/** The prefect's code, or null where it means that there is none. */
export function nuanceCode(cell: string | undefined): string | null {
  const code = tidy(cell).toUpperCase();
  return code === '' || code === 'LNC' || code === 'NC' ? null : code;
}

/** Sex from M/F, from M./Mme, or in full. */
export function sexOf(cell: string | undefined): 'F' | 'M' | '' {
  const text = tidy(cell);
  if (/^(f|f[eé]minin|femme|mme\.?|mlle|madame)$/i.test(text)) return 'F';
  return /^(m\.?|masculin|homme|h|monsieur)$/i.test(text) ? 'M' : '';
}

/** Whether a cell says yes: « O », « OUI », a cross. */
export function saysYes(cell: string | undefined): boolean {
  return /^(o|oui|y|yes|j|ja|x|1|true|vrai)$/i.test(tidy(cell));
}
