/** Keeps many short texts outside the heap, so that a national file's lists fit in a few megabytes of it. */
export interface TextStore {
  /** Keeps these texts together. @returns where, for `read` */
  keep(texts: readonly string[]): number;
  read(where: number): string[];
  /** Whether one text alone is kept there, and is this one. */
  is(where: number, text: string): boolean;
}

/** A record never straddles two pages. */
const PAGE = 1 << 13;

/** Parts the texts of a record; no text of a candidate file holds it. */
const BETWEEN = '\u0000';

/** Starts with nothing kept. */
export function createTextStore(): TextStore {
  const pages: Uint16Array[] = [];
  let used = PAGE;

  return {
    keep(texts) {
      const record = texts.join(BETWEEN).slice(0, PAGE - 1);
      if (used + record.length + 1 > PAGE) {
        pages.push(new Uint16Array(PAGE));
        used = 0;
      }
      const page = pages[pages.length - 1];
      const where = (pages.length - 1) * PAGE + used;
      if (page !== undefined) {
        page[used] = record.length;
        for (let index = 0; index < record.length; index += 1) page[used + 1 + index] = record.charCodeAt(index);
      }
      used += record.length + 1;
      return where;
    },

    read(where) {
      const page = pages[Math.floor(where / PAGE)];
      const from = where % PAGE;
      const length = page?.[from] ?? 0;
      return textOf(page?.subarray(from + 1, from + 1 + length)).split(BETWEEN);
    },

    is(where, text) {
      const page = pages[Math.floor(where / PAGE)];
      const from = (where % PAGE) + 1;
      if (page === undefined || page[from - 1] !== text.length) return false;
      for (let index = 0; index < text.length; index += 1) {
        if (page[from + index] !== text.charCodeAt(index)) return false;
      }
      return true;
    },
  };
}

/** A typed array is given as it is: spreading it would go through its iterator, character by character. */
function textOf(units: Uint16Array | undefined): string {
  return Reflect.apply(String.fromCharCode, undefined, units ?? []);
}
