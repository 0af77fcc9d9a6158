import { AppsScriptPublicTables } from '../../src/gas/adapters/publication/apps-script-public-tables.ts';
import { FakeMemory } from '../support/fake-ports.ts';
import { openApp } from '../support/spreadsheet.ts';

it('writes a tab of more rows than a new one has, and no less once there are fewer (Spreadsheet service: new tabs have 1,000 rows)', () => {
  const { app } = openApp('fr_FR');
  const published: unknown[] = [];
  const revisions = { list: () => ({ revisions: [{ id: '1' }] }), update: (...of: unknown[]) => published.push(of) };
  Object.assign(globalThis, { SpreadsheetApp: app, Drive: { Revisions: revisions } });
  const memory = new FakeMemory();
  const tables = new AppsScriptPublicTables(memory);
  const table = (rows: number) => ({
    title: 'Engagements',
    header: ['Identifiant', 'Rang'],
    rows: Array.from({ length: rows }, (_, at) => [`l${at}`, at]),
  });
  const shown = () =>
    app
      .openById(memory.read('interpelle.publicSpreadsheet') ?? '')
      .getSheetByName('Engagements')
      ?.getDataRange()
      .getValues();
  tables.publish('Public', [table(2_500)]);
  expect(shown()).toHaveLength(2_501);
  expect(shown()?.at(-1)).toEqual(['l2499', 2_499]);
  tables.publish('Public', [table(3)]);
  expect(shown()).toEqual([
    ['Identifiant', 'Rang'],
    ['l0', 0],
    ['l1', 1],
    ['l2', 2],
  ]);
  expect(published).toHaveLength(2);
});
