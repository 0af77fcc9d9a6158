/** A list as far as it tells what shares its number. */
export interface Numbered {
  /** The lower, the earlier its head stands. */
  readonly headRank: number;
  readonly members: number;
  /** Places of its candidates, as far as they have one. */
  readonly places: readonly number[];
}

/** What the names that share numbers are. */
export interface Settled {
  /** The list that each of the others is part of. */
  readonly partOf: ReadonlyMap<number, number>;
  /** Lists that stand apart, of which their number tells none. */
  readonly apart: readonly number[];
}

/** Lists of one place and one number that have several names: files of other countries alone tell lists by name too. */
export interface SharedNumbers {
  /** `number` names the place too. */
  add(list: number, number: string): void;
  /**
   * Where each candidate has a place of their own, the names of one number are the parties of one list, for which the
   * first in it stands; otherwise they are lists apart.
   */
  settle(about: (list: number) => Numbered): Settled;
}

export function createSharedNumbers(): SharedNumbers {
  const sharing = new Map<string, number[]>();
  return {
    add(list, number) {
      const others = sharing.get(number);
      if (others === undefined) sharing.set(number, [list]);
      else others.push(list);
    },

    settle(about) {
      const partOf = new Map<number, number>();
      const apart: number[] = [];
      for (const lists of sharing.values()) {
        if (lists.length === 1) continue;
        const known = lists.map((list) => ({ list, ...about(list) })).sort((a, b) => a.headRank - b.headRank);
        if (isOneList(known)) for (const { list } of known.slice(1)) partOf.set(list, known[0]?.list ?? list);
        else apart.push(...lists);
      }
      return { partOf, apart };
    },
  };
}

function isOneList(lists: readonly Numbered[]): boolean {
  const places = lists.flatMap((list) => list.places);
  return lists.every((list) => list.places.length === list.members) && new Set(places).size === places.length;
}
