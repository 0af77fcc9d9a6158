import { inForceOf, originFinder } from '../../../src/app/lineage/beside.ts';
import { carriedId, isOfVersion } from '../../../src/app/lineage/carried-id.ts';

const position = (id: string, version: number | null, confirmed: boolean, criterionId = 'q') => ({
  id,
  listId: 'a',
  criterionId,
  version,
  confirmed,
});
const brought = position(carriedId('a', 'b.v9.q'), 9, false);
const own = position('a.v2.q', 2, true);

describe('what a list has in force', () => {
  it.each([
    ['first', [brought, own]],
    ['last', [own, brought]],
  ])('is its own position, whatever a list that joined it promised, read %s', (_, rows) => {
    const { own: counted, beside } = inForceOf(rows);
    expect([...counted]).toEqual([['q', own]]);
    expect([...beside]).toEqual([['q', [brought]]]);
  });

  it('is what scores count where it has two: confirmed, then latest; a promise that the new head confirmed is its own', () => {
    const [rumour, older] = [position('typed', 7, false), position('a.v1.q', 1, true)];
    expect(inForceOf([rumour, older, own]).own.get('q')).toBe(own);
    expect(inForceOf([rumour, older]).own.get('q')).toBe(older);
    const taken = { ...brought, confirmed: true };
    expect(inForceOf([rumour, taken]).own.get('q')).toBe(taken);
    expect(inForceOf([position('elsewhere', 1, true, 'other'), brought]).own.get('q')).toBeUndefined();
  });

  it('says who promised first, however many mergers ago; nobody once the promise is gone', () => {
    const first = { id: 'b.v9.q', listId: 'b' };
    const once = { id: carriedId('a', first.id), listId: 'a' };
    const twice = { id: carriedId('c', once.id), listId: 'c' };
    const lists = [{ id: 'b', label: 'Liste B' }];
    const originOf = originFinder([first, once, twice], lists);
    expect([first, once, twice].map((row) => originOf(row)?.label)).toEqual([undefined, 'Liste B', 'Liste B']);
    expect(originFinder([once], lists)(once)).toBeUndefined();
  });

  it('counts no version of another list as one of its own', () => {
    expect([own, brought].map((row) => isOfVersion(row, row.version ?? 0))).toEqual([true, false]);
  });
});
