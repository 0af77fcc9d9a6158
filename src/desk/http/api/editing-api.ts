import { ScriptException } from '../../../emulator/kernel/errors.ts';
import type { ScreenRect, TypedCell } from '../../../emulator/spreadsheet/workbook/screen.ts';
import { readPastedText } from '../../editing/pasted-text.ts';
import type { LineChange } from '../../host/host-api.ts';
import type { DeskContext } from '../desk-context.ts';
import { Fields } from '../fields.ts';
import { HttpError, json } from '../reply.ts';
import { get, post } from '../route.ts';
import type { Route } from '../server.ts';
import type { TypingAnswer } from '../wire.ts';
import { words } from '../words.fr.ts';
import { userOf } from './user.ts';

/** Edits told on one screen. */
const TOLD = 200;
const MOST_LINES = 1_000;
const MOST_PASTED = 50_000;
const WIDTH = { least: 20, most: 1_000 };

/** What people do to lines, steps back and forward, and who did what. */
export function editingApi(desk: DeskContext): Route[] {
  const { editing } = desk;
  const step = (direction: 'undo' | 'redo') =>
    post(`/api/${direction}`, ({ data }) => {
      const fields = new Fields(data);
      return json(editing.step(fields.text('id'), userOf(desk, fields.text('user')), direction));
    });
  return [
    post('/api/paste', async ({ data }) => {
      const fields = new Fields(data);
      const cells = pastedCells(readPastedText(fields.text('text')), fields.number('sheetId'), rectOf(fields));
      const outcome = await editing.type(fields.text('id'), userOf(desk, fields.text('user')), cells);
      const answer: TypingAnswer = { rejections: outcome.rejections, warnings: outcome.warnings };
      return json(answer);
    }),
    step('undo'),
    step('redo'),
    post('/api/lines', ({ data }) => {
      const fields = new Fields(data);
      const user = userOf(desk, fields.text('user'));
      try {
        editing.reshape(fields.text('id'), user, fields.number('sheetId'), lineChange(fields));
      } catch (cause) {
        if (!(cause instanceof ScriptException)) throw cause;
        throw new HttpError(400, /protected/.test(cause.message) ? words.protectedLines : words.noSuchLines);
      }
      return json({});
    }),
    get('/api/edits', ({ query }) => json(editing.log.latest(query.get('id') ?? '', Number(query.get('sheet')), TOLD))),
  ];
}

/** Pasted rows from the selection's corner on; one cell alone fills the whole selection. @throws HttpError 400 beyond so many */
function pastedCells(rows: readonly (readonly string[])[], sheetId: number, rect: ScreenRect): TypedCell[] {
  const [[only = ''] = []] = rows;
  const fills = rows.length === 1 && rows[0]?.length === 1;
  const filled = fills
    ? Array.from({ length: rect.lastRow - rect.row + 1 }, () =>
        Array.from({ length: rect.lastColumn - rect.column + 1 }, () => only),
      )
    : rows;
  if (filled.reduce((sum, row) => sum + row.length, 0) > MOST_PASTED)
    throw new HttpError(400, words.pastedTooMany(MOST_PASTED));
  return filled.flatMap((row, down) =>
    row.map((input, right) => ({
      sheetId,
      row: rect.row + down,
      column: rect.column + right,
      input: input === '' ? null : input,
    })),
  );
}

function rectOf(fields: Fields): ScreenRect {
  const place = (name: string, least: number) => wholeNumber(fields, name, least, 1e6);
  const [row, column] = [place('row', 1), place('column', 1)];
  return { row, column, lastRow: place('lastRow', row), lastColumn: place('lastColumn', column) };
}

/** @throws HttpError 400 for anything that is not one change of lines */
function lineChange(fields: Fields): LineChange {
  const whole = (name: string, least: number, most: number) => wholeNumber(fields, name, least, most);
  const kind = fields.text('kind');
  switch (kind) {
    case 'insert':
    case 'delete': {
      const axis = fields.text('axis') === 'column' ? 'column' : 'row';
      return { kind, axis, at: whole('at', 1, 1e6), count: whole('count', 1, MOST_LINES) };
    }
    case 'sort':
      return { kind, column: whole('column', 1, 1e5), ascending: fields.get('ascending') === true };
    case 'width':
      return { kind, column: whole('column', 1, 1e5), pixels: whole('pixels', WIDTH.least, WIDTH.most) };
    default:
      throw new HttpError(400, words.badRequest);
  }
}

function wholeNumber(fields: Fields, name: string, least: number, most: number): number {
  const number = fields.number(name);
  if (!Number.isInteger(number) || number < least || number > most) throw new HttpError(400, words.badRequest);
  return number;
}
