import { textHash } from '../../digest/text-hash.ts';
import { createNumberStore } from './number-store.ts';
import { createTextStore } from './text-store.ts';

/** Distinct texts, numbered from 0 as they come; kept outside the heap, which a country's keys would fill. */
export interface TextIndex {
  readonly size: number;
  /** Number of this text, a new one when it had not come yet. */
  numberOf(text: string): number;
  has(text: string): boolean;
}

/** Starts empty. */
export function createTextIndex(): TextIndex {
  const texts = createTextStore();
  const places = createNumberStore();
  /** Kept, so that growing reads no text again. */
  const hashes = createNumberStore();
  /** Open addressing: number + 1 of the text whose hash falls there or just before; 0 where there is none. */
  let slots = new Int32Array(64);

  /** Slot where this text is, or would be put. */
  function slotOf(text: string, hash: number): number {
    const last = slots.length - 1;
    let slot = hash & last;
    for (;;) {
      const number = (slots[slot] ?? 0) - 1;
      if (number === -1 || (hashes.at(number) === hash && texts.is(places.at(number), text))) return slot;
      slot = (slot + 1) & last;
    }
  }

  function grow(): void {
    slots = new Int32Array(slots.length * 2);
    const last = slots.length - 1;
    for (let number = 0; number < hashes.length; number += 1) {
      let slot = hashes.at(number) & last;
      while (slots[slot] !== 0) slot = (slot + 1) & last;
      slots[slot] = number + 1;
    }
  }

  return {
    get size() {
      return places.length;
    },
    numberOf(text) {
      const hash = textHash(text) | 0;
      const slot = slotOf(text, hash);
      const known = slots[slot] ?? 0;
      if (known !== 0) return known - 1;
      const number = places.extend(1);
      places.set(number, texts.keep([text]));
      hashes.set(hashes.extend(1), hash);
      slots[slot] = number + 1;
      if (2 * places.length > slots.length) grow();
      return number;
    },
    has: (text) => slots[slotOf(text, textHash(text) | 0)] !== 0,
  };
}
