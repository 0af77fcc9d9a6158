/** A place kept in a node under an id, as long as the node stays: a bookmark, or one part of a named range. */
export interface Mark {
  readonly id: string;
  readonly kind: 'bookmark' | 'range';
  /** Name of the range; blank for a bookmark. */
  readonly name: string;
  /** Which part of its range, from 0. */
  readonly part: number;
  /** Characters of a text, or children of a container, before the place; -1 for a node as a whole. */
  readonly start: number;
  /** Where the part ends, not counted; `start` for a bookmark. */
  readonly end: number;
}

/** Marks after what was from `from` to before `to` became `length` long: what follows moves, what was inside clings to `from`. */
export function shifted(marks: readonly Mark[], from: number, to: number, length: number): readonly Mark[] {
  const moved = (place: number) => {
    if (place <= from) return place;
    return place < to ? from : place + length - (to - from);
  };
  return marks.map((mark) => ({ ...mark, start: moved(mark.start), end: moved(mark.end) }));
}
