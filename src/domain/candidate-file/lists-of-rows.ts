import type { FoundList, HeadOfList } from '../candidate-list.ts';
import type { CandidateRow } from './rows/official-row.ts';
import { normaliseName } from './same-name.ts';
import { createSharedNumbers } from './shared-numbers.ts';
import { createNumberStore } from './store/number-store.ts';
import { createPlacesTaken } from './store/places-taken.ts';
import { createTextIndex } from './store/text-index.ts';
import { createTextStore } from './store/text-store.ts';

/** Gathers candidates into lists while the file goes by; of each list only the head is remembered. */
export interface ListsOfRows {
  readonly count: number;
  /** Number of the list of a row, new when the file had not named it yet. */
  listOf(row: CandidateRow): number;
  /** Adds a candidate. `repeated` is an exact repetition; `order_taken` a second person at the same place. */
  add(list: number, row: CandidateRow, nameHash: number): Added;
  /** Adds somebody who does not head the list, known by place and name hash alone. */
  addMember(list: number, order: number, nameHash: number): Added;
  /** Whether somebody at this place must be read in full: they would come before the head, or their name is asked for. */
  needsName(list: number, order: number): boolean;
  /** Lists whose head is doubtful. */
  doubtfulHeads(): DoubtfulHeads;
  /** The lists one by one, in the order of the file. */
  lists(round: number): IterableIterator<FoundList>;
}

/** How many lists a file gives several heads, and how many neither a head nor anybody at the first place. */
export interface DoubtfulHeads {
  readonly several: number;
  readonly none: number;
}

/** What became of a candidate. */
export type Added = 'added' | 'repeated' | 'order_taken';

/** Rank of a head that the file names by place alone starts here; one it calls the head comes before. */
const NAMED_HEAD = 1_000_000;
/** A candidate without place comes after every other. */
const NO_ORDER = 900_000;

/** No two labels of a commune differ only beyond. */
const LONGEST_KEY = 500;

const UNKNOWN_HEAD = 2 ** 31 - 1;

const FIELDS = ['head', 'headRank', 'members', 'panel', 'round'] as const;
const FIELD = Object.fromEntries(FIELDS.map((field, index) => [field, index])) as Record<
  (typeof FIELDS)[number],
  number
>;

/** Starts with no list. */
export function createListsOfRows(withCandidates = false): ListsOfRows {
  const candidates: string[][] = [];
  const keys = createTextIndex();
  const texts = createTextStore();
  const fields = createNumberStore();
  const places = createPlacesTaken();
  const severalHeads = new Set<number>();
  const numbers = createSharedNumbers();
  const get = (list: number, field: keyof typeof FIELD) => fields.at(list * FIELDS.length + FIELD[field]);
  const set = (list: number, field: keyof typeof FIELD, value: number) =>
    fields.set(list * FIELDS.length + FIELD[field], value);

  /** The list as the row of its head writes it: which row comes first in the file decides nothing. */
  function keep({ at, communeName, shortLabel, label, nuance, person }: CandidateRow): number {
    const { surname, givenName, sex } = person;
    const sector = at.sector ?? '';
    return texts.keep([at.commune, sector, communeName, shortLabel, label, nuance ?? '', surname, givenName, sex]);
  }

  function keepPanel(list: number, { at, round, panel, key }: CandidateRow): void {
    set(list, 'panel', panel ?? -1);
    if (key !== undefined && panel !== undefined)
      numbers.add(list, `${round ?? ''}|${at.sector ?? at.commune}|${panel}`);
  }

  /** @returns the list that each of the others is part of */
  function settleShared(): ReadonlyMap<number, number> {
    const { partOf, apart } = numbers.settle((list) => ({
      headRank: get(list, 'headRank'),
      members: get(list, 'members'),
      places: places.takenBy(list),
    }));
    for (const list of apart) set(list, 'panel', -1);
    return partOf;
  }

  function addMember(list: number, order: number, nameHash: number): Added {
    const place = places.take(list, order, nameHash);
    if (place === 'repeated') return 'repeated';
    if (place === 'taken') return 'order_taken';
    set(list, 'members', get(list, 'members') + 1);
    return 'added';
  }

  return {
    get count() {
      return keys.size - settleShared().size;
    },

    listOf(row) {
      const list = keys.numberOf(keyOf(row));
      if (list * FIELDS.length < fields.length) return list;
      fields.extend(FIELDS.length);
      // Who heads it is kept by `add`: the first row of a list always finds its place free.
      set(list, 'headRank', UNKNOWN_HEAD);
      keepPanel(list, row);
      set(list, 'round', row.round ?? 0);
      return list;
    },

    add(list, row, nameHash) {
      const added = addMember(list, row.order ?? 0, nameHash);
      if (added !== 'added') return added;
      const rank = (row.order ?? NO_ORDER) + (row.leads ? 0 : NAMED_HEAD);
      if (row.leads && get(list, 'headRank') < NAMED_HEAD) severalHeads.add(list);
      const leads = rank < get(list, 'headRank');
      if (leads) {
        set(list, 'headRank', rank);
        set(list, 'head', keep(row));
      }
      if (withCandidates) {
        const names = candidates[list] ?? [];
        candidates[list] = names;
        const name = normaliseName(`${row.person.surname} ${row.person.givenName}`);
        if (leads) names.unshift(name);
        else names.push(name);
      }
      return 'added';
    },

    addMember,

    needsName: (list, order) => withCandidates || order + NAMED_HEAD < get(list, 'headRank'),

    doubtfulHeads() {
      const partOf = settleShared();
      let none = 0;
      for (let list = 0; list < keys.size; list += 1) {
        const place = get(list, 'headRank') - NAMED_HEAD;
        if (place > 1 && place < NO_ORDER && !partOf.has(list)) none += 1;
      }
      return { several: severalHeads.size, none };
    },

    *lists(round) {
      const partOf = settleShared();
      const parties = new Map<number, number[]>();
      for (const [part, whole] of partOf) parties.set(whole, [...(parties.get(whole) ?? []), part]);
      for (let list = 0; list < keys.size; list += 1) {
        if (partOf.has(list)) continue;
        const parts = [list, ...(parties.get(list) ?? [])];
        const [commune = '', sector = '', name = '', shortLabel = '', label = '', ...rest] = texts.read(
          get(list, 'head'),
        );
        const [nuance = '', surname = '', givenName = '', sex = ''] = rest;
        const panel = get(list, 'panel');
        const members = parts.reduce((sum, part) => sum + get(part, 'members'), 0);
        yield {
          round: get(list, 'round') || round,
          commune: { code: commune, name },
          ...(sector !== '' && { sector }),
          ...(panel !== -1 && { panel }),
          shortLabel,
          label,
          nuance: nuance === '' ? null : nuance,
          head: { surname, givenName, sex: sex as HeadOfList['sex'] },
          // A list of one row comes from a file reduced to heads: its size is not known.
          members: members === 1 ? 0 : members,
          ...(withCandidates && { candidates: parts.flatMap((part) => candidates[part] ?? []) }),
        };
      }
    },
  };
}

/** Within one file a list is its round, place and panel; the label only where there is no panel, or where panels may not tell. */
function keyOf({ round, at, panel, key, label }: CandidateRow): string {
  const name = key === undefined ? `${panel ?? label}` : `${panel ?? ''}|${key}`;
  return `${round ?? ''}|${at.sector ?? at.commune}|${name.slice(0, LONGEST_KEY)}`;
}
