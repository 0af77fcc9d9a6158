import { shiftedSpan } from './area.ts';

/** A run of grouped rows or columns, at a depth from 1. */
export interface LineGroup {
  readonly first: number;
  readonly last: number;
  readonly depth: number;
  readonly collapsed: boolean;
}

export interface StoredAxis {
  readonly size: number;
  readonly pixels?: [number, number][];
  readonly hidden?: number[];
  readonly depths?: [number, number][];
  readonly collapsed?: string[];
}

/** What a sheet keeps about its rows, or about its columns: how many, how large, hidden, grouped. */
export class Axis {
  /** Sizes in pixels other than the default. */
  readonly pixels = new Map<number, number>();
  readonly hidden = new Set<number>();
  private readonly depths = new Map<number, number>();
  private readonly collapsed = new Set<string>();

  constructor(
    public size: number,
    readonly defaultPixels: number,
  ) {}

  pixelsOf(index: number): number {
    return this.pixels.get(index) ?? this.defaultPixels;
  }

  depthOf(index: number): number {
    return this.depths.get(index) ?? 0;
  }

  /** Adds to the depth of lines, within 0 and 8 as in Sheets. */
  deepen(first: number, last: number, delta: number): void {
    for (let index = first; index <= last; index++) {
      const depth = Math.min(8, Math.max(0, this.depthOf(index) + delta));
      if (depth === 0) this.depths.delete(index);
      else this.depths.set(index, depth);
    }
  }

  /** Every group, outer before inner. */
  groups(): LineGroup[] {
    const found: LineGroup[] = [];
    const deepest = Math.max(0, ...this.depths.values());
    const lines = [...this.depths.keys()].sort((a, b) => a - b);
    for (let depth = 1; depth <= deepest; depth++) {
      let first = 0;
      let last = 0;
      const close = () => {
        if (first > 0) found.push({ first, last, depth, collapsed: this.collapsed.has(`${depth}:${first}`) });
        first = 0;
      };
      for (const line of lines) {
        if (this.depthOf(line) < depth) continue;
        if (first > 0 && line !== last + 1) close();
        if (first === 0) first = line;
        last = line;
      }
      close();
    }
    return found;
  }

  setCollapsed(group: LineGroup, collapsed: boolean): void {
    const key = `${group.depth}:${group.first}`;
    if (collapsed) this.collapsed.add(key);
    else this.collapsed.delete(key);
  }

  /** Whether a collapsed group hides the line. */
  isFolded(index: number): boolean {
    return (
      this.collapsed.size > 0 &&
      this.groups().some((group) => group.collapsed && group.first <= index && index <= group.last)
    );
  }

  /** Inserts `count` lines at `at`, or deletes them when negative. */
  shift(at: number, count: number): void {
    const inside = count > 0 ? Math.min(this.depthOf(at - 1), this.depthOf(at)) : 0;
    this.size += count;
    moveKeys(this.pixels, at, count);
    moveKeys(this.depths, at, count);
    const hidden = new Map([...this.hidden].map((index) => [index, true]));
    moveKeys(hidden, at, count);
    this.hidden.clear();
    for (const index of hidden.keys()) this.hidden.add(index);
    const collapsed = [...this.collapsed];
    this.collapsed.clear();
    for (const key of collapsed) {
      const [depth, first] = key.split(':').map(Number);
      const span = shiftedSpan(first ?? 0, first ?? 0, at, count);
      if (span) this.collapsed.add(`${depth}:${span[0]}`);
    }
    if (inside > 0) for (let index = at; index < at + count; index++) this.depths.set(index, inside);
  }

  toStored(): StoredAxis {
    return {
      size: this.size,
      ...(this.pixels.size && { pixels: [...this.pixels] }),
      ...(this.hidden.size && { hidden: [...this.hidden] }),
      ...(this.depths.size && { depths: [...this.depths] }),
      ...(this.collapsed.size && { collapsed: [...this.collapsed] }),
    };
  }

  restore(stored: StoredAxis): void {
    this.size = stored.size;
    for (const [index, pixels] of stored.pixels ?? []) this.pixels.set(index, pixels);
    for (const index of stored.hidden ?? []) this.hidden.add(index);
    for (const [index, depth] of stored.depths ?? []) this.depths.set(index, depth);
    for (const key of stored.collapsed ?? []) this.collapsed.add(key);
  }
}

function moveKeys<T>(map: Map<number, T>, at: number, count: number): void {
  const entries = [...map];
  map.clear();
  for (const [index, value] of entries) {
    const span = shiftedSpan(index, index, at, count);
    if (span) map.set(span[0], value);
  }
}
