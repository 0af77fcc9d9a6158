import type { HeadOfList } from '../candidate-list.ts';

/**
 * A label or a name reduced to what tells two of them apart: no case, accents, punctuation or double spaces,
 * œ as oe. A character lost by the source (U+FFFD) becomes "?".
 */
export function normaliseName(text: string): string {
  return text
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9\uFFFD]+/g, ' ')
    .replace(/\uFFFD/g, '?')
    .trim();
}

/** Whether two normalised names are the same; a lost character matches up to two (œ is written oe, a dash nothing). */
export function sameNormalised(one: string, other: string): boolean {
  if (one === other) return one !== '';
  if (one === '' || other === '') return false;
  return (isMangled(one) && fits(one, other)) || (isMangled(other) && fits(other, one));
}

/** Whether two official spellings name the same person: birth names (NEE) and spouses' names (EPOUSE) aside. */
export function samePerson(one: HeadOfList, other: HeadOfList): boolean {
  return (
    sameNormalised(ownSurname(one.surname), ownSurname(other.surname)) &&
    sameNormalised(normaliseName(one.givenName), normaliseName(other.givenName))
  );
}

/** How much two labels share, 0–1: twice the common words over all their words. */
export function labelLikeness(one: string, other: string): number {
  const words = new Set(one.split(' '));
  const others = new Set(other.split(' '));
  if (one === '' || other === '') return 0;
  const common = [...words].filter((word) => others.has(word)).length;
  return (2 * common) / (words.size + others.size);
}

function ownSurname(surname: string): string {
  const name = normaliseName(surname);
  return name.replace(/ (nee|epouse|ep|ex epouse|veuve|vve) .*$/, '');
}

function isMangled(name: string): boolean {
  return name.includes('?') && isLegible(name);
}

/** A name that lost more than a quarter of its characters would match too many others. */
function isLegible(name: string): boolean {
  return 4 * name.replace(/[^?]/g, '').length <= name.length;
}

/** Walks the pattern over every place of the text it can have reached, so that no name is slow to compare. */
function fits(pattern: string, text: string): boolean {
  let places = new Set([0]);
  for (const character of pattern) {
    const next = new Set<number>();
    for (const place of places) {
      if (character === '?') for (const step of [0, 1, 2]) next.add(Math.min(place + step, text.length));
      else if (text.charAt(place) === character) next.add(place + 1);
    }
    places = next;
  }
  return places.has(text.length);
}
