import type { QuantityReading } from '../../../src/domain/normalise/quantity.ts';

/** The phrases read otherwise than meant, with what was read; `v~` is v or asked. */
export function otherwise(phrases: readonly string[], meaning: string, read: (phrase: string) => string): string[] {
  const meant = meaning.endsWith('~') ? [meaning.slice(0, -1), '?'] : [meaning];
  return phrases.filter((phrase) => !meant.includes(read(phrase))).map((phrase) => `« ${phrase} »: ${read(phrase)}`);
}

/** Lines `meaning => phrase | phrase` of a table. */
export function linesOf(table: string): readonly (readonly [meaning: string, phrases: readonly string[]])[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [meaning = '', phrases = ''] = line.split(/ => (.*)/);
      return [meaning, phrases.split(' | ')];
    });
}

/** A figure to four decimals, `?` when it is asked. */
export function rounded(reading: QuantityReading): string {
  return reading.kind === 'ask' ? '?' : String(Math.round(reading.value * 10_000) / 10_000);
}
