import type { Tables } from '../../ports.ts';
import type { RowOf, TabKey } from '../../schema/tabs.ts';

const READ = [
  'lists',
  'commitments',
  'questions',
  'answers',
  'sendings',
  'contacts',
  'exchanges',
  'communes',
  'publications',
  'disputes',
] as const satisfies readonly TabKey[];

/** What a publication reads of the workbook. */
export type PublicationRows = { readonly [Tab in (typeof READ)[number]]: readonly RowOf<Tab>[] };

/** Reads each tab once. */
export function readPublicationRows(tables: Tables): PublicationRows {
  return Object.fromEntries(READ.map((tab) => [tab, tables.of(tab).rows()])) as unknown as PublicationRows;
}
