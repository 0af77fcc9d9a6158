import type { CustomCall } from '../../src/emulator/formula/contract.ts';
import { MemoryStore } from '../../src/emulator/kernel/memory-store.ts';
import type { ScreenCell } from '../../src/emulator/spreadsheet/workbook/screen.ts';
import { enumMember, openApp, openSheet } from '../support/spreadsheet.ts';

describe('sheets of a spreadsheet', () => {
  it('adds, orders, names, copies and removes them', () => {
    const { spreadsheet, app } = openSheet();
    spreadsheet.insertSheet('s1');
    spreadsheet.insertSheet('s2');
    spreadsheet.insertSheet('s3', 1);
    spreadsheet.insertSheet('s4', 0);
    const names = () => spreadsheet.getSheets().map((sheet) => [sheet.getName(), sheet.getIndex()]);
    expect(names()).toEqual([
      ['s4', 1],
      ['Sheet1', 2],
      ['s3', 3],
      ['s1', 4],
      ['s2', 5],
    ]);
    expect(() => spreadsheet.insertSheet('s1')).toThrow(
      'A sheet with the name "s1" already exists. Please enter another name.',
    );
    const copy =
      spreadsheet.setActiveSheet(spreadsheet.getSheets()[1] as GoogleAppsScript.Spreadsheet.Sheet) &&
      spreadsheet.duplicateActiveSheet();
    expect([copy.getName(), copy.getIndex()]).toEqual(['Copy of Sheet1', 3]);
    expect(copy.copyTo(spreadsheet).getName()).toBe('Copy of Copy of Sheet1');
    expect((spreadsheet.getSheetByName('Sheet1') ?? copy).copyTo(spreadsheet).getName()).toBe('Copy of Sheet1 1');
    spreadsheet.deleteSheet(copy);
    expect(() => copy.getRange('A1')).toThrow(/^Sheet \d+ not found$/);
    const other = app.create('autre');
    expect(() => other.deleteActiveSheet()).toThrow("You can't remove all the sheets in a document.");
    expect(spreadsheet.getSheetByName('absent')).toBeNull();
    expect(openSheet('fr_FR').sheet.getName()).toBe('Feuille 1');
  });

  it('follows renamed sheets in formulas and copies whole spreadsheets', () => {
    const { spreadsheet, sheet } = openSheet();
    const data = spreadsheet.insertSheet('data');
    data.getRange('A1').setValue(21);
    sheet.getRange('A1').setFormula('=data!A1*2');
    data.setName('Données de base');
    expect(sheet.getRange('A1').getFormula()).toBe("='Données de base'!A1*2");
    const copy = spreadsheet.copy('copie');
    expect(copy.getSheets()[0]?.getRange('A1').getValue()).toBe(42);
    copy.getSheetByName('Données de base')?.getRange('A1').setValue(1);
    expect([copy.getSheets()[0]?.getRange('A1').getValue(), sheet.getRange('A1').getValue()]).toEqual([2, 42]);
  });

  it('reads and sets the layout', () => {
    const { sheet } = openSheet();
    sheet.setColumnWidths(2, 3, 200).setRowHeight(3, 31).setFrozenRows(1);
    expect([
      sheet.getColumnWidth(4),
      sheet.getColumnWidth(5),
      sheet.getRowHeight(3),
      sheet.getRowHeight(4),
      sheet.getFrozenRows(),
    ]).toEqual([200, 100, 31, 21, 1]);
    sheet.hideColumns(2, 2);
    expect([sheet.isColumnHiddenByUser(3), sheet.isColumnHiddenByUser(4)]).toEqual([true, false]);
    expect(() => sheet.deleteRows(2, 999)).toThrow('Sorry, it is not possible to delete all non-frozen rows.');
    expect(() => sheet.setFrozenRows(1000)).toThrow("You can't freeze all visible rows on the sheet.");
    expect([sheet.getLastRow(), sheet.getDataRange().getA1Notation()]).toEqual([0, 'A1']);
    expect(
      sheet
        .appendRow(['a', 1])
        .appendRow(['b', new Date(0)])
        .getLastRow(),
    ).toBe(2);
    expect(sheet.setTabColor('red').getTabColor()).toBe('#ff0000');
  });
});

describe('what a person does', () => {
  it('types in the language of the spreadsheet and describes the edit', () => {
    const { sheet, spreadsheet, workbooks, world, app } = openSheet('fr_FR');
    sheet
      .getRange('B1')
      .setDataValidation(app.newDataValidation().requireValueInList(['Oui', 'Non']).setAllowInvalid(false).build());
    sheet
      .getRange('C1')
      .setDataValidation(app.newDataValidation().requireNumberGreaterThan(3).setHelpText('Plus de 3').build());
    app.flush();
    const id = spreadsheet.getId();
    const type = (row: number, column: number, input: string, user = world.owner) =>
      workbooks.typeInto(id, user, [{ sheetId: sheet.getSheetId(), row, column, input }]);
    expect(type(1, 1, '1 234,5').edits).toEqual([
      {
        spreadsheetId: id,
        sheetId: 0,
        user: world.owner,
        rect: { row: 1, column: 1, lastRow: 1, lastColumn: 1 },
        notation: 'A1',
        value: '1234.5',
      },
    ]);
    expect(type(1, 1, 'VRAI').edits[0]).toMatchObject({ value: 'TRUE', oldValue: '1234.5' });
    const refused = type(1, 2, 'Peut-être');
    expect([refused.edits, refused.rejections[0]?.reason, refused.rejections[0]?.choices]).toEqual([
      [],
      'invalid',
      ['Oui', 'Non'],
    ]);
    expect(refused.rejections[0]?.sentence).toBe(
      'Les données saisies dans la cellule B1 ne respectent pas la règle de validation de cette cellule. Valeurs acceptées\u202f: Oui, Non.',
    );
    expect(type(1, 3, '2').warnings[0]?.sentence).toBe('Plus de 3');
    sheet.getRange('D1').protect().addEditor('anna@collectif.example');
    expect(type(1, 4, 'x', 'bob@collectif.example').rejections[0]?.reason).toBe('protected');
    expect(type(1, 4, 'x', 'anna@collectif.example').rejections).toEqual([]);
    expect(sheet.getRange('A1:D1').getValues()).toEqual([[true, '', 2, 'x']]);
  });

  it('sees snapshots, then only what changed', () => {
    const { sheet, spreadsheet, workbooks, world, app } = openSheet();
    sheet.getRange('A1:B2').setValues([
      ['a', 1],
      ['b', '=B1*2'],
    ]);
    sheet.getRange('A1').setNote('une note').setFontWeight('bold');
    app.flush();
    const shown = workbooks.snapshot(spreadsheet.getId(), world.owner);
    const [first] = shown?.sheets ?? [];
    expect(first).toMatchObject({
      id: 0,
      name: 'Sheet1',
      rows: 1000,
      columns: 26,
      frozenRows: 0,
      merges: [],
      protections: [],
    });
    expect(first?.cells).toContainEqual({ row: 2, column: 2, value: 2, display: '2', formula: '=B1*2' });
    expect(first?.cells[0]).toMatchObject({ note: 'une note', value: 'a' });
    sheet.getRange('B1').setValue(21);
    app.flush();
    const changes = workbooks.changedCells(spreadsheet.getId(), 0, first?.revision ?? 0);
    const cells = changes.kind === 'cells' ? changes.cells : [];
    const brief = (cell: ScreenCell) => [cell.row, cell.column, cell.display];
    expect(cells.map(brief)).toEqual([
      [1, 2, '21'],
      [2, 2, '42'],
    ]);
    sheet.insertRowAfter(1);
    expect(workbooks.changedCells(spreadsheet.getId(), 0, first?.revision ?? 0)).toEqual({ kind: 'reload' });
  });

  it('sees ruled blank cells a little below the content only, and farther as the content grows', () => {
    const { sheet, spreadsheet, workbooks, world, app } = openSheet();
    const rule = app.newDataValidation().requireValueInList(['oui', 'non']).build();
    sheet.getRange('C2:C1000').setDataValidation(rule);
    sheet.getRange('A1:A2').setValues([['a'], ['b']]);
    sheet.getRange('B900').setNote('une note au loin');
    app.flush();
    const first = workbooks.snapshot(spreadsheet.getId(), world.owner)?.sheets[0];
    const lastRuled = (cells: readonly ScreenCell[]) =>
      Math.max(...cells.flatMap((cell) => (cell.validationId === undefined ? [] : [cell.row])));
    expect(lastRuled(first?.cells ?? [])).toBe(40);
    expect(first?.cells.find((cell) => cell.row === 900)).toMatchObject({ column: 2, note: 'une note au loin' });
    sheet.getRange('A39').setValue('c');
    app.flush();
    const changes = workbooks.changedCells(spreadsheet.getId(), 0, first?.revision ?? 0);
    const cells = changes.kind === 'cells' ? changes.cells : [];
    expect(cells).toContainEqual({ row: 39, column: 1, value: 'c', display: 'c' });
    expect(lastRuled(cells)).toBe(80);
  });
});

describe('custom functions', () => {
  it('run before a read, and again only when their arguments change', async () => {
    const { sheet, workbooks, app, session } = openSheet();
    const calls: CustomCall[] = [];
    workbooks.customFunctions = new Set(['DOUBLER']);
    workbooks.evaluateCustom = (_, pending) => {
      calls.push(...pending);
      return Promise.resolve(new Map(pending.map((call) => [call.id, { value: Number(call.args[0]) * 2 }])));
    };
    sheet.getRange('A1:A2').setValues([[4], ['=DOUBLER(A1)+1']]);
    expect(session.hasUnflushedWrites).toBe(true);
    expect(await sheet.getRange('A2').getValue()).toBe(9);
    sheet.getRange('C1').setValue('ailleurs');
    await app.flush();
    expect(calls).toHaveLength(1);
    sheet.getRange('A1').setValue(5);
    expect(await sheet.getRange('A2').getValue()).toBe(11);
  });
});

it('shows the results of custom functions that came, and Loading... for those that take longer', async () => {
  const { spreadsheet, sheet, workbooks } = openSheet();
  const shown: string[][] = [];
  workbooks.customFunctions = new Set(['DOUBLER']);
  workbooks.onProgress = () => shown.push(...workbooks.displayed(spreadsheet.getId(), sheet.getName()));
  workbooks.evaluateCustom = async (_, pending, told) => {
    const results = pending.map(({ id, args }) => [id, { value: Number(args[0]) * 2 }] as const);
    told(new Map(results.slice(0, 1)));
    return new Map(results);
  };
  sheet.getRange('A1:B1').setValues([['=DOUBLER(2)', '=DOUBLER(3)']]);
  await sheet.getRange('A1').getValue();
  expect(shown).toEqual([['4', 'Loading...']]);
  expect(workbooks.displayed(spreadsheet.getId(), sheet.getName())).toEqual([['4', '6']]);
});

it('runs what an edit asks of custom functions as soon as those it replaces have ended', async () => {
  const { sheet, workbooks } = openSheet();
  const asked: unknown[] = [];
  let dropped: number[] = [];
  workbooks.customFunctions = new Set(['DOUBLER']);
  workbooks.evaluateCustom = (_, pending, __, superseded) =>
    new Promise((resolve) => {
      asked.push(...pending.map(({ args }) => args[0]));
      const results = () => new Map(pending.map(({ id, args }) => [id, { value: Number(args[0]) * 2 }] as const));
      // The first call takes for ever, unless somebody says that nobody waits for it.
      if (asked.length > 1) resolve(results());
      superseded((wanted) => {
        dropped = pending.map(({ id }) => id).filter((id) => !wanted.has(id));
        resolve(new Map());
      });
    });
  sheet.getRange('A1:A2').setValues([[4], ['=DOUBLER(A1)+1']]);
  const first = sheet.getRange('A2').getValue();
  sheet.getRange('A1').setValue(5);
  expect(await sheet.getRange('A2').getValue()).toBe(11);
  expect(await first).toBe(11);
  expect(asked).toEqual([4, 5]);
  expect(dropped).toHaveLength(1);
});

describe('after a restart', () => {
  it('finds everything again', () => {
    const store = new MemoryStore();
    const { app, world } = openApp('fr_FR', store);
    const spreadsheet = app.create('Campagne');
    const sheet = spreadsheet.getSheets()[0] as GoogleAppsScript.Spreadsheet.Sheet;
    sheet.getRange('A1:B3').setValues([
      ['a', 1.5],
      [new Date('2026-03-15T00:00:00+01:00'), '=B1*2'],
      ["'007", true],
    ]);
    sheet
      .getRange('A1')
      .setBackground('red')
      .setNote('note')
      .setDataValidation(app.newDataValidation().requireValueInList(['a']).build());
    const picture = app.newCellImage().setSourceUrl('https://images.example/a.png').setAltTextTitle('a').build();
    sheet.getRange('F9').setValue(picture);
    sheet.insertImage('https://images.example/b.png', 2, 3);
    sheet.setFrozenRows(1);
    sheet.setColumnWidth(2, 222).hideColumns(4);
    sheet.getRange('C1:D2').merge();
    sheet.protect().setDescription('tout');
    sheet.getRange('A:A').addDeveloperMetadata('clef', 'v');
    spreadsheet.setNamedRange('nom', sheet.getRange('B1'));
    spreadsheet.insertSheet('deux').getRange('A1').setFormula('=nom+1');
    app.flush();
    world.documents.commit();
    const again = openApp('fr_FR', store);
    const other = again.app.openById(spreadsheet.getId());
    const [first, second] = other.getSheets();
    expect(first?.getRange('F9').getValue().getUrl()).toBe('https://images.example/a.png');
    expect(first?.getImages().map((image) => image.getAnchorCell().getA1Notation())).toEqual(['B3']);
    expect(first?.getRange('A1:B3').getValues()).toEqual(sheet.getRange('A1:B3').getValues());
    expect(first?.getRange('A1:B3').getDisplayValues()).toEqual([
      ['a', '1,5'],
      ['15/03/2026', '3'],
      ['007', 'VRAI'],
    ]);
    expect([
      first?.getRange('A1').getBackground(),
      first?.getRange('A1').getNote(),
      first?.getRange('A1').getDataValidation()?.getCriteriaType().toString(),
    ]).toEqual(['#ff0000', 'note', 'VALUE_IN_LIST']);
    expect([
      first?.getFrozenRows(),
      first?.getColumnWidth(2),
      first?.isColumnHiddenByUser(4),
      first?.getRange('C1').isPartOfMerge(),
    ]).toEqual([1, 222, true, true]);
    expect(other.getProtections(enumMember('ProtectionType', 'SHEET'))[0]?.getDescription()).toBe('tout');
    expect(
      other.createDeveloperMetadataFinder().withKey('clef').find()[0]?.getLocation().getColumn()?.getColumn(),
    ).toBe(1);
    expect(second?.getRange('A1').getValue()).toBe(2.5);
    first?.insertRowBefore(1);
    again.app.flush();
    again.world.documents.commit();
    const third = openApp('fr_FR', store);
    expect(third.app.openById(spreadsheet.getId()).getSheets()[0]?.getRange('B3').getFormula()).toBe('=B2*2');
    third.workbooks.delete(spreadsheet.getId());
    third.world.documents.commit();
    expect(store.keys('workbook')).toEqual([]);
    expect(() => openApp('fr_FR', store).app.openById(spreadsheet.getId())).toThrow(
      'is missing (perhaps it was deleted',
    );
  });
});
