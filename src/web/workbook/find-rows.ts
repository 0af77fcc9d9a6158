import type { ScreenCell, ScreenSheet } from '../../desk/http/wire.ts';
import type { Book } from './book.ts';

/** Cells of a sheet that show a text, accents and capitals aside, in reading order; none for an empty text. */
export function cellsShowing(book: Book, sheet: ScreenSheet, text: string): ScreenCell[] {
  const wanted = fold(text.trim());
  if (wanted === '') return [];
  return [...book.cellsOf(sheet.id)]
    .filter(({ row, display }) => row > sheet.frozenRows && fold(display).includes(wanted))
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Rows of a sheet that hold something and are not among those kept: what a filter hides. */
export function rowsWithout(book: Book, sheet: ScreenSheet, kept: readonly ScreenCell[]): number[] {
  const shown = new Set(kept.map(({ row }) => row));
  const filled = new Set<number>();
  for (const { row, display } of book.cellsOf(sheet.id)) if (display !== '') filled.add(row);
  return [...filled].filter((row) => row > sheet.frozenRows && !shown.has(row));
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
