import type { FormatHint } from '../contract.ts';

const known = new Map<string, FormatHint>();

/** What kind of value a number format shows; undefined for plain numbers and text. */
export function formatFamily(pattern: string | undefined): FormatHint {
  if (pattern === undefined) return undefined;
  if (known.has(pattern)) return known.get(pattern);
  const family = familyOf(pattern);
  known.set(pattern, family);
  return family;
}

function familyOf(pattern: string): FormatHint {
  if (/\[\$[^\]-]|"[$€£¥]"/.test(pattern)) return 'currency';
  const bare = pattern.replace(/"[^"]*"|\\.|\[\$[^\]]*\]|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '').split(';')[0] ?? '';
  if (/[0#]\s*[$€£¥]|[$€£¥]\s*[0#]/.test(bare)) return 'currency';
  if (/^general$/i.test(bare.trim()) || bare.trim() === '@') return undefined;
  const day = /[dy]/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare) && !/\[m/i.test(bare));
  const time = /[hs]/i.test(bare) || /\[m/i.test(bare);
  if (day && !/[0#]/.test(bare)) return time ? 'datetime' : 'date';
  if (time && !/#/.test(bare)) return 'time';
  return bare.includes('%') ? 'percent' : undefined;
}

/** Family of a hint, whatever pattern it names. */
export function hintFamily(hint: FormatHint): FormatHint {
  return hint?.startsWith('pattern:') ? formatFamily(hint.slice('pattern:'.length)) : hint;
}

/** What a cell under a pattern hands on to the formulas that read it: the pattern of a date, an amount or a percentage. */
export function hintOfPattern(pattern: string | undefined): FormatHint {
  return pattern !== undefined && formatFamily(pattern) ? `pattern:${pattern}` : undefined;
}

/** Whether values under a hint are dates or times. */
export function isMoment(hint: FormatHint): boolean {
  const family = hintFamily(hint);
  return family === 'date' || family === 'datetime' || family === 'time';
}

/** Whether values under a format are dates or times, which scripts get as Date. */
export function showsDate(pattern: string | undefined): boolean {
  return isMoment(formatFamily(pattern));
}
