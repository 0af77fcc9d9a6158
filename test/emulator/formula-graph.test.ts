import { TestBook } from './formula-sheet.ts';

describe('the dependency graph', () => {
  it('follows edits through cells, ranges, open ranges and other sheets', () => {
    const book = new TestBook().set('A1', [[1], [2], [3]]);
    book.addSheet(2, 'Other data');
    book.set('B1', '=SUM(A1:A3)').set('C1', '=B1*2').set('D1', '=SUM(A2:A)').set('A1', "='Other data'!B2+Sheet1!C1", 2);
    book.set('B2', 10, 2);
    expect([book.get('B1'), book.get('C1'), book.get('D1'), book.get('A1', 2)]).toEqual([6, 12, 5, 22]);
    book.set('A3', 30);
    expect([book.get('B1'), book.get('C1'), book.get('D1'), book.get('A1', 2)]).toEqual([33, 66, 32, 76]);
    book.set('A900', 1);
    expect(book.get('D1')).toBe(33);
  });

  it('computes a chain of 10,000 cells, and only what is stale', () => {
    const book = new TestBook();
    book.addSheet(1, 'Sheet1', 20_000);
    book.set('A1', 1);
    for (let row = 10_000; row >= 2; row -= 1) book.set(`A${row}`, `=A${row - 1}+1`);
    expect(book.get('A10000')).toBe(10_000);
    book.set('B1', '=A5+1');
    expect(book.calculation.recalculate().changed).toEqual([{ sheet: 1, row: 1, column: 2 }]);
  });

  it('reports cycles, and forgets them once they are broken', () => {
    const book = new TestBook().set('A1', '=B1+1').set('B1', '=C1+1').set('C1', '=A1+1').set('D1', '=A1');
    expect(book.block('A1', 1, 4)).toEqual([['#REF!', '#REF!', '#REF!', '#REF!']]);
    expect(book.error('A1')).toContain('Circular dependency detected');
    book.set('C1', 5);
    expect(book.block('A1', 1, 4)).toEqual([[7, 6, 5, 7]]);
    expect(new TestBook().set('A1', '=SUM(A1:A3)').get('A1')).toBe('#REF!');
    expect(new TestBook().set('A1', '=ROW(A1)').get('A1')).toBe(1);
  });

  it('reads a long typed range again only where something came to stand in it', () => {
    const book = new TestBook().set('A1', [[1], [2], [3]]).set('B1', [[10], [20], [30]]);
    book.set('D1', '=SUM(A1:A100)').set('E1', '=SUM(B1:B100)').set('F1', '=SUMPRODUCT({A1:A100,B1:B100})');
    const sums = () => [book.get('D1'), book.get('E1'), book.get('F1')];
    expect(sums()).toEqual([6, 60, 66]);
    book.set('A50', 4);
    expect(sums()).toEqual([10, 60, 70]);
    // A formula among typed cells, its result, and the typed cell that replaces it.
    book.set('A60', '=B1*2');
    expect(sums()).toEqual([30, 60, 90]);
    book.set('B1', 11);
    expect(sums()).toEqual([32, 61, 93]);
    book.set('A60', 5);
    expect(sums()).toEqual([15, 61, 76]);
    // A spill into the range, and its end.
    book.set('G1', [[100], [200]]).set('B90', '=SORT(G1:G2)');
    expect(sums()).toEqual([15, 361, 376]);
    book.set('G2', 300);
    expect(sums()).toEqual([15, 461, 476]);
    book.set('B90', null);
    expect(sums()).toEqual([15, 61, 76]);
  });

  it('spills, meets obstacles, and spills again', () => {
    const book = new TestBook()
      .set('A1', [[3], [1], [2]])
      .set('C1', '=SORT(A1:A3)')
      .set('D1', '=SUM(C:C)');
    expect(book.block('C1', 3, 1)).toEqual([[1], [2], [3]]);
    expect(book.get('D1')).toBe(6);
    book.set('C3', 'x');
    expect(book.get('C1')).toBe('#REF!');
    expect(book.error('C1')).toBe('Array result was not expanded because it would overwrite data in C3.');
    expect(book.get('D1')).toBe('#REF!');
    book.set('C3', null);
    expect(book.block('C1', 3, 1)).toEqual([[1], [2], [3]]);
    expect(book.get('D1')).toBe(6);
    book.set('A1', null).set('C1', '=FILTER(A1:A3,A1:A3<>"")');
    expect(book.block('C1', 3, 1)).toEqual([[1], [2], [null]]);
    expect(book.get('D1')).toBe(3);
  });

  it('computes what INDIRECT and OFFSET reach before them, however many cells', () => {
    const book = new TestBook();
    book
      .set('C1', '=SUM(OFFSET(A1,0,0,500,1))')
      .set('D1', '=SUM(INDIRECT("A1:A"&500))')
      .set('E1', '=SUM(A1:INDEX(A:A,500))');
    for (let row = 1; row <= 500; row += 1) book.set(`A${row}`, `=B${row}+1`);
    expect(book.block('C1', 1, 3)).toEqual([[500, 500, 500]]);
    book.set('B500', 4);
    expect(book.block('C1', 1, 3)).toEqual([[504, 504, 504]]);
    book.set('A3', '=C1');
    expect(book.get('C1')).toBe('#REF!');
    expect(book.error('C1')).toContain('Circular dependency');
  });

  it('tells which cells changed, spilled ones included', () => {
    const book = new TestBook()
      .set('A1', [[1], [2], [3]])
      .set('C1', '=ARRAYFORMULA(A1:A3*10)')
      .set('D1', '=C2');
    book.pending();
    book.set('A2', 5);
    const { changed } = book.calculation.recalculate();
    expect(changed.map(({ row, column }) => [row, column])).toEqual([
      [2, 3],
      [1, 4],
    ]);
    expect(book.calculation.computed(1, 2, 3)).toEqual({
      value: 50,
      hint: undefined,
      anchor: { sheet: 1, row: 1, column: 3 },
    });
    expect(book.calculation.extent(1)).toEqual({ row: 3, column: 4 });
  });

  it('lets a spill that depends on another spill follow it', () => {
    const book = new TestBook()
      .set('A1', [['b'], ['a']])
      .set('E1', '=ARRAYFORMULA(C1:C4&"!")')
      .set('C1', '=SORT(FILTER(A1:A,A1:A<>""))');
    expect(book.block('E1', 4, 1)).toEqual([['a!'], ['b!'], ['!'], ['!']]);
    book.set('A3', 'c');
    expect(book.block('E1', 4, 1)).toEqual([['a!'], ['b!'], ['c!'], ['!']]);
    book.set('A2', null);
    expect(book.block('C1', 3, 1)).toEqual([['b'], ['c'], [null]]);
  });
});
