import { read, utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { BookEditing } from '../../src/desk/editing/book-editing.ts';
import { importSheets } from '../../src/desk/editing/import-sheets.ts';
import { readPastedText } from '../../src/desk/editing/pasted-text.ts';
import { Host } from '../../src/desk/host/host.ts';
import { MemoryUi } from '../../src/desk/host/memory-ui.ts';
import { projectOf } from '../../src/desk/host/project.ts';
import { workbookFile } from '../../src/desk/workbook-file.ts';
import { MemoryStore } from '../../src/emulator/kernel/memory-store.ts';
import { Workbooks } from '../../src/emulator/spreadsheet/workbook/workbooks.ts';

const ANA = 'ana@asso.example';
const BEA = 'bea@asso.example';
const SCRIPT = `function fill() {
  var sheet = SpreadsheetApp.getActiveSheet().setName('Listes');
  sheet.getRange('A1:B4').setValues([['Liste', 'Voix'], ['Cèdre', 30], ['Aune', 10], ['Bouleau', 20]]);
  sheet.getRange('D1').setFormula('=SUM(B2:B4)');
  sheet.setFrozenRows(1);
  SpreadsheetApp.getActive().setNamedRange('voix', sheet.getRange('B2:B4'));
  var protection = sheet.getRange('C2:C4').protect(); protection.removeEditors(protection.getEditors());
}
function touch() { SpreadsheetApp.getActiveSheet().getRange('F9').setValue(1); }`;

let host: Host;
let editing: BookEditing;
let id: string;

beforeEach(async () => {
  const ui = new MemoryUi();
  host = await Host.open({
    project: projectOf(SCRIPT),
    store: new MemoryStore(),
    now: 0,
    seed: 1,
    user: ANA,
    ui: () => ui,
  });
  await host.start({ functionName: 'fill', kind: 'editor' }).done;
  editing = new BookEditing(host);
  id = String(host.containerId);
});
afterEach(() => host.close());

const book = () => {
  const found = host.world.of(Workbooks).get(id);
  if (!found) throw new Error('The book is gone');
  return found;
};
const sheetId = () => book().sheets[0]?.id ?? 0;
const shown = async () => {
  await host.formulas.recalculate();
  return host.world
    .of(Workbooks)
    .displayed(id, 'Listes')
    .map((row) => row.join('|').replace(/\|+$/, ''));
};
const type = (user: string, row: number, column: number, input: string | null) =>
  editing.type(id, user, [{ sheetId: sheetId(), row, column, input }]);

test('undo and redo of cells change only what still is as the person left it', async () => {
  await type(ANA, 2, 1, 'Chêne');
  await editing.type(id, ANA, [
    { sheetId: sheetId(), row: 3, column: 2, input: '11' },
    { sheetId: sheetId(), row: 4, column: 2, input: '=B2+1' },
  ]);
  await type(BEA, 3, 2, '99');
  expect(editing.step(id, ANA, 'undo')).toEqual({ kind: 'done', left: 1 });
  expect(await shown()).toEqual(['Liste|Voix||149', 'Chêne|30', 'Aune|99', 'Bouleau|20']);
  expect(editing.step(id, ANA, 'redo')).toEqual({ kind: 'done', left: 1 });
  expect(await shown()).toEqual(['Liste|Voix||160', 'Chêne|30', 'Aune|99', 'Bouleau|31']);
  editing.step(id, ANA, 'undo');
  expect(editing.step(id, ANA, 'undo')).toEqual({ kind: 'done', left: 0 });
  expect((await shown())[1]).toBe('Cèdre|30');
  expect(editing.step(id, ANA, 'undo')).toEqual({ kind: 'none' });
});

test('deleted rows come back whole, with formulas and names that counted them; typing and undoing it is no obstacle', async () => {
  const before = await shown();
  editing.reshape(id, ANA, sheetId(), { kind: 'delete', axis: 'row', at: 2, count: 3 });
  expect((await shown())[0]).toMatch(/#REF!/);
  await type(ANA, 2, 1, 'Doute');
  editing.step(id, ANA, 'undo');
  expect(editing.step(id, ANA, 'undo')).toEqual({ kind: 'done', left: 0 });
  expect(await shown()).toEqual(before);
  expect(book().namedRanges.map(({ name }) => name)).toEqual(['voix']);
  expect(editing.step(id, ANA, 'redo')).toEqual({ kind: 'done', left: 0 });
  expect((await shown())[0]).toMatch(/#REF!/);
});

test.each([
  ['somebody typed', () => type(BEA, 2, 1, 'x')],
  ['a script ran', () => host.start({ functionName: 'touch', kind: 'menu' }).done],
])('once %s, an inserted row is not taken back: nobody else’s work is lost', async (_, meanwhile) => {
  editing.reshape(id, ANA, sheetId(), { kind: 'insert', axis: 'row', at: 3, count: 1 });
  await meanwhile();
  expect(editing.step(id, ANA, 'undo')).toEqual({ kind: 'too-late' });
  expect(await shown()).toHaveLength(5 + Number(_ === 'a script ran') * 4);
});

test('sorting keeps the frozen row; a volunteer may not move protected cells', async () => {
  editing.reshape(id, ANA, sheetId(), { kind: 'sort', column: 1, ascending: true });
  expect((await shown()).map((row) => row.split('|')[0])).toEqual(['Liste', 'Aune', 'Bouleau', 'Cèdre']);
  expect(() => editing.reshape(id, BEA, sheetId(), { kind: 'sort', column: 1, ascending: false })).toThrow(/protected/);
  expect(() => editing.reshape(id, BEA, sheetId(), { kind: 'delete', axis: 'row', at: 2, count: 1 })).toThrow(
    /protected/,
  );
  expect((await shown()).map((row) => row.split('|')[0])).toEqual(['Liste', 'Aune', 'Bouleau', 'Cèdre']);
});

test('the history says who changed what, newest first', async () => {
  await type(BEA, 2, 2, '31');
  editing.reshape(id, ANA, sheetId(), { kind: 'insert', axis: 'row', at: 2, count: 2 });
  const latest = editing.log.latest(id, sheetId(), 10);
  expect(latest).toMatchObject([
    { user: ANA, what: 'insert', axis: 'row', line: 2, count: 2 },
    { user: BEA, what: 'cells', cells: [{ row: 2, column: 2, before: '30', after: '31' }] },
  ]);
});

test('a refused or unchanged cell is neither in the history nor undone', async () => {
  await type(BEA, 2, 3, 'interdit');
  await type(ANA, 2, 1, 'Cèdre');
  expect(editing.log.latest(id, sheetId(), 10)).toEqual([]);
  expect(editing.step(id, ANA, 'undo')).toEqual({ kind: 'none' });
});

test('an .xlsx file becomes new sheets: texts stay texts, dates stay dates; what is exported reads back', () => {
  const file = utils.book_new();
  utils.book_append_sheet(
    file,
    utils.aoa_to_sheet(
      [
        ['=HYPERLINK("x")', 12.5, true, new Date(Date.UTC(2026, 2, 15))],
        ['007', '', '+33'],
      ],
      { UTC: true },
    ),
    'Listes',
  );
  const bytes = write(file, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
  const { sheets } = importSheets(editing, host, book(), ANA, { name: 'contacts.xlsx', bytes });
  expect(sheets).toEqual(['Listes (2)']);
  expect(host.world.of(Workbooks).displayed(id, 'Listes (2)')).toEqual([
    ['=HYPERLINK("x")', '12,5', 'VRAI', '2026-03-15'],
    ['007', '', '+33', ''],
  ]);
  const out = read(workbookFile(book(), 'xlsx'), { type: 'buffer' });
  expect(utils.sheet_to_json(out.Sheets['Listes (2)'] ?? {}, { header: 1 })[0]).toEqual([
    '=HYPERLINK("x")',
    12.5,
    true,
    expect.any(Number),
  ]);
});

test.each([
  ['photo.png', Buffer.from('\u0089PNG'), 'unreadable'],
  ['vide.csv', Buffer.from(''), 'empty'],
  ['tronque.xlsx', Buffer.from('PK\u0003\u0004abc', 'latin1'), 'unreadable'],
])('%s is refused and adds nothing', (name, bytes, code) => {
  expect(() => importSheets(editing, host, book(), ANA, { name, bytes })).toThrow(expect.objectContaining({ code }));
  expect(book().sheets).toHaveLength(1);
});

test.each([
  [
    'a\tb\nc\td\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    '"deux\r\nlignes"\t"dit ""oui"""\r\nx\t',
    [
      ['deux\nlignes', 'dit "oui"'],
      ['x', ''],
    ],
  ],
  ['5" tuyau\t"à part" suite', [['5" tuyau', '"à part" suite']]],
  ['\n\nx', [[''], [''], ['x']]],
])('clipboard text %j', (text, rows) => expect(readPastedText(text)).toEqual(rows));

test('a file longer and wider than a new sheet comes in whole, and is taken back whole', () => {
  const line = (row: number) => Array.from({ length: 30 }, (_, column) => `r${row}c${column}`).join(';');
  const bytes = Buffer.from(Array.from({ length: 1_200 }, (_, row) => line(row)).join('\n'));
  const { sheets } = importSheets(editing, host, book(), ANA, { name: 'longue.csv', bytes });
  const rows = host.world.of(Workbooks).displayed(id, String(sheets[0]));
  expect([rows.length, rows[0]?.length, rows.at(-1)?.at(-1)]).toEqual([1_200, 30, 'r1199c29']);
  expect(editing.step(id, ANA, 'undo')).toEqual({ kind: 'done', left: 0 });
  expect(book().sheets.map(({ name }) => name)).toEqual(['Listes']);
  editing.step(id, ANA, 'redo');
  expect(book().sheets.map(({ name }) => name)).toContain('longue');
});

test('whatever cells hold, a spreadsheet’s clipboard text gives them back', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', ' ', 'é') });
  const quote = (text: string) => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 }), (rows) => {
      expect(readPastedText(rows.map((row) => row.map(quote).join('\t')).join('\r\n'))).toEqual(rows);
    }),
  );
});
