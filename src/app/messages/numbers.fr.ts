import { agreeing } from './unit-agreement.fr.ts';

const NARROW = '\u202f';
const NO_BREAK = '\u00a0';

/** « 1 234,5 »: decimal comma, thousands by narrow no-break spaces, at most the given decimals. */
export function numberInFrench(value: number, decimals = 1): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} cannot be written as a number.`);
  const [integer = '', fraction = ''] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = integer.replace(/\B(?=(\d{3})+(?!\d))/g, NARROW);
  const kept = fraction.replace(/0+$/, '');
  const isZero = /^0*$/.test(integer + kept);
  return `${value < 0 && !isZero ? '−' : ''}${grouped}${kept === '' ? '' : `,${kept}`}`;
}

/** « 1 réponse », « 1 250 réponses », « 0 réponse »: a whole number with a noun (and its adjectives) that agrees. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${numberInFrench(count, 0)} ${Math.abs(count) < 2 ? one : many}`;
}

/** « 84 Ko », « 1,2 Mo »: a size in bytes, never said to be nothing. */
export function sizeInFrench(bytes: number): string {
  const megabyte = 1024 * 1024;
  return bytes < megabyte
    ? `${numberInFrench(Math.max(1, bytes / 1024), 0)}${NO_BREAK}Ko`
    : `${numberInFrench(bytes / megabyte)}${NO_BREAK}Mo`;
}

/** « 1re », « 2e » place. */
export function ordinal(rank: number): string {
  return rank === 1 ? '1re' : `${rank}e`;
}

/** « ■■■□□□□□□□ 31 % »: a share of a whole as a bar of ten, and in figures for who does not see it; '' of nothing. */
export function barInFrench(part: number, whole: number): string {
  if (whole <= 0) return '';
  const share = Math.min(1, part / whole);
  const full = Math.round(share * 10);
  return `${'■'.repeat(full)}${'□'.repeat(10 - full)} ${numberInFrench(share * 100, 0)}${NARROW}%`;
}

/** « 12,5 kg/hab/an », « 65 % », « 1 composteur collectif »: a number with its unit, which agrees when it is made of words. */
export function quantityInFrench(value: number, unit: string): string {
  const number = numberInFrench(value, 2);
  if (unit === '') return number;
  if (unit === '%') return `${number}${NARROW}%`;
  return `${number}${NO_BREAK}${agreeing(unit, Math.abs(value) >= 2)}`;
}

/** « a, b et c ». */
export function listInFrench(items: readonly string[]): string {
  const last = items.at(-1);
  if (last === undefined) return '';
  return items.length === 1 ? last : `${items.slice(0, -1).join(', ')} et ${last}`;
}

/** Names shown at most in a sentence. */
const SHOWN = 12;

/** « a, b et c », « a, b, … et 4 autres »: the first names, and how many are left. */
export function fewInFrench(names: readonly string[], most = SHOWN): string {
  if (names.length <= most) return listInFrench(names);
  return `${names.slice(0, most).join(', ')} et ${counted(names.length - most, 'autre')}`;
}
