import type { CommuneOfList, FoundList } from '../candidate-list.ts';
import { normaliseName } from './same-name.ts';

/** Gives the campaign's own code of a commune, whatever a file calls it; undefined for one it does not know. */
export type OwnCode = (met: string) => string | undefined;

/** What files call a commune, the surest first: its code, the same without its first zero or with one, its name. */
export function callingsOf({ code, name }: CommuneOfList): string[] {
  const otherZero = /^0\d{4}$/.test(code) ? code.slice(1) : /^\d{4}$/.test(code) ? `0${code}` : code;
  return [...new Set([code, otherZero, normaliseName(name)])].filter((calling) => calling !== '');
}

/**
 * Finds communes by any of their callings; a code that is another's own is never taken for a name of theirs, and a name
 * that several bear calls none.
 */
export function ownCodes(communes: readonly CommuneOfList[]): OwnCode {
  const known = new Map(communes.map(({ code }) => [code, code]));
  const shared = sharedNames(communes);
  for (const commune of communes) {
    for (const calling of callingsOf(commune)) {
      if (!known.has(calling) && !shared.has(calling)) known.set(calling, commune.code);
    }
  }
  return (met) => known.get(met);
}

/** Names that several communes bear, as `normaliseName` reads them, and as they are written. */
export function sharedNames(communes: readonly CommuneOfList[]): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  const shared = new Map<string, string>();
  for (const { code, name } of communes) {
    const calling = normaliseName(name);
    if (calling !== '' && (codes.get(calling) ?? code) !== code) shared.set(calling, name);
    codes.set(calling, code);
  }
  return shared;
}

/** The lists of a file under the campaign's own codes. */
export function* withOwnCodes(lists: Iterable<FoundList>, ownCode: OwnCode): IterableIterator<FoundList> {
  for (const list of lists) {
    yield { ...list, commune: { ...list.commune, code: ownCode(list.commune.code) ?? list.commune.code } };
  }
}
