import { Blob } from '../blob/blob.ts';
import { encodeUtf8 } from '../blob/charset.ts';
import { Conversion } from '../blob/conversion.ts';
import { MIME_TYPES } from '../blob/mime-types.ts';
import { DriveFiles } from '../drive/drive-files.ts';
import { exportFile } from '../drive/export-file.ts';
import { NotEmulatedError } from '../kernel/errors.ts';
import type { Session } from '../kernel/session.ts';
import { Reading } from '../spreadsheet/workbook/reading.ts';
import type { SheetModel } from '../spreadsheet/workbook/sheet-model.ts';
import type { Workbook } from '../spreadsheet/workbook/workbook.ts';
import { exportWorkbook } from '../spreadsheet/workbook/workbook-page.ts';
import { Workbooks } from '../spreadsheet/workbook/workbooks.ts';
import { writeCsv } from '../utilities/csv.ts';
import type { FetchAnswer } from './fetching.ts';

type Content = Uint8Array | Promise<Uint8Array> | null;

const DOCUMENT_TYPES: Readonly<Record<string, string>> = {
  pdf: MIME_TYPES.PDF,
  html: MIME_TYPES.HTML,
  txt: MIME_TYPES.PLAIN_TEXT,
};

/**
 * Google's export addresses of the world's own files, which scripts fetch to have a spreadsheet as PDF or CSV, a
 * document as HTML; null for any other address.
 * @throws NotEmulatedError for a format this host cannot make
 */
export function ownExport(session: Session, url: string): FetchAnswer | Promise<FetchAnswer> | null {
  const { world } = session;
  const site = world.siteOf('docs');
  const address = url.startsWith(site) ? `https://docs.google.com${url.slice(site.length)}` : url;
  const found =
    /^https:\/\/docs\.google\.com\/(spreadsheets|document)\/d\/([\w-]+)\/export\?([^#]*)/.exec(address) ??
    /^https:\/\/docs\.google\.com\/feeds\/download\/(document|spreadsheet)s\/(?:export\/)?Export\?(?:.*&)?(?:id|key)=([\w-]+)([^#]*)/.exec(
      address,
    );
  if (!found) return null;
  const [, kind = '', id = '', query = ''] = found;
  const wanted = new Map(query.split('&').map((pair) => pair.split('=') as [string, string]));
  const format = wanted.get('format') ?? wanted.get('exportFormat') ?? (kind === 'document' ? 'docx' : 'xlsx');
  const item = world.of(DriveFiles).get(id);
  if (!item || world.of(DriveFiles).isTrashed(id)) return { status: 404, headers: {}, body: new Uint8Array() };
  const book = world.of(Workbooks).get(id);
  const type = book ? TABLE_TYPES[format] : DOCUMENT_TYPES[format];
  if (type === undefined) throw new NotEmulatedError(`UrlFetchApp.fetch of ${kind}/export?format=${format}`);
  if (!book) return answered(type, contentOf(exportFile(session, item, type)));
  return answered(type, tableContent(session, book, format, wanted.get('gid')));
}

const TABLE_TYPES: Readonly<Record<string, string>> = {
  pdf: MIME_TYPES.PDF,
  csv: MIME_TYPES.CSV,
  tsv: 'text/tab-separated-values',
  xlsx: MIME_TYPES.MICROSOFT_EXCEL,
  ods: MIME_TYPES.OPENDOCUMENT_SPREADSHEET,
};

/** Every tab for other programs; one tab when a `gid` names it; else the visible ones as PDF, the first as CSV. */
function tableContent({ world }: Session, book: Workbook, format: string, gid: string | undefined): Content {
  if (format === 'xlsx' || format === 'ods') return world.of(Conversion).spreadsheetFile(book, format);
  const tab = gid === undefined ? undefined : book.sheetById(Number(gid));
  if (format === 'pdf') return exportWorkbook(world, book, MIME_TYPES.PDF, tab ? [tab] : undefined);
  const shown = tab ?? book.sheets.find((sheet) => !sheet.hidden);
  if (!shown) return null;
  return encodeUtf8(writeCsv(displayedIn(book, shown), format === 'csv' ? ',' : '\t'));
}

function displayedIn(book: Workbook, sheet: SheetModel): string[][] {
  const reading = new Reading(book, sheet);
  const { row, column } = reading.content();
  if (row === 0) return [];
  return reading.map({ row: 1, column: 1, lastRow: row, lastColumn: column }, (r, c) => reading.display(r, c));
}

function contentOf(blob: Blob | Promise<Blob>): Uint8Array | Promise<Uint8Array> {
  return blob instanceof Blob ? blob.content : blob.then(({ content }) => content);
}

function answered(type: string, content: Content): FetchAnswer | Promise<FetchAnswer> {
  const answer = (body: Uint8Array) => ({ status: 200, headers: { 'Content-Type': type }, body });
  if (content === null) return { status: 400, headers: {}, body: new Uint8Array() };
  return content instanceof Uint8Array ? answer(content) : content.then(answer);
}
