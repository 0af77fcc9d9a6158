import { Workbooks } from '../../../emulator/spreadsheet/workbook/workbooks.ts';
import { importSheets } from '../../editing/import-sheets.ts';
import { SpreadsheetFileError } from '../../spreadsheet-file.ts';
import { workbookFile } from '../../workbook-file.ts';
import type { DeskContext } from '../desk-context.ts';
import { Fields } from '../fields.ts';
import { HttpError, json } from '../reply.ts';
import { get, post } from '../route.ts';
import type { Route } from '../server.ts';
import { words } from '../words.fr.ts';
import { userOf } from './user.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Books as files: the whole book out, the sheets of a file in. */
export function fileApi(desk: DeskContext): Route[] {
  const { host } = desk;
  const bookOf = (id: string) => {
    const book = host.world.of(Workbooks).get(id);
    if (!book) throw new HttpError(404, words.noSuchFile);
    return book;
  };
  return [
    get(/^\/classeurs\/([\w-]+)\.xlsx$/, async (_, id = '') => {
      await host.formulas.recalculate();
      const book = bookOf(id);
      const name = encodeURIComponent(`${book.properties.name}.xlsx`);
      const headers = { 'content-disposition': `attachment; filename*=UTF-8''${name}` };
      return { type: XLSX, body: workbookFile(book, 'xlsx'), headers };
    }),
    post('/api/import', ({ data }) => {
      const fields = new Fields(data);
      const name = fields.text('name');
      const bytes = Buffer.from(fields.text('base64'), 'base64');
      try {
        return json(
          importSheets(desk.editing, host, bookOf(fields.text('id')), userOf(desk, fields.text('user')), {
            name,
            bytes,
          }),
        );
      } catch (cause) {
        if (!(cause instanceof SpreadsheetFileError)) throw cause;
        throw new HttpError(400, sentenceOf(cause, name));
      }
    }),
  ];
}

function sentenceOf({ code, most }: SpreadsheetFileError, name: string): string {
  if (code === 'too_large') return words.tooManyCells(name, most);
  if (code === 'too_heavy') return words.tooHeavy(name);
  return code === 'empty' ? words.emptySpreadsheet(name) : words.notSpreadsheet(name);
}
