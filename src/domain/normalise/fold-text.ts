/**
 * Lower-case text without accents or typographic variants, of the same length, so that a position in the folded
 * text is the same position in what was typed.
 */
export function foldText(text: string): string {
  // « **25 kg** »: marks of emphasis.
  return Array.from(composed(text), foldUnit)
    .join('')
    .replace(/\*\*|__/g, '  ');
}

/** The typed text in the form that `foldText` keeps the length of. */
export function composed(text: string): string {
  return text.normalize('NFC');
}

/** Folded text with commas for the « dès » of what was typed, which folding makes the article « des ». */
export function apartFromSince(folded: string, typed: string): string {
  let apart = folded;
  for (const { index } of composed(typed).matchAll(/(?<!\p{L})dès(?!\p{L})/giu)) {
    apart = `${apart.slice(0, index)},,,${apart.slice(index + ',,,'.length)}`;
  }
  return apart;
}

/** The text with a span turned into spaces, so that what was understood there is not read again. */
export function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}

function foldUnit(unit: string): string {
  if (/\s|\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\u200d\ufe0f]/u.test(unit)) return ' '.repeat(unit.length);
  if (/[’‘ʼ`´]/.test(unit)) return "'";
  if (/[−–—‐‑]/.test(unit)) return '-';
  if (/[×✕✖]/.test(unit)) return 'x';
  if (unit === '≤') return '<';
  if (unit === '≥') return '>';
  if (unit === '≈') return '~';
  const folded = unit.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return folded.length === unit.length ? folded : unit;
}
