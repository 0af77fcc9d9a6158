import { createTextIndex } from './text-index.ts';

/** INSEE codes met in a file, before any choice of territory. */
export interface CommunesMet {
  readonly size: number;
  has(code: string): boolean;
}

/** Codes of five digits, nearly all, are one byte each outside the heap; the others are texts. */
const FIVE_DIGITS = 100_000;

/** Starts empty. */
export function createCommunesMet(): CommunesMet & { add(code: string): void } {
  const numbered = new Uint8Array(FIVE_DIGITS);
  const others = createTextIndex();
  let size = 0;
  return {
    get size() {
      return size + others.size;
    },
    has(code) {
      const number = fiveDigits(code);
      return number === -1 ? others.has(code) : numbered[number] === 1;
    },
    add(code) {
      const number = fiveDigits(code);
      if (number === -1) others.numberOf(code);
      else if (numbered[number] === 0) {
        numbered[number] = 1;
        size += 1;
      }
    },
  };
}

function fiveDigits(code: string): number {
  if (code.length !== 5) return -1;
  let number = 0;
  for (let at = 0; at < 5; at += 1) {
    const digit = code.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = 10 * number + digit;
  }
  return number;
}
