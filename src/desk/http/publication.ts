import { DriveFiles } from '../../emulator/drive/drive-files.ts';
import { Reading } from '../../emulator/spreadsheet/workbook/reading.ts';
import type { SheetModel } from '../../emulator/spreadsheet/workbook/sheet-model.ts';
import type { Workbook } from '../../emulator/spreadsheet/workbook/workbook.ts';
import { Workbooks } from '../../emulator/spreadsheet/workbook/workbooks.ts';
import { writeCsv } from '../../emulator/utilities/csv.ts';
import { publicFiles } from '../public-files.ts';
import type { DeskContext } from './desk-context.ts';
import { html } from './markup.ts';
import { plainPage } from './plain-page.ts';
import { HttpError, json, type Reply } from './reply.ts';
import { get, redirect } from './route.ts';
import type { Asked, Route } from './server.ts';
import type { PublicationState } from './wire.ts';
import { words } from './words.fr.ts';

/** Public pages bring their own style and pictures, never a script. */
const PUBLIC_CSP =
  "sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation allow-downloads; default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** What anyone could see: spreadsheets published to the web, and public pages. Nothing else of Drive is served. */
export function publication(desk: DeskContext): Route[] {
  const workbooks = desk.host.world.of(Workbooks);
  const published = (id: string): Workbook => {
    const book = isPublished(desk, id) ? workbooks.get(id) : undefined;
    if (!book) throw new HttpError(404, words.notPublished);
    return book;
  };
  return [
    get('/api/publication', () => json(stateOf(desk))),
    get(/^\/spreadsheets\/d\/([\w-]+)\/pubhtml$/, (asked, id = '') => {
      const book = published(id);
      return tablePage(desk, book, chosenSheet(book, asked), asked.query.get('single') === 'true');
    }),
    get(/^\/spreadsheets\/d\/([\w-]+)\/pub$/, (asked, id = '') => {
      const book = published(id);
      const sheet = chosenSheet(book, asked);
      if (asked.query.get('output') !== 'csv')
        return tablePage(desk, book, sheet, asked.query.get('single') === 'true');
      return {
        type: 'text/csv; charset=utf-8',
        body: writeCsv(displayed(book, sheet).map((row) => row.map(({ text }) => text))),
      };
    }),
    get(/^\/public\/(.*)$/, (_, path = '') => publicFile(desk, path)),
    get('/public', () => redirect('/public/index.html')),
  ];
}

function publicFile({ host: { world }, sourceUrl }: DeskContext, path: string): Reply {
  const wanted = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const file = publicFiles(world).find((page) => page.path === wanted);
  if (!file) throw new HttpError(404, words.noSuchFile);
  const type = /^text\/|json|xml/.test(file.mimeType) ? `${file.mimeType}; charset=utf-8` : file.mimeType;
  const body = Buffer.from(file.content);
  const link = `<p style="font:14px system-ui,sans-serif;text-align:center;margin:1rem"><a href="${sourceUrl}">${words.source}</a></p>`;
  const lacksSource = file.mimeType === 'text/html' && !body.includes(sourceUrl);
  return {
    type,
    body: lacksSource ? body.toString('utf8').replace(/<\/body>|$/i, (end) => link + end) : body,
    csp: PUBLIC_CSP,
  };
}

function stateOf(desk: DeskContext): PublicationState {
  const { world } = desk.host;
  const workbooks = world.of(Workbooks);
  return {
    spreadsheets: workbooks.list().map(({ id, name }) => ({
      id,
      name,
      published: isPublished(desk, id),
      sheets:
        workbooks.get(id)?.sheets.map((sheet) => ({ id: sheet.id, name: sheet.name, hidden: sheet.hidden })) ?? [],
    })),
    pages: publicFiles(world).map(({ path, mimeType, content }) => ({ path, mimeType, bytes: content.length })),
  };
}

function isPublished({ host: { world } }: DeskContext, id: string): boolean {
  const files = world.of(DriveFiles);
  return files.get(id)?.publication?.published === true && !files.isTrashed(id);
}

function chosenSheet(book: Workbook, { query }: Asked): SheetModel {
  const gid = query.get('gid');
  const sheet = gid === null ? book.sheets.find((one) => !one.hidden) : book.sheetById(Number(gid));
  if (!sheet || sheet.hidden) throw new HttpError(404, words.noSuchSheet);
  return sheet;
}

interface Displayed {
  readonly text: string;
  readonly number: boolean;
}

function displayed(book: Workbook, sheet: SheetModel): Displayed[][] {
  const reading = new Reading(book, sheet);
  const { row, column } = reading.content();
  if (row === 0) return [];
  return reading.map({ row: 1, column: 1, lastRow: row, lastColumn: column }, (r, c) => ({
    text: reading.display(r, c),
    number: typeof reading.value(r, c) === 'number',
  }));
}

function tablePage(desk: DeskContext, book: Workbook, sheet: SheetModel, single: boolean): Reply {
  const [head = [], ...rows] = displayed(book, sheet);
  const address = `/spreadsheets/d/${book.id}`;
  const shown = book.sheets.filter((one) => !one.hidden);
  const when = new Intl.DateTimeFormat('fr-FR', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: book.properties.timeZone,
  });
  const tabs = html`<nav aria-label="${words.published.tabs}"><ul>${shown.map(
    (one) =>
      html`<li><a href="${address}/pubhtml?gid=${one.id}"${one === sheet ? html` aria-current="page"` : null}>${one.name}</a></li>`,
  )}</ul></nav>`;
  const table = html`<div class="scroll" tabindex="0" role="region" aria-label="${sheet.name}"><table><caption class="soft">${sheet.name}</caption><thead><tr>${head.map(
    ({ text }) => html`<th scope="col">${text}</th>`,
  )}</tr></thead><tbody>${rows.map(
    (cells) =>
      html`<tr>${cells.map(({ text, number }) => html`<td class="${number ? 'number' : ''}">${text}</td>`)}</tr>`,
  )}</tbody></table></div>`;
  const csv = html`<a href="${address}/pub?gid=${sheet.id}&single=true&output=csv">${words.published.csv}</a>`;
  const body = html`<h1>${book.properties.name}</h1>${single || shown.length < 2 ? null : tabs}${head.length > 0 ? table : html`<p>${words.published.empty}</p>`}<p class="soft">${words.published.updated(when.format(desk.host.clock.now()))} · ${csv}</p>`;
  return plainPage({ title: `${book.properties.name} – ${sheet.name}`, body, sourceUrl: desk.sourceUrl, wide: true });
}
