import fc from 'fast-check';
import { TestBook } from './formula-sheet.ts';

const book = () => new TestBook();

describe('Google Docs Editors Help, "Add or move columns & cells": references follow', () => {
  /** The formula of Z1 on another sheet, so that it does not move itself. */
  const after = (formula: string, axis: 'row' | 'column', at: number, count: number): string | undefined => {
    const here = book();
    here.addSheet(2, 'Other');
    here.set('Z1', formula, 2);
    here.calculation.shift(1, axis, at, count);
    return here.formula('Z1', 2);
  };

  it.each([
    ['=Sheet1!A5', 'row', 5, 2, '=Sheet1!A7'],
    ['=Sheet1!A5', 'row', 6, 2, '=Sheet1!A5'],
    ['=sheet1!$A$5 + A5', 'row', 1, 1, '=sheet1!$A$6 + A5'],
    ['=SUM(Sheet1!A1:A10)', 'row', 5, 1, '=SUM(Sheet1!A1:A11)'],
    ['=SUM(Sheet1!A1:A10)', 'row', 11, 1, '=SUM(Sheet1!A1:A10)'],
    ['=SUM(Sheet1!A1:A10)', 'row', 1, 1, '=SUM(Sheet1!A2:A11)'],
    ['=SUM(Sheet1!A1:A10)', 'row', 9, -5, '=SUM(Sheet1!A1:A8)'],
    ['=SUM(Sheet1!A3:A10)', 'row', 1, -4, '=SUM(Sheet1!A1:A6)'],
    ['=SUM(Sheet1!A3:A4)', 'row', 3, -2, '=SUM(#REF!)'],
    ['=Sheet1!A3', 'row', 3, -1, '=#REF!'],
    ['=SUM(Sheet1!A2:A)', 'row', 1, 3, '=SUM(Sheet1!A5:A)'],
    ['=SUM(Sheet1!A2:A)', 'row', 1, -3, '=SUM(Sheet1!A1:A)'],
    ['=SUM(Sheet1!B:C)', 'row', 1, 3, '=SUM(Sheet1!B:C)'],
    ['=SUM(Sheet1!B:C)', 'column', 3, 1, '=SUM(Sheet1!B:D)'],
    ['=SUM(Sheet1!B:C)', 'column', 2, -1, '=SUM(Sheet1!B:B)'],
    ['=SUM(Sheet1!B:C)', 'column', 2, -2, '=SUM(#REF!)'],
    ['=SUM(Sheet1!2:4)', 'row', 3, 2, '=SUM(Sheet1!2:6)'],
    ['="A5"&Sheet1!A5', 'row', 1, 1, '="A5"&Sheet1!A6'],
  ] as const)('%s, %s %i by %i', (formula, axis, at, count, expected) => {
    expect(after(formula, axis, at, count)).toBe(expected);
  });

  it('moves formulas, spills and their values', () => {
    const here = book()
      .set('A1', [[1], [2], [3]])
      .set('C2', '=SUM(A1:A3)')
      .set('D2', '=UNIQUE(A1:A3)');
    here.pending();
    const sheet = here.sheets.get(1);
    sheet?.cells.clear();
    here.calculation.shift(1, 'row', 2, 1);
    here.set('A1', [[1], [null], [2], [3]]);
    expect(here.formula('C3')).toBe('=SUM(A1:A4)');
    expect(here.formula('C2')).toBeUndefined();
    expect(here.get('C3')).toBe(6);
    expect(here.block('D2', 5, 1)).toEqual([[null], [1], [null], [2], [3]]);
    here.calculation.shift(1, 'column', 3, -1);
    expect([...here.calculation.formulas()].map(([, text]) => text)).toEqual(['=UNIQUE(A1:A4)']);
  });

  it('follows sheets that are renamed, added and deleted', () => {
    const here = book();
    here.addSheet(2, 'Data');
    here.set('A1', 7, 2).set('A1', '=data!A1').set('B1', '=SUM(Later!A1:A2)');
    expect([here.get('A1'), here.get('B1')]).toEqual([7, '#REF!']);
    here.addSheet(2, "L'été");
    here.set('A1', 7, 2).addSheet(3, 'Later');
    here.calculation.invalidateNames();
    here.set('A1', [[1], [2]], 3);
    expect(here.formula('A1')).toBe("='L''été'!A1");
    expect([here.get('A1'), here.get('B1')]).toEqual([7, 3]);
    here.sheets.delete(2);
    here.calculation.invalidateNames();
    expect([here.formula('A1'), here.get('A1')]).toEqual(['=#REF!', '#REF!']);
  });

  it('follows sizes and named ranges', () => {
    const here = book()
      .set('A1', [[1], [2]])
      .set('C1', '=SEQUENCE(1200)')
      .set('D1', '=ROWS(A2:A)')
      .set('E1', '=SUM(notes)');
    expect([here.get('C1'), here.get('D1'), here.get('E1')]).toEqual(['#REF!', 999, '#NAME?']);
    const sheet = here.sheets.get(1);
    if (sheet) sheet.rows = 1300;
    here.names.set('notes', { sheet: 1, row: 1, column: 1, lastRow: 2, lastColumn: 1 });
    here.calculation.invalidateNames();
    expect([here.get('C1200'), here.get('D1'), here.get('E1')]).toEqual([1200, 1299, 3]);
    here.set('A2', 5);
    expect(here.get('E1')).toBe(6);
  });

  it.each([
    ['=A1&Sheet1!B2', 1, '=A11&Sheet1!B2'],
    ['=SUM(A1:A2)+SUM(A1:A3)', 1, '=SUM(A11:A12)+SUM(A1:A3)'],
    ['=$A$2+SUM(A:A)', 1, '=$A$12+SUM(A:A)'],
    ['=A1+sheet1!A2', 2, '=A1+sheet1!A12'],
    ['="A1"&OTHER!A1', 1, '="A1"&OTHER!A1'],
  ] as const)('%s on sheet %i after A1:A2 went to A11', (formula, sheet, expected) => {
    const here = book();
    here.addSheet(2, 'Other');
    here.set('Z1', formula, sheet);
    here.calculation.redirect(
      { sheet: 1, row: 1, column: 1, lastRow: 2, lastColumn: 1 },
      { sheet: 1, row: 11, column: 1 },
    );
    expect(here.formula('Z1', sheet)).toBe(expected);
  });

  it.each([
    ['=A1+A3+B3', 1, '=A1+A4+B3'],
    ['=SUM(A1:A5)+SUM(A1:B5)', 1, '=SUM(A1:A6)+SUM(A1:B5)'],
    ['=SUM(A2:A)+SUM(2:2)', 1, '=SUM(A3:A)+SUM(2:2)'],
    ['=A2+A3', -1, '=#REF!+A2'],
  ] as const)('%s after cells moved at A2 by %i', (formula, count, expected) => {
    const here = book().set('Z1', formula);
    here.calculation.slide(1, 'row', 2, count, [1, 1]);
    expect(here.formula('Z1')).toBe(expected);
  });

  it.each([
    ['=A1+$A1+A$1+$A$1', 1, 1, '=B2+$A2+B$1+$A$1'],
    ['=SUM(A2:A)', 1, 1, '=SUM(B3:B)'],
    ['=\'My sheet\'!A1 & "A1"', 0, 2, '=\'My sheet\'!C1 & "A1"'],
    ['=A1', -1, 0, '=#REF!'],
    ['=LOG10(A1)', 1, 0, '=LOG10(A2)'],
    ['plain A1', 1, 0, 'plain A1'],
  ] as const)('translated %s by %i, %i', (text, rows, columns, expected) => {
    expect(book().calculation.translated(text, rows, columns)).toBe(expected);
  });

  const reference = fc
    .tuple(
      fc.constantFrom('', '$'),
      fc.integer({ min: 3, max: 24 }),
      fc.constantFrom('', '$'),
      fc.integer({ min: 3, max: 50 }),
    )
    .map(([fixColumn, column, fixRow, row]) => `${fixColumn}${String.fromCharCode(64 + column)}${fixRow}${row}`);

  it('property: moving there and back gives the formula back', () => {
    fc.assert(
      fc.property(
        fc.array(reference, { minLength: 1 }),
        fc.integer({ min: -2, max: 9 }),
        fc.integer({ min: -2, max: 2 }),
        (refs, rows, columns) => {
          const { calculation } = book();
          const text = `=SUM( ${refs.join(', ')} )&"B2"`;
          expect(calculation.translated(calculation.translated(text, rows, columns), -rows, -columns)).toBe(text);
        },
      ),
      { seed: 11, numRuns: 100 },
    );
  });

  it('property: rows inserted and deleted again leave formulas and values as they were', () => {
    fc.assert(
      fc.property(
        fc.array(reference, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 5 }),
        (refs, at, count) => {
          const here = book();
          here.addSheet(2, 'Other');
          const text = `=SUM(${refs.map((ref) => `Sheet1!${ref}`).join(',')})`;
          here.set('A1', text, 2);
          here.calculation.shift(1, 'row', at, count);
          here.calculation.shift(1, 'row', at, -count);
          expect(here.formula('A1', 2)).toBe(text);
        },
      ),
      { seed: 12, numRuns: 100 },
    );
  });
});

describe('order of edits', () => {
  const cells = ['A1', 'B1', 'C1', 'D1', 'E1', 'F1'] as const;
  /** Each cell may refer to those before it only, so that there is no cycle. */
  const content = fc.tuple(
    ...cells.map((_, index) =>
      fc.oneof(
        fc.integer({ min: 0, max: 9 }),
        ...(index === 0
          ? []
          : [
              fc.constantFrom(...cells.slice(0, index)).map((cell) => `=${cell}*2+1`),
              fc.constant(`=SUM(A1:${cells[index - 1]})`),
              fc.constant(`=INDIRECT("${cells[index - 1]}")+1`),
              fc.constant(`=IF(A1>4,${cells[index - 1]},0)`),
            ]),
      ),
    ),
  );

  it('property: does not change results', () => {
    fc.assert(
      fc.property(
        content,
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
        fc.boolean(),
        (values, order, eager) => {
          const straight = book();
          cells.forEach((cell, index) => {
            straight.set(cell, values[index] ?? null);
          });
          const shuffled = book();
          for (const index of order) {
            shuffled.set(cells[index] ?? 'A1', 99);
            if (eager) shuffled.pending();
            shuffled.set(cells[index] ?? 'A1', values[index] ?? null);
          }
          expect(shuffled.block('A1', 1, 6)).toEqual(straight.block('A1', 1, 6));
        },
      ),
      { seed: 5, numRuns: 150 },
    );
  });
});
