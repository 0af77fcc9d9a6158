import { closeProjects, FIRST, openProject } from './open-project.ts';

afterEach(closeProjects);

test('settings: classes with private members, generators, tagged templates, async functions, locks', async () => {
  const host = await openProject('settings');
  expect(await host.run('roundTrip')).toEqual([
    ['flag', false],
    ['list', [1, { a: null }]],
    ['when', '1970-01-01T00:00:00.000Z'],
    ['one TWO', 'default'],
  ]);
  expect(await host.run('later')).toBe(30);
  const numbers = await Promise.all([1, 2, 3].map(() => host.start('nextNumber').done));
  expect([...numbers].sort()).toEqual([1, 2, 3]);
  expect(String(await host.run('generated'))).toMatch(/^id-0=1,id-1=220\.30/);
});

test('custom functions: numbers, ranges, dates, errors, spills', async () => {
  const host = await openProject('custom-functions');
  const [cells, kinds] = (await host.run('build')) as unknown[][];
  expect(cells).toEqual([
    [12, 'AL', 'ada lovelace', 10, 31],
    [11, 'AT', 'alan turing', 12.34, '#ERROR!'],
    [13.57, 'GH', 'grace hopper', '', 22.34],
    ['', '', '', '', ''],
  ]);
  expect(kinds).toEqual(['string', 'empty', 'date', 'boolean', 'number']);
});

test('clean-sheet tools: blank rows and columns, cropping, filling, duplicates, summary', async () => {
  const host = await openProject('clean-sheet');
  await host.openDocument();
  await host.run('fillSample');
  expect(await host.run('deleteBlankRows')).toBe(2);
  expect(await host.run('deleteBlankColumns')).toBe(2);
  expect(await host.run('cropSheet')).toEqual([5, 3]);
  await host.run('fillDown');
  expect(await host.run('tidy')).toEqual([
    ['group', 'name', 'n'],
    ['a', 'x', '1'],
    ['a', 'y z', '2'],
    ['b', '2', '3'],
    ['total', '6', ''],
  ]);
  expect(await host.run('summarise')).toEqual([
    ['a', 2],
    ['b', 1],
    ['total', 1],
  ]);
});

test('sheet tools: copies, a linked contents page, protection, notes, checkboxes, copied cells', async () => {
  const host = await openProject('sheet-tools');
  await host.run('prepare');
  expect(await host.run('copyForTeams')).toEqual(['Model', 'North', 'South']);
  expect(await host.run('contentsPage')).toEqual([
    ['Model', 440],
    ['North', 440],
    ['South', 441],
  ]);
  expect(await host.run('lock')).toEqual([
    ['Locked: Model', true, 'C3:C5'],
    ['Locked: North', true, 'C3:C5'],
    ['Locked: South', true, 'C3:C5'],
  ]);
  expect(await host.run('unlock')).toBe(0);
  expect(await host.run('alertOverspending')).toEqual([
    [[''], ['Travel is over by 50'], ['']],
    'Model!C3:C5',
    'A1:C1',
    ['410.00', '440.00'],
  ]);
  expect(await host.run('markChanges')).toEqual([['=SUM(B3:B5)', '=SUM(C3:C5)'], [80, '', ''], true, 8]);
});

test('CSV: a folder in, one file a sheet out', async () => {
  const host = await openProject('csv');
  const folder = await host.run('seedFolder');
  expect(await host.run('importAll', [folder])).toEqual([
    ['cities', 2, 2],
    ['people', 3, 3],
  ]);
  expect(host.values('people')).toEqual([
    ['name', 'age', 'note'],
    ['Ana; A', '30', 'said "hi"'],
    ['Bob', '=1+1', ''],
  ]);
  expect(await host.run('exportAll')).toEqual([
    ['cities.csv', 'people.csv'],
    { 'cities.csv': 'name,city\r\nÉva,Orléans', 'people.csv': 'name,age,note\r\nAna; A,30,"said ""hi"""\r\nBob,=1+1,' },
    2,
  ]);
});

test('sidebar and dialogs: pages shown, functions they call, answers of every kind', async () => {
  const host = await openProject('sidebar');
  await host.openDocument();
  await host.run('showSidebar');
  await host.run('about');
  expect(host.pages()).toMatchObject([
    { kind: 'sidebar', title: 'Sheets & more', html: expect.stringContaining('<option>Sheet1</option>') },
    { kind: 'dialog', title: 'About' },
  ]);
  expect(await host.run('getData', [FIRST])).toEqual({ name: FIRST, rows: 0, selected: 'A1' });
  await expect(host.run('getData', ['none'])).rejects.toThrow('No sheet none');
  host.answerDialogs(({ kind }) => (kind === 'prompt' ? { button: 'OK', text: 'Ana' } : 'OK'));
  expect(await host.run('ask')).toBe('ok Ana');
  host.answerDialogs(() => ({ button: 'CLOSE', text: '' }));
  expect(await host.run('ask')).toBe('close');
});

test('old idioms: services at load, addMenu, former names, Browser, edges of an edit', async () => {
  const host = await openProject('old-idioms');
  await host.openDocument();
  expect(host.menus().map((menu) => [menu.caption, menu.entries.map((entry) => entry.kind)])).toEqual([
    ['Script Center Menu', ['item', 'separator', 'item', 'item']],
  ]);
  expect(await host.run('count')).toEqual([1, '1']);
  expect(await host.run('count')).toEqual([2, '2']);
  expect(await host.run('readRows')).toEqual(['b', 2, 4, '#ffff00', 'seen', 5]);
  expect(host.logs().map((line) => line.text)).toContain('Row 1.0 has b');
  host.answerDialogs(({ kind }) => (kind === 'prompt' ? { button: 'OK', text: 'Ana' } : 'NO'));
  expect(await host.run('dialogs')).toBe('no Ana');
  await host.edit(FIRST, 'F3', '12');
  expect(await host.run('noted')).toEqual([
    true,
    '12|string|user|{"columnEnd":6,"columnStart":6,"rowEnd":3,"rowStart":3}|{}',
  ]);
  await expect(host.run('withLibrary')).rejects.toThrow('Moment.load is not emulated');
  await expect(host.run('withLibraryClass')).rejects.toThrow('Moment.Moment is not emulated');
  await expect(host.run('withRenamedService')).rejects.toThrow('DriveOld.Files.list is not emulated');
});
