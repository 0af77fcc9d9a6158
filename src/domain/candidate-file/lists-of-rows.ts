import type { FoundList, HeadOfList } from '../candidate-list.ts';
import type { CandidateRow } from './official-row.ts';

/** Gathers candidates into lists while the file goes by; of each list only the head is remembered. */
export interface ListsOfRows {
  /** Adds a candidate. `repeated` is an exact repetition; `order_taken` a second person at the same place. */
  add(row: CandidateRow): 'added' | 'repeated' | 'order_taken';
  lists(round: number): FoundList[];
}

/** A list under construction. */
interface Draft {
  readonly first: CandidateRow;
  head: HeadOfList;
  /** Order of the head so far; 0 once the file named the head itself. */
  headOrder: number;
  members: number;
  /** Places taken, one bit each: exact repetitions are found without remembering anybody. */
  taken: bigint;
}

/** More places than any council has; a larger order is a slip and is not tracked. */
const LONGEST_LIST = 400;

/** Starts with no list. */
export function createListsOfRows(): ListsOfRows {
  const drafts = new Map<string, Draft>();
  // Names of the list being read, forgotten when the next one begins.
  let reading = '';
  let names = new Map<number, string>();

  return {
    add(row) {
      const key = keyOf(row);
      const draft = drafts.get(key);
      if (reading !== key) {
        reading = key;
        names = new Map();
      }
      const order = row.order ?? 0;
      const bit = order > 0 && order <= LONGEST_LIST ? 1n << BigInt(order) : 0n;
      const name = `${row.person.surname}|${row.person.givenName}`;
      if (draft !== undefined && (draft.taken & bit) !== 0n) {
        return (names.get(order) ?? name) === name ? 'repeated' : 'order_taken';
      }
      names.set(order, name);
      const rank = row.leads ? 0 : order || Number.POSITIVE_INFINITY;
      if (draft === undefined) {
        drafts.set(key, { first: row, head: row.person, headOrder: rank, members: 1, taken: bit });
        return 'added';
      }
      draft.members += 1;
      draft.taken |= bit;
      if (rank < draft.headOrder) {
        draft.head = row.person;
        draft.headOrder = rank;
      }
      return 'added';
    },

    lists: (round) => [...drafts.values()].map((draft) => found(draft, round)),
  };
}

/** Within one file a list is its place and panel; the label only where there is no panel. */
function keyOf(row: CandidateRow): string {
  return `${row.at.sector ?? row.at.commune}|${row.panel ?? row.label}`;
}

function found({ first, head, members }: Draft, round: number): FoundList {
  return {
    round,
    commune: { code: first.at.commune, name: first.communeName },
    ...(first.at.sector !== undefined && { sector: first.at.sector }),
    ...(first.panel !== undefined && { panel: first.panel }),
    shortLabel: first.shortLabel,
    label: first.label,
    nuance: first.nuance,
    head,
    // A list of one row comes from a file reduced to heads: its size is not known.
    members: members === 1 ? 0 : members,
  };
}
