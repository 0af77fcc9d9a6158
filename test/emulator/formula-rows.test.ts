import { TestBook } from './formula-sheet.ts';

describe('ten thousand rows of formulas', () => {
  it('are calculated, and follow edits of one cell and of what all share', () => {
    const book = new TestBook();
    book.addSheet(1, 'Sheet1', 12_000);
    for (let row = 1; row <= 10; row += 1) book.set(`C${row}`, row);
    for (let row = 2; row <= 10_001; row += 1) book.set(`B${row}`, row);
    for (let row = 2; row <= 10_001; row += 1) book.set(`A${row}`, `=B${row}*2+SUM($C$1:$C$10)`);
    expect(book.get('A10001')).toBe(20_057);
    book.set('D1', '=SUM(B2:B10001)').set('E1', '=SUM(A:A)');
    expect(book.get('E1')).toBe(100_580_000);
    book.set('B5', 0);
    expect([book.get('D1'), book.get('E1')]).toEqual([50_014_995, 100_579_990]);
    book.set('C1', 2);
    expect([book.get('A10001'), book.get('E1')]).toEqual([20_058, 100_589_990]);
  });

  it('look up, count and move', () => {
    const book = new TestBook();
    book.addSheet(1, 'Sheet1', 12_000);
    for (let row = 1; row <= 10_000; row += 1) book.set(`B${row}`, `key ${row}`);
    for (let row = 1; row <= 10_000; row += 1) {
      book.set(`D${row}`, `=VLOOKUP("key ${row}",$B$1:$B$10000,1,FALSE)`);
      book.set(`E${row}`, `=D${row}&"!"`);
    }
    for (let row = 1; row <= 100; row += 1) book.set(`F${row}`, '=COUNTIF($D$1:$D$10000,"key 1*")');
    expect(book.block('D10000', 1, 2)).toEqual([['key 10000', 'key 10000!']]);
    expect(book.get('F100')).toBe(1112);
    book.calculation.shift(1, 'row', 5000, 1);
    expect(book.formula('E10001')).toBe('=D10001&"!"');
  });
});
