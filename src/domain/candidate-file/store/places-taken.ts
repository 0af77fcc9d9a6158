import { createNumberStore } from './number-store.ts';

/** Who stands at each place of each list, as a hash of the name: repetitions are found without remembering anybody. */
export interface PlacesTaken {
  /** Takes a place (from 1) for a name. `taken` when another name has it, `repeated` when the same one has. */
  take(list: number, place: number, nameHash: number): 'free' | 'taken' | 'repeated';
  /** The places that somebody has, in order. */
  takenBy(list: number): readonly number[];
}

/** Places kept together; most lists of small communes need one page. */
const PAGE = 16;
/** Number of the next page of the same list, then one hash a place. */
const PAGE_SIZE = 1 + PAGE;
/** More places than any council has; a larger order is a slip and is not tracked. */
const LONGEST_LIST = 400;

/** Starts with every place free. */
export function createPlacesTaken(): PlacesTaken {
  const firstPages = createNumberStore();
  const pages = createNumberStore();
  // Page 0 stands for no page.
  pages.extend(PAGE_SIZE);

  function newPage(): number {
    return pages.extend(PAGE_SIZE) / PAGE_SIZE;
  }

  function pageOf(list: number, index: number): number {
    if (list >= firstPages.length) firstPages.extend(list + 1 - firstPages.length);
    let page = firstPages.at(list);
    if (page === 0) {
      page = newPage();
      firstPages.set(list, page);
    }
    for (let left = index; left > 0; left -= 1) {
      let next = pages.at(page * PAGE_SIZE);
      if (next === 0) {
        next = newPage();
        pages.set(page * PAGE_SIZE, next);
      }
      page = next;
    }
    return page;
  }

  return {
    take(list, place, nameHash) {
      if (place < 1 || place > LONGEST_LIST) return 'free';
      const index = place - 1;
      const slot = pageOf(list, Math.floor(index / PAGE)) * PAGE_SIZE + 1 + (index % PAGE);
      const here = pages.at(slot);
      // Zero means free.
      const hash = nameHash | 1;
      if (here === 0) {
        pages.set(slot, hash);
        return 'free';
      }
      return here === hash ? 'repeated' : 'taken';
    },

    takenBy(list) {
      const taken: number[] = [];
      let page = list < firstPages.length ? firstPages.at(list) : 0;
      for (let first = 1; page !== 0; first += PAGE) {
        for (let index = 0; index < PAGE; index += 1) {
          if (pages.at(page * PAGE_SIZE + 1 + index) !== 0) taken.push(first + index);
        }
        page = pages.at(page * PAGE_SIZE);
      }
      return taken;
    },
  };
}
