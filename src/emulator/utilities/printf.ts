import { ScriptException } from '../kernel/errors.ts';

const SPECIFIER = /%(\d+\$)?([-+ 0#,']*)(\d+)?(?:\.(\d+))?([a-zA-Z%])/g;

/**
 * A sprintf template filled in, as `Utilities.formatString` does.
 * @throws ScriptException for a conversion it does not know or a value that is missing
 */
export function printf(template: string, values: readonly unknown[]): string {
  let next = 0;
  return template.replace(SPECIFIER, (_all, place, flags: string, width, precision, conversion: string) => {
    if (conversion === '%') return '%';
    const index = place === undefined ? next++ : Number.parseInt(place, 10) - 1;
    if (index >= values.length) throw new ScriptException('Not enough arguments');
    const digits = precision === undefined ? undefined : Number(precision);
    return padded(converted(values[index], conversion, digits, flags), flags, Number(width ?? 0));
  });
}

function converted(value: unknown, conversion: string, precision: number | undefined, flags: string): string {
  switch (conversion) {
    case 's':
      return precision === undefined ? String(value) : String(value).slice(0, precision);
    case 'd':
    case 'i':
      return signedNumber(Math.trunc(Number(value)).toString(), flags);
    case 'u':
      return String(Math.trunc(Number(value)) >>> 0);
    case 'f':
    case 'F':
      return signedNumber(Number(value).toFixed(precision ?? 6), flags);
    case 'e':
    case 'E':
      return letterCase(signedNumber(exponent(Number(value), precision ?? 6), flags), conversion);
    case 'g':
    case 'G':
      return letterCase(signedNumber(String(Number(Number(value).toPrecision(precision || 6))), flags), conversion);
    case 'x':
    case 'X':
      return letterCase((Number(value) >>> 0).toString(16), conversion);
    case 'o':
      return (Number(value) >>> 0).toString(8);
    case 'b':
      return (Number(value) >>> 0).toString(2);
    case 'c':
      return typeof value === 'number' ? String.fromCharCode(value) : String(value).charAt(0);
    default:
      throw new ScriptException(`Unknown format conversion: %${conversion}`);
  }
}

function signedNumber(digits: string, flags: string): string {
  const grouped =
    flags.includes(',') || flags.includes("'") ? digits.replace(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, ',') : digits;
  if (grouped.startsWith('-')) return grouped;
  return `${flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : ''}${grouped}`;
}

function exponent(value: number, precision: number): string {
  return value.toExponential(precision).replace(/e([+-])(\d)$/, 'e$10$2');
}

function letterCase(text: string, conversion: string): string {
  return conversion === conversion.toUpperCase() ? text.toUpperCase() : text;
}

function padded(text: string, flags: string, width: number): string {
  if (flags.includes('-')) return text.padEnd(width);
  if (!flags.includes('0')) return text.padStart(width);
  const sign = /^[+-]/.exec(text)?.[0] ?? '';
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}
