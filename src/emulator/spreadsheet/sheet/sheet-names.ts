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

/** Name Sheets gives the copy of a tab: « Copie de X », then « Copie 2 de X ». */
export function copiedSheetName(book: Workbook, original: string): string {
  const { french } = localeOf(book.properties.locale);
  for (let number = 1; ; number++) {
    const count = number === 1 ? '' : `${number} `;
    const name = french ? `Copie ${count}de ${original}` : `Copy ${count}of ${original}`;
    if (!book.sheetNamed(name)) return name;
  }
}
