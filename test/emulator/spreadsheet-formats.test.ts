import fc from 'fast-check';
import { formatFamily } from '../../src/emulator/formula/text/format-family.ts';
import { instantOfSerial, serialOfInstant } from '../../src/emulator/formula/text/serial.ts';
import { displayOf } from '../../src/emulator/spreadsheet/look/number-format.ts';
import { readTyped } from '../../src/emulator/spreadsheet/typing/typed-input.ts';

const NARROW = '\u202f';
const now = () => Date.UTC(2026, 2, 2);
const typing = (locale: string) => ({ locale, timeZone: 'Europe/Paris', now });
/** 15 March 2026, 14:05:09. */
const MOMENT = 46096 + (14 * 3600 + 5 * 60 + 9) / 86400;

describe('number formats (developers.google.com/workspace/sheets/api/guides/formats)', () => {
  it.each<[number, string | undefined, string, string]>([
    [1234.5, undefined, 'en_US', '1234.5'],
    [1234.5, undefined, 'fr_FR', '1234,5'],
    [1 / 3, undefined, 'en_US', '0.3333333333'],
    [0.1 + 0.2, undefined, 'en_US', '0.3'],
    [1e16, undefined, 'en_US', '1E+16'],
    [1234567.891, '#,##0.00', 'en_US', '1,234,567.89'],
    [1234567.891, '#,##0.00', 'fr_FR', `1${NARROW}234${NARROW}567,89`],
    [1.005, '0.00', 'en_US', '1.01'],
    [-5, '0.0', 'en_US', '-5.0'],
    [-0.001, '0.0', 'en_US', '0.0'],
    [0.125, '0%', 'en_US', '13%'],
    [0.125, '0.0%', 'fr_FR', '12,5%'],
    [12.5, '#,##0.00 [$€]', 'fr_FR', '12,50 €'],
    [12.5, '"$"#,##0.00', 'en_US', '$12.50'],
    [7, '000', 'en_US', '007'],
    [0.5, '#.##', 'en_US', '.5'],
    [12300, '0.00E+00', 'en_US', '1.23E+04'],
    [1500000, '0.0,,"M"', 'en_US', '1.5M'],
    [-3, '0;(0);"nul"', 'en_US', '(3)'],
    [0, '0;(0);"nul"', 'en_US', 'nul'],
    [150, '[>=100]"beaucoup";"peu"', 'fr_FR', 'beaucoup'],
    [MOMENT, 'dd/MM/yyyy', 'fr_FR', '15/03/2026'],
    [MOMENT, 'yyyy-mm-dd hh:mm:ss', 'fr_FR', '2026-03-15 14:05:09'],
    [MOMENT, 'dddd d mmmm yyyy', 'fr_FR', 'dimanche 15 mars 2026'],
    [MOMENT, 'ddd d mmm yy', 'en_US', 'Sun 15 Mar 26'],
    [MOMENT, 'h:mm AM/PM', 'en_US', '2:05 PM'],
    [1.5, '[h]:mm', 'en_US', '36:00'],
  ])('%p under %p in %s is %s', (value, pattern, locale, shown) => {
    expect(displayOf(value, pattern, locale)).toBe(shown);
  });

  it('shows texts, booleans and nothing', () => {
    expect(displayOf(true, undefined, 'fr_FR')).toBe('VRAI');
    expect(displayOf('x', '0.00', 'fr_FR')).toBe('x');
    expect(displayOf('x', '"<"@">"', 'fr_FR')).toBe('<x>');
    expect(displayOf(null, '0.00', 'fr_FR')).toBe('');
  });

  it.each([
    ['dd/MM/yyyy', 'date'],
    ['yyyy-mm-dd hh:mm', 'datetime'],
    ['[h]:mm', 'time'],
    ['0.00%', 'percent'],
    ['#,##0.00 [$€]', 'currency'],
    ['#,##0', undefined],
    ['@', undefined],
    ['0 "mois"', undefined],
  ])('%s is of the family %s', (pattern, family) => {
    expect(formatFamily(pattern)).toBe(family);
  });
});

describe('typing', () => {
  it.each<[string, string, unknown, string | undefined]>([
    ['fr_FR', '12', 12, undefined],
    ['fr_FR', '1 234,5', 1234.5, '#,##0.00'],
    ['fr_FR', `12${NARROW}345`, 12345, '#,##0'],
    ['fr_FR', '12,5 %', 0.125, '0.00%'],
    ['fr_FR', '12 €', 12, '#,##0 [$€]'],
    ['fr_FR', '1.5', '1.5', undefined],
    ['fr_FR', '-3,2', -3.2, undefined],
    ['fr_FR', '15/03/2026', 46096, 'dd/MM/yyyy'],
    ['fr_FR', '15/3/26', 46096, 'dd/MM/yyyy'],
    ['fr_FR', '15 mars 2026', 46096, 'd MMMM yyyy'],
    ['fr_FR', '2026-03-15', 46096, 'yyyy-MM-dd'],
    ['fr_FR', '15/03/2026 14:05:09', MOMENT, 'dd/MM/yyyy HH:mm:ss'],
    ['fr_FR', '31/02/2026', '31/02/2026', undefined],
    ['fr_FR', 'vrai', true, undefined],
    ['fr_FR', 'VRAIMENT', 'VRAIMENT', undefined],
    ['fr_FR', '06 12 34 56 78', '06 12 34 56 78', undefined],
    ['fr_FR', 'avant 2027', 'avant 2027', undefined],
    ['en_US', '1,234.5', 1234.5, '#,##0.00'],
    ['en_US', '1,23', '1,23', undefined],
    ['en_US', '3/15/2026', 46096, 'M/d/yyyy'],
    ['en_US', 'March 15, 2026', 46096, 'MMMM d, yyyy'],
    ['en_US', '$12.50', 12.5, '"$"#,##0.00'],
    ['en_US', '2:30 PM', 14.5 / 24, 'h:mm AM/PM'],
    ['en_US', '1e3', 1000, '0.00E+00'],
    ['en_US', '2020-01-01T00:00:00Z', '2020-01-01T00:00:00Z', undefined],
    ['en_US', "'=1+1", '=1+1', undefined],
    ['en_US', '@nom', '@nom', undefined],
  ])('in %s, %s is %p', (locale, text, value, format) => {
    expect(readTyped(text, typing(locale))).toEqual(format === undefined ? { value } : { value, format });
  });

  it('takes =, and + or - before anything but a number, as formulas', () => {
    expect(readTyped('=A1', typing('fr_FR'))).toEqual({ formula: '=A1' });
    expect(readTyped('+A1', typing('fr_FR'))).toEqual({ formula: '=+A1' });
    expect(readTyped('-nom', typing('fr_FR'))).toEqual({ formula: '=-nom' });
    expect(readTyped('--', typing('fr_FR'))).toEqual({ value: '--' });
  });

  it('reads every number it shows, in both languages', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom('fr_FR', 'en_US'), (cents, locale) => {
        const shown = displayOf(cents / 100, '#,##0.00', locale);
        const read = readTyped(shown, typing(locale));
        expect('value' in read && read.value).toBe(cents / 100);
      }),
      { seed: 7 },
    );
  });
});

describe('dates', () => {
  it('go to serial numbers and back in any zone, the hour that winter time repeats apart', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2060, 0, 1) }),
        fc.constantFrom('Europe/Paris', 'UTC', 'America/New_York', 'Asia/Kolkata'),
        (instant, zone) => {
          const back = instantOfSerial(serialOfInstant(instant, zone), zone);
          expect([0, -3_600_000, 3_600_000]).toContain(back - instant);
          if (back !== instant) expect(serialOfInstant(back, zone)).toBe(serialOfInstant(instant, zone));
        },
      ),
      { seed: 11, numRuns: 400 },
    );
    expect(serialOfInstant(Date.UTC(2026, 6, 1, 12), 'Europe/Paris')).toBe(46204 + 14 / 24);
  });
});
