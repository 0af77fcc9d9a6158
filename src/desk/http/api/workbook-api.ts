import type { TypedCell } from '../../../emulator/spreadsheet/workbook/screen.ts';
import { Workbooks } from '../../../emulator/spreadsheet/workbook/workbooks.ts';
import { selectCells } from '../../host/person.ts';
import type { DeskContext } from '../desk-context.ts';
import { Fields } from '../fields.ts';
import { HttpError, json } from '../reply.ts';
import { get, post, redirect } from '../route.ts';
import type { Route } from '../server.ts';
import type { TypingAnswer } from '../wire.ts';
import { words } from '../words.fr.ts';
import { userOf } from './user.ts';

/** The grid: what it shows, what changed, what a person types. */
export function workbookApi(desk: DeskContext): Route[] {
  const { host } = desk;
  const workbooks = host.world.of(Workbooks);
  return [
    get('/api/workbook', ({ query }) => {
      const id = query.get('id') ?? String(host.containerId);
      const snapshot = workbooks.snapshot(id, userOf(desk, query.get('user')));
      if (!snapshot) throw new HttpError(404, words.noSuchFile);
      return json(snapshot);
    }),
    get('/api/changes', ({ query }) => {
      const [sheetId, revision] = [Number(query.get('sheet')), Number(query.get('revision'))];
      return json(workbooks.changedCells(query.get('id') ?? '', sheetId, revision));
    }),
    post('/api/cells', async ({ data }) => {
      const fields = new Fields(data);
      const cells = fields.list('cells').map(typedCell);
      const outcome = await desk.editing.type(fields.text('id'), userOf(desk, fields.text('user')), cells);
      const answer: TypingAnswer = { rejections: outcome.rejections, warnings: outcome.warnings };
      return json(answer);
    }),
    post('/api/select', ({ data }) => {
      const fields = new Fields(data);
      const [row, column] = [fields.number('row'), fields.number('column')];
      const rect = { row, column, lastRow: fields.number('lastRow'), lastColumn: fields.number('lastColumn') };
      const user = userOf(desk, fields.text('user'));
      selectCells(host, fields.text('id'), user, { sheetId: fields.number('sheetId'), rect });
      return json({});
    }),
    get(/^\/spreadsheets\/d\/([\w-]+)\/edit$/, (_, id = '') =>
      redirect(id === host.containerId ? '/' : `/?classeur=${id}`),
    ),
  ];
}

/** @throws HttpError 400 for anything that is not one cell of a sheet */
function typedCell(value: unknown): TypedCell {
  const fields = new Fields(value);
  const [row, column] = [fields.number('row'), fields.number('column')];
  const input = fields.get('input') ?? null;
  const plain = input === null || ['string', 'number', 'boolean'].includes(typeof input);
  if (!plain || !inSheet(row, 1e6) || !inSheet(column, 18_278)) throw new HttpError(400, words.badRequest);
  return { sheetId: fields.number('sheetId'), row, column, input: input as TypedCell['input'] };
}

function inSheet(place: number, most: number): boolean {
  return Number.isInteger(place) && place >= 1 && place <= most;
}
