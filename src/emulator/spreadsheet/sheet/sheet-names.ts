import { localeOf } from '../../formula/text/locale.ts';
import type { Workbook } from '../workbook/workbook.ts';

/** Name Sheets gives a new tab in the spreadsheet's language: « Feuille 2 », `Sheet2`. */
export function newSheetName(book: Workbook, first = book.sheets.length + 1): string {
  const { french } = localeOf(book.properties.locale);
  for (let number = first; ; number++) {
    const name = french ? `Feuille ${number}` : `Sheet${number}`;
    if (!book.sheetNamed(name)) return name;
  }
}

/** Name Sheets gives the copy of a tab: « Copie de X », then « Copie de X 1 ». */
export function copiedSheetName(book: Workbook, original: string): string {
  const { french } = localeOf(book.properties.locale);
  const first = french ? `Copie de ${original}` : `Copy of ${original}`;
  for (let number = 0; ; number++) {
    const name = number === 0 ? first : `${first} ${number}`;
    if (!book.sheetNamed(name)) return name;
  }
}
