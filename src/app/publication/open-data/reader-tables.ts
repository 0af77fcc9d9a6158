import { messages } from '../../messages.fr.ts';
import type { PublicTable } from '../public-ports.ts';
import type { DataTable } from './public-tables.ts';

/** The tables as people read them in a spreadsheet: French titles of columns, French words for states and choices. */
export function readerTables(tables: readonly DataTable[]): readonly PublicTable[] {
  const { columns } = messages.publication.readers;
  const { lists, commitments } = messages.workbook.tabs;
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    state: lists.columns.state.choices,
    stance: commitments.columns.stance.choices,
    source: commitments.columns.source.choices,
  };
  return tables.map(({ title, header, rows }) => ({
    title,
    header: header.map((key) => columns[key] ?? key),
    rows: rows.map((row) =>
      row.map((value, at) => {
        const known = words[header[at] ?? ''];
        if (typeof value === 'boolean') return value ? messages.workbook.yes : messages.workbook.no;
        return typeof value === 'string' && known !== undefined ? (known[value] ?? value) : value;
      }),
    ),
  }));
}
