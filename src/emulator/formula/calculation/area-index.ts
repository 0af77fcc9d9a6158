import type { Area } from '../contract.ts';
import { LAST_COLUMN, LAST_ROW } from '../syntax/a1.ts';

const COLUMN_SPAN = 32_768;

interface Entry<T> {
  readonly area: Area;
  readonly followers: Set<T>;
}

type Buckets<T> = Map<number, Entry<T>[]>;

/**
 * Finds which rectangles meet a rectangle. Each one is filed under buckets as large as itself
 * (powers of two), so it sits in four buckets at most however many cells it covers, and a search
 * looks into a few buckets per size in use.
 */
export class AreaIndex<T> {
  private readonly entries = new Map<string, Entry<T>>();
  private readonly sheets = new Map<number, Map<number, Buckets<T>>>();

  /** Files a follower under a rectangle; open ends (`Infinity`) are accepted. */
  add(area: Area, follower: T): void {
    const bounded = bound(area);
    const key = keyOf(bounded);
    const entry = this.entries.get(key);
    if (entry) {
      entry.followers.add(follower);
      return;
    }
    const created = { area: bounded, followers: new Set([follower]) };
    this.entries.set(key, created);
    for (const { buckets, bucket } of this.places(bounded)) {
      const list = buckets.get(bucket);
      if (list) list.push(created);
      else buckets.set(bucket, [created]);
    }
  }

  remove(area: Area, follower: T): void {
    const bounded = bound(area);
    const key = keyOf(bounded);
    const entry = this.entries.get(key);
    if (!entry) return;
    entry.followers.delete(follower);
    if (entry.followers.size > 0) return;
    this.entries.delete(key);
    for (const { buckets, bucket } of this.places(bounded)) {
      const list = buckets.get(bucket) ?? [];
      const at = list.indexOf(entry);
      if (at >= 0) list.splice(at, 1);
      if (list.length === 0) buckets.delete(bucket);
    }
  }

  /** Visits the followers of every rectangle that meets this one; the same follower may come twice. */
  find(area: Area, visit: (follower: T) => void): void {
    const levels = this.sheets.get(area.sheet);
    if (!levels) return;
    for (const [level, buckets] of levels) {
      const rowSize = 2 ** Math.floor(level / 32);
      const columnSize = 2 ** (level % 32);
      const lastRow = Math.floor(Math.min(area.lastRow, LAST_ROW) / rowSize);
      const lastColumn = Math.floor(Math.min(area.lastColumn, LAST_COLUMN) / columnSize);
      const row = Math.floor(area.row / rowSize);
      const column = Math.floor(area.column / columnSize);
      if ((lastRow - row + 1) * (lastColumn - column + 1) > buckets.size) {
        for (const list of buckets.values()) visitMeeting(list, area, visit);
        continue;
      }
      for (let r = row; r <= lastRow; r += 1) {
        for (let c = column; c <= lastColumn; c += 1) {
          const list = buckets.get(r * COLUMN_SPAN + c);
          if (list) visitMeeting(list, area, visit);
        }
      }
    }
  }

  private places(area: Area): { buckets: Buckets<T>; bucket: number }[] {
    const rowLevel = levelOf(area.lastRow - area.row + 1);
    const columnLevel = levelOf(area.lastColumn - area.column + 1);
    const levels = obtain(this.sheets, area.sheet, () => new Map<number, Buckets<T>>());
    const buckets = obtain(levels, rowLevel * 32 + columnLevel, () => new Map<number, Entry<T>[]>());
    const rowSize = 2 ** rowLevel;
    const columnSize = 2 ** columnLevel;
    const found: { buckets: Buckets<T>; bucket: number }[] = [];
    for (let r = Math.floor(area.row / rowSize); r <= Math.floor(area.lastRow / rowSize); r += 1) {
      for (let c = Math.floor(area.column / columnSize); c <= Math.floor(area.lastColumn / columnSize); c += 1) {
        found.push({ buckets, bucket: r * COLUMN_SPAN + c });
      }
    }
    return found;
  }
}

function visitMeeting<T>(list: readonly Entry<T>[], area: Area, visit: (follower: T) => void): void {
  // A copy: visiting may file or remove rectangles.
  for (const entry of list.length > 1 ? [...list] : list) {
    if (entry && meets(entry.area, area)) for (const follower of entry.followers) visit(follower);
  }
}

/** Whether two rectangles share a cell. */
export function meets(a: Area, b: Area): boolean {
  return (
    a.sheet === b.sheet &&
    a.row <= b.lastRow &&
    b.row <= a.lastRow &&
    a.column <= b.lastColumn &&
    b.column <= a.lastColumn
  );
}

/** The value of a key, made when it is asked for the first time. */
export function obtain<K, V>(
  map: { get(key: K): V | undefined; set(key: K, value: V): unknown },
  key: K,
  make: () => V,
): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

function levelOf(length: number): number {
  return length <= 1 ? 0 : Math.ceil(Math.log2(length));
}

function bound(area: Area): Area {
  if (area.lastRow <= LAST_ROW && area.lastColumn <= LAST_COLUMN) return area;
  return { ...area, lastRow: Math.min(area.lastRow, LAST_ROW), lastColumn: Math.min(area.lastColumn, LAST_COLUMN) };
}

function keyOf(area: Area): string {
  return `${area.sheet}:${area.row}:${area.column}:${area.lastRow}:${area.lastColumn}`;
}
