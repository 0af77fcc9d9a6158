import type { Locale } from './locale.ts';

/**
 * A number pattern as TEXT takes it, with the marks of the locale, rewritten with `.` for decimals and `,` for
 * groups: `# ##0,00` (French) and `#.##0,00` (German) become `#,##0.00`. Patterns already written that way stay.
 */
export function standardPattern(pattern: string, locale: Locale): string {
  if (locale.decimal === '.') return pattern;
  return pattern.replace(/"[^"]*"|\\.|[#0?][#0?., \u00a0\u202f]*[#0?]/gu, (piece) =>
    /^["\\]/.test(piece) ? piece : standardDigits(piece),
  );
}

function standardDigits(digits: string): string {
  const plain = digits.replace(/[ \u00a0\u202f]/gu, '');
  const spaced = plain !== digits;
  const comma = plain.lastIndexOf(',');
  const point = plain.lastIndexOf('.');
  if (comma < 0) return spaced && point < 0 ? grouped(plain) : plain;
  // `#,##0` and `#,##0.00` are the usual spelling of groups, whatever the locale.
  if (!spaced && (point > comma || (point < 0 && /^#+,##0$/.test(plain)))) return plain;
  const whole = plain.slice(0, comma).replaceAll('.', '');
  return `${spaced || point >= 0 ? grouped(whole) : whole}.${plain.slice(comma + 1)}`;
}

function grouped(digits: string): string {
  return digits.length > 3 ? `${digits.slice(0, -3)},${digits.slice(-3)}` : `#,${digits.padStart(3, '#')}`;
}
