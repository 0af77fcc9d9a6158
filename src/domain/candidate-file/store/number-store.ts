/** A growing row of 32-bit whole numbers, outside the heap. */
export interface NumberStore {
  readonly length: number;
  at(index: number): number;
  set(index: number, value: number): void;
  /** Adds so many zeros. @returns the index of the first */
  extend(count: number): number;
}

/** Starts empty. */
export function createNumberStore(): NumberStore {
  let numbers = new Int32Array(64);
  let length = 0;
  return {
    get length() {
      return length;
    },
    at: (index) => numbers[index] ?? 0,
    set(index, value) {
      numbers[index] = value;
    },
    extend(count) {
      const first = length;
      length += count;
      if (length > numbers.length) {
        const larger = new Int32Array(Math.max(length, numbers.length * 2));
        larger.set(numbers);
        numbers = larger;
      }
      return first;
    },
  };
}
