import type { CustomResult } from '../../src/emulator/formula/contract.ts';
import { TestBook } from './formula-sheet.ts';

function withFunctions(...names: string[]): TestBook {
  const book = new TestBook();
  for (const name of names) book.customFunctions.add(name);
  return book;
}

/** Runs every waiting call with one function. */
function answer(book: TestBook, run: (name: string, args: readonly unknown[]) => CustomResult): number {
  const calls = book.pending();
  book.calculation.resolve(new Map(calls.map(({ id, name, args }) => [id, run(name, args)])));
  return calls.length;
}

describe('Apps Script guide, "Custom functions in Google Sheets"', () => {
  it('asks once, shows Loading... meanwhile, and asks again only when arguments change', () => {
    const book = withFunctions('DOUBLE').set('A1', 21).set('B1', '=double(A1)').set('C1', '=B1+1');
    expect(book.pending()).toMatchObject([{ cell: { sheet: 1, row: 1, column: 2 }, name: 'DOUBLE', args: [21] }]);
    expect([book.get('B1'), book.get('C1')]).toEqual(['Loading...', 'Loading...']);
    expect(answer(book, (_, [value]) => ({ value: Number(value) * 2 }))).toBe(1);
    expect([book.get('B1'), book.get('C1')]).toEqual([42, 43]);
    book.set('A1', 21);
    expect(book.pending()).toEqual([]);
    expect(book.get('B1')).toBe(42);
    book.set('A1', '21');
    expect(book.pending()).toMatchObject([{ args: ['21'] }]);
  });

  it('gives ranges as rows with empty texts and dates, and spills what comes back', () => {
    const book = withFunctions('ECHO')
      .set('A1', [
        ['x', null],
        [45_356, true],
      ])
      .hint('A2', 'date');
    book.set('D1', '=ECHO(A1:B2,"y",A1)').set('G1', '=SUM(D:D)');
    const [call] = book.pending();
    expect(call?.args).toEqual([
      [
        ['x', ''],
        [new Date('2024-03-04T23:00:00Z'), true],
      ],
      'y',
      'x',
    ]);
    answer(book, (_, [rows]) => ({ value: rows }));
    expect(book.block('D1', 2, 2)).toEqual([
      ['x', ''],
      [45_356, true],
    ]);
    expect(book.hintOf('D2')).toBe('datetime');
    expect(book.get('G1')).toBe(45_356);
  });

  it('runs a flat array down a column and pads short rows', () => {
    const book = withFunctions('LIST').set('A1', '=LIST()').set('C1', '=LIST(1)');
    answer(book, (_, args) => ({ value: args.length ? [[1, 2], [3]] : ['a', 'b'] }));
    expect(book.block('A1', 2, 4)).toEqual([
      ['a', null, 1, 2],
      ['b', null, 3, null],
    ]);
  });

  it('reports what the script threw, and works inside other functions', () => {
    const book = withFunctions('FAIL', 'GOOD').set('A1', '=FAIL()').set('B1', '=IFERROR(FAIL(),"saved")');
    book.set('C1', '=IFERROR(GOOD(A9:A10)+1,"")').set('D1', '=ISERROR(GOOD(1))').set('E1', '=NOSUCH()');
    expect(book.get('B1')).toBe('Loading...');
    answer(book, (name) => (name === 'FAIL' ? { error: 'Error: broken (line 3).' } : { value: 1 }));
    expect([book.get('A1'), book.get('B1'), book.get('C1'), book.get('D1'), book.get('E1')]).toEqual([
      '#ERROR!',
      'saved',
      2,
      false,
      '#NAME?',
    ]);
    expect(book.error('A1')).toBe('Error: broken (line 3).');
  });

  it('does not read arguments again for a result that comes alone, and does when they changed meanwhile', () => {
    const book = withFunctions('TOTAL', 'SLOW')
      .set('A1', [[1], [2], [3]])
      .set('E1', '=SLOW(A1)')
      .set('B1', '=TOTAL(OFFSET(A1,0,0,3,1))+TOTAL(IFERROR(E1,0))');
    const total = (_: string, [rows]: readonly unknown[]): CustomResult => ({
      value: [rows].flat(2).reduce<number>((sum, value) => sum + Number(value), 0),
    });
    answer(book, (name, args) => (name === 'SLOW' ? { value: 10 } : total(name, args)));
    expect(book.get('E1')).toBe(10);
    answer(book, total);
    expect(book.get('B1')).toBe(16);
    // Found by evaluating, and kept although the last evaluation did not look there.
    book.set('A3', 4);
    answer(book, total);
    expect(book.get('B1')).toBe(17);
    // Of two results that come at once, one is an argument of the other's formula.
    book.set('A1', 2);
    answer(book, (name, args) => (name === 'SLOW' ? { value: 20 } : total(name, args)));
    answer(book, total);
    expect([book.get('E1'), book.get('B1')]).toEqual([20, 28]);
    book.set('A2', 5);
    const [late] = book.pending();
    book.set('A2', 6);
    book.calculation.resolve(new Map([[late?.id ?? 0, { value: 1000 }]]));
    answer(book, total);
    expect(book.get('B1')).toBe(32);
  });

  it('tells apart the calls one place makes for several values', () => {
    const book = withFunctions('DOUBLE').set('A1', [[1], [2]]);
    book.set('B1', '=SUM(MAP(A1:A2,LAMBDA(x,DOUBLE(x))))').set('C1', '=DOUBLE(A1)+DOUBLE(A2)');
    expect(answer(book, (_, [value]) => ({ value: Number(value) * 2 }))).toBe(4);
    expect([book.get('B1'), book.get('C1')]).toEqual([6, 6]);
    book.set('A2', 5);
    expect(answer(book, (_, [value]) => ({ value: Number(value) * 2 }))).toBe(2);
    expect([book.get('B1'), book.get('C1')]).toEqual([12, 12]);
  });

  it('waits for arguments that are loading, and forgets calls of edited formulas', () => {
    const book = withFunctions('STEP').set('A1', 1).set('B1', '=STEP(A1)').set('C1', '=STEP(B1)');
    expect(answer(book, (_, [value]) => ({ value: Number(value) + 1 }))).toBe(1);
    expect(answer(book, (_, [value]) => ({ value: Number(value) + 1 }))).toBe(1);
    expect(book.get('C1')).toBe(3);
    book.set('A1', 5);
    const [late] = book.pending();
    book.set('B1', 100);
    book.calculation.resolve(new Map([[late?.id ?? 0, { value: 'late' }]]));
    expect(book.get('B1')).toBe(100);
    expect(book.pending()).toMatchObject([{ args: [100] }]);
  });
});
