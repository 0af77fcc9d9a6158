import fc from 'fast-check';
import { numberText } from '../../src/emulator/formula/coerce.ts';
import { functionNamed, functionNames } from '../../src/emulator/formula/functions/registry.ts';
import { FRENCH_NAMES } from '../../src/emulator/formula/syntax/french-names.ts';
import { localeOf } from '../../src/emulator/formula/text/locale.ts';
import { numberUnder } from '../../src/emulator/formula/text/number-text.ts';
import { evaluate, TestBook } from './formula-sheet.ts';

/** U+202F, which groups digits in French. */
const NARROW = '\u202f';

describe('Google Docs Editors Help, "Edit & format a spreadsheet": locales in formulas', () => {
  it.each([
    ['=SOMME(1,5;2)', 3.5],
    ['=SUM(1,5;2)', 3.5],
    ['=SI(VRAI;"oui";"non")', 'oui'],
    ['=SIERREUR(1/0;"rien")', 'rien'],
    ['=NB.SI({1\\2;3\\4};">2")', 2],
    [
      '={1\\2;3\\4}',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['="a"&1,5', 'a1,5'],
    ['="a"&VRAI', 'aVRAI'],
    ['="12,5"+1', 13.5],
    ['=RECHERCHEV("b";{"a"\\1;"b"\\2};2;FAUX)', 2],
    ['=SUM(1,2)', 1.2],
    ['=SUM(A1,B2)', '#ERROR!'],
    ['=ANNEE("31/12/2024")', 2024],
    ['=année("31/12/2024")', 2024],
    ['=TEXT(1234,5;"# ##0,00")', `1${NARROW}234,50`],
    ['=TEXT(1234,5;"#,##0.00")', `1${NARROW}234,50`],
    ['=TEXT(1234,56;"0,0")', '1234,6'],
    ['=TEXT(1234,56;"#,##0")', `1${NARROW}235`],
    ['=TEXT(0,256;"0,0 %")', '25,6 %'],
    ['=TEXTE(DATE(2024;3;5);"dddd d mmmm yyyy")', 'mardi 5 mars 2024'],
    ['=NB.JOURS.OUVRES("01/03/2024";"08/03/2024")', 6],
  ])('fr_FR %s', (formula, result) => {
    expect(evaluate(formula, [], 'fr_FR')).toEqual(result);
  });

  it.each([
    ['=SUM(1;2,3)', 6],
    ['=-2^2', 4],
    ['=2^3^2', 64],
    ['=50%*2', 1],
    ['=1+2*3&"x"', '7x'],
    ['="a"="A"', true],
    ['=A9=0', true],
    ['=A9=""', true],
    ['="1"=1', false],
    ['="12"+1', 13],
    ['="x"+1', '#VALUE!'],
    ['=TRUE+1', 2],
    ['="3/5/2024"+0', 45_356],
    ['=1/0', '#DIV/0!'],
    ['=#N/A', '#N/A'],
    ['=1+', '#ERROR!'],
    ['=NOSUCH(1)', '#NAME?'],
    ['=nosuch', '#NAME?'],
    ['=Missing!A1', '#REF!'],
    ['=A5000', '#REF!'],
    ['=SUM()', '#N/A'],
    ['="say ""hi"""', 'say "hi"'],
    ['=if(,1,2)', 2],
    ['=SUM(A1:A3*2)', '#VALUE!'],
    ['=ABS(A1:A3)', 0],
    ['=SOMME(1)', '#NAME?'],
  ])('en_US %s', (formula, result) => {
    const book = new TestBook();
    book.set(formula.includes('SUM(A1:A3*2)') ? 'H9' : 'H1', formula);
    expect(book.get(formula.includes('SUM(A1:A3*2)') ? 'H9' : 'H1')).toEqual(result);
  });

  it('has a function behind every French name', () => {
    expect(Object.entries(FRENCH_NAMES).filter(([, english]) => !functionNamed(english))).toEqual([]);
  });

  it('property: whatever is typed, the cell holds a value or an error', () => {
    const book = new TestBook().set('A1', [
      [1, 'x', true, null],
      ['=1/0', '=A1:A2', 45_000, '=TODAY()'],
    ]);
    const word = fc.constantFrom(
      ...[
        'A1',
        'A1:D2',
        'A:A',
        'B1',
        '"12"',
        '""',
        '-1',
        '0',
        '1E+300',
        '2.5',
        'TRUE',
        '#N/A',
        '{1,"a";2,3}',
        '',
        'D1',
      ],
      ...['LAMBDA(x,x)', 'LAMBDA(x,y,x+y)', '"select A"', '"("', '"dd/mm/yyyy"', 'x', 'ARRAYFORMULA(A1:A2)', '1E+12'],
    );
    const call = fc.tuple(fc.constantFrom(...functionNames()), fc.array(word, { maxLength: 5 }));
    fc.assert(
      fc.property(call, ([name, args]) => {
        const formula = `=${name}(${args.join(',')})`;
        const value = book.set('H5', formula).get('H5');
        expect([formula, value === null || ['string', 'number', 'boolean'].includes(typeof value)]).toEqual([
          formula,
          true,
        ]);
        expect([formula, Number.isNaN(value)]).toEqual([formula, false]);
      }),
      { seed: 7, numRuns: 6000 },
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(word, fc.constantFrom(...'+-*/^&=<>%:(){},;! "\'#$@?é')), { maxLength: 9 }),
        (pieces) => {
          book.set('H5', `=${pieces.join('')}`).get('H5');
        },
      ),
      { seed: 8, numRuns: 2000 },
    );
  });

  it('words errors as Google does', () => {
    const message = (formula: string) => new TestBook().set('H1', formula).error('H1');
    expect(message('=NOSUCH(1)')).toBe("Unknown function: 'NOSUCH'.");
    expect(message('=nosuch')).toBe("Unknown range name: 'NOSUCH'.");
    expect(message('="x"+1')).toBe(
      "Function ADD parameter 1 expects number values. But 'x' is a text and cannot be coerced to a number.",
    );
    expect(message('=1/0')).toBe('Function DIVIDE parameter 2 cannot be zero.');
    expect(message('=ABS()')).toBe('Wrong number of arguments to ABS. Expected 1 arguments, but got 0 arguments.');
    expect(message('=IMPORTRANGE("a","b")')).toBe('IMPORTRANGE is not emulated');
    expect(message('=SEQUENCE(2000)')).toBe('Result was not automatically expanded, please insert more rows (1000).');
  });

  it('keeps the format of what it reads', () => {
    const book = new TestBook().set('A1', [[45_000, 45_010, 0.5]]);
    book.hint('A1', 'date').hint('B1', 'date').hint('C1', 'percent');
    book.set('A2', '=A1+1').set('B2', '=B1-A1').set('C2', '=SUM(A1:B1)').set('D2', '=TODAY()').set('E2', '=A2');
    book.set('F2', '=INDEX(A1:C1,1,2)').set('G2', '=IF(TRUE,A1,"")').set('H2', '=C1*2').set('I2', '=MAX(A1:B1)');
    book.set('A4', '=TRANSPOSE(A1:C1)').set('B4', '=LET(d,A1,d)').set('C4', '=VLOOKUP(45000,A1:B1,2,FALSE)');
    const hints = ['A2', 'B2', 'C2', 'D2', 'E2', 'F2', 'G2', 'H2', 'I2', 'A4', 'A6', 'B4', 'C4'].map((a1) =>
      book.hintOf(a1),
    );
    expect(hints).toEqual([
      'date',
      undefined,
      'date',
      'date',
      'date',
      'date',
      'date',
      undefined,
      'date',
      'date',
      'percent',
      'date',
      'date',
    ]);
  });

  it('hands on the very pattern of what it reads', () => {
    const day = 'pattern:yyyy-mm-dd';
    const euros = 'pattern:0.00 [$€]';
    const book = new TestBook().set('A1', [
      ['when', 'paid', 'part'],
      [45_000, 3, 0.5],
    ]);
    book.hint('A2', day).hint('B2', euros).hint('C2', 'pattern:0%');
    book.set('E1', '=A2+1').set('E2', '=B2*C2').set('E3', '=SUM(B2:B9)').set('E4', '=A2-A2').set('E5', '=C2*B2');
    book.set('F1', '=QUERY(A1:C2,"select A, sum(B) group by A")').set('F5', '=ISDATE(A2)').set('F6', '=TO_TEXT(C2)');
    expect(['E1', 'E2', 'E3', 'E4', 'E5', 'F2', 'G2'].map((a1) => book.hintOf(a1))).toEqual([
      day,
      euros,
      euros,
      undefined,
      euros,
      day,
      euros,
    ]);
    expect([book.get('F5'), book.get('F6')]).toEqual([true, '50%']);
  });

  it('calculates NOW in the zone of the spreadsheet, again only when asked', () => {
    const book = new TestBook('fr_FR', 'Europe/Paris').set('A1', '=HEURE(MAINTENANT())');
    expect(book.get('A1')).toBe(10);
    book.instant += 2 * 3_600_000;
    expect(book.get('A1')).toBe(10);
    book.calculation.recalculate({ volatile: true });
    expect(book.get('A1')).toBe(12);
  });
});

describe('Google Sheets API guide, "Date and number formats"', () => {
  const written = (value: number | string, pattern: string) =>
    new TestBook('en_US')
      .set('A1', [[value, pattern]])
      .set('C1', '=TEXT(A1,B1)')
      .get('C1');
  it.each([
    [12_345.125, '#,##0.00', '12,345.13'],
    [0.5, '#.##', '.5'],
    [3, '#0.#', '3.'],
    [3, '00.0', '03.0'],
    [12.4, '???.???', ' 12.4  '],
    [1e-7, '##0.00#E+##', '100.00E-9'],
    [1_234_500_000, '0.00e+00', '1.23e+09'],
    [5_551_234_567, '(000) 000-0000', '(555) 123-4567'],
    [1_900_515, '00-00-00.0', '190-05-15.0'],
    ['MyText', '0.000;"TEXT: "@', 'TEXT: MyText'],
    [-5, '0.000;"TEXT: "@', '-5.000'],
    [1005, '[>1000]"HIGH";[Color43][<=200]"LOW";0000', 'HIGH'],
    [527, '[>1000]"HIGH";[Color43][<=200]"LOW";0000', '0527'],
    [-3, '0', '-3'],
    [-3, '0;(0)', '(3)'],
    [0, '0;-0;"nil"', 'nil'],
    [1_234_567, '0.0,,"M"', '1.2M'],
    [12_345, '0.00E+00', '1.23E+04'],
    [0.125, '0%', '13%'],
    [3, '00"h"', '03h'],
    [5, '[Red]0', '5'],
    [5, '[$€]0.00', '€5.00'],
    [45_356.75, 'dd/mm/yyyy hh:mm:ss', '05/03/2024 18:00:00'],
    [45_356.75, 'h:mm AM/PM', '6:00 PM'],
    [45_356, 'ddd d mmm yy', 'Tue 5 Mar 24'],
    [1.5, '[h]:mm', '36:00'],
    [0.1342738, '[mmmm]', '0193'],
    [42_465.672841759, 'h:mm:ss.00 a/p', '4:08:53.53 p'],
    [42_465.672841759, 'hh:mm A/P".M."', '04:08 P.M.'],
    [42_465.672841759, 'h PM, ddd mmm dd', '4 PM, Tue Apr 05'],
    [899 / 86_400, 'mm:ss', '14:59'],
    ['abc', '"<"@">"', '<abc>'],
    [2, '@', '2'],
    [1.5, '# ?/?', '1 1/2'],
    [0.333, '?/?', '1/3'],
    [2.25, '0 0/16', '2 4/16'],
    [1500, '[>=1000]0.0,"k";0', '1.5k'],
    [12, '[>=1000]0.0,"k";0', '12'],
  ])('%s as %s', (value, pattern, text) => {
    expect(written(value, pattern)).toBe(text);
  });

  it('property: what VALUE reads is what TEXT wrote', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        fc.constantFrom('en_US', 'fr_FR', 'de_DE'),
        (cents, locale) => {
          const separator = locale === 'en_US' ? ',' : ';';
          const text = numberUnder('#,##0.00', cents / 100, localeOf(locale), numberText);
          const book = new TestBook(locale).set('A1', [[text]]).set('B1', `=ROUND(VALUE(A1)*100${separator}0)`);
          expect(book.get('B1')).toBe(cents);
        },
      ),
      { seed: 3, numRuns: 60 },
    );
  });
});
