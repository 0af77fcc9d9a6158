import fc from 'fast-check';
import type { CandidateList } from '../../../src/domain/candidate-list.ts';
import { proposeLineage } from '../../../src/domain/lineage/propose-lineage.ts';

function list(id: string, label: string, surname: string, changes: Partial<CandidateList> = {}): CandidateList {
  return {
    id,
    contestId: 't1-93066',
    round: 1,
    commune: { code: '93066', name: 'Saint-Denis' },
    shortLabel: label,
    label,
    nuance: null,
    head: { surname, givenName: 'Anne', sex: 'F' },
    members: 0,
    ...changes,
  };
}

const none = () => new Set<string>();
const marks = (of: Readonly<Record<string, string>>) => (one: CandidateList) => new Set((of[one.id] ?? '').split(''));
const fates = (found: ReturnType<typeof proposeLineage<CandidateList>>) =>
  found.map(({ list: { id }, fate, into }) => [id, fate, into?.id]);

describe('what became of first-round lists', () => {
  it('follows heads, then members, then labels', () => {
    const first = [
      list('A', 'Ici', 'ZORVAN'),
      list('B', 'Cap', 'TRAVIK'),
      list('C', 'Demain', 'BEL'),
      list('D', 'Seule', 'X'),
    ];
    const second = [list('Y', 'Ici et cap', 'ZORVAN EPOUSE PELLIN'), list('Z', 'Demain', 'NOUVELLE')];
    const found = proposeLineage(
      first,
      second,
      marks({ A: 'abcdef', B: 'ghijkl', D: 'mnopqr' }),
      marks({ Y: 'abcdghi', Z: 'stuvwx' }),
    );
    expect(fates(found)).toEqual([
      ['A', 'continued', 'Y'],
      ['B', 'merged', 'Y'],
      ['C', 'continued', 'Z'],
      ['D', 'withdrawn', undefined],
    ]);
    expect(found[1]?.evidence).toMatchObject({ sameHead: false, shared: { members: 3, of: 6 } });
  });

  it('says where the others of a list that split stand', () => {
    const first = [list('A', 'Ici', 'ZORVAN')];
    const second = [list('Y', 'Cap', 'TRAVIK'), list('Z', 'Demain', 'BEL'), list('W', 'Neuve', 'NOUVELLE')];
    const found = proposeLineage(first, second, marks({ A: 'abcdefgh' }), marks({ Y: 'abc', Z: 'defg', W: 'xyz' }));
    expect(fates(found)).toEqual([['A', 'merged', 'Z']]);
    expect(found[0]?.elsewhere.map(({ into, members }) => [into.id, members])).toEqual([['Y', 3]]);
  });

  it('lets a list go on under another name and head where most of its candidates stand, and nobody else’s', () => {
    const [alone, other] = [list('A', 'Ici', 'ZORVAN'), list('B', 'Cap', 'TRAVIK')];
    const second = [list('Y', 'Tout autre', 'NOUVELLE')];
    const of = { A: 'abcdefgh', B: 'ijklmnop', Y: 'xbcdefgh' };
    expect(fates(proposeLineage([alone], second, marks(of), marks(of)))).toEqual([['A', 'continued', 'Y']]);
    const joined = { ...of, Y: 'xbcdefijklm' };
    expect(fates(proposeLineage([alone, other], second, marks(joined), marks(joined)))).toEqual([
      ['A', 'merged', 'Y'],
      ['B', 'merged', 'Y'],
    ]);
  });

  it('lets one list go on in another, never two', () => {
    const first = [list('A', 'Vivre ici ensemble', 'ZORVAN'), list('B', 'Vivre ici ensemble', 'TRAVIK')];
    const found = proposeLineage(first, [list('Y', 'Vivre ici ensemble', 'TRAVIK')], none, none);
    expect(fates(found)).toEqual([
      ['A', 'merged', 'Y'],
      ['B', 'continued', 'Y'],
    ]);
  });

  it('never leaves the commune or the sector', () => {
    const elsewhere = list('Y', 'Ici', 'ZORVAN', { commune: { code: '93048', name: 'Montreuil' } });
    const sector = list('Z', 'Ici', 'ZORVAN', { sector: '75056SR01' });
    expect(fates(proposeLineage([list('A', 'Ici', 'ZORVAN')], [elsewhere, sector], none, none))).toEqual([
      ['A', 'withdrawn', undefined],
    ]);
  });

  it('says one thing of each list, whatever the order of the files', () => {
    const lists = fc.uniqueArray(
      fc.record({
        label: fc.constantFrom('Ici', 'Vivre ici', 'Demain', 'Cap'),
        surname: fc.constantFrom('A', 'B', 'C', 'D'),
      }),
      { selector: ({ surname }) => surname, maxLength: 4 },
    );
    fc.assert(
      fc.property(lists, lists, (one, other) => {
        const first = one.map(({ label, surname }) => list(`1${surname}`, label, surname));
        const second = other.map(({ label, surname }) => list(`2${surname}`, label, surname));
        const found = proposeLineage(first, second, none, none);
        const reversed = proposeLineage([...first].reverse(), [...second].reverse(), none, none);
        expect(found.map(({ list: { id } }) => id)).toEqual(first.map(({ id }) => id));
        const heads = (all: typeof found) =>
          all
            .filter(({ evidence }) => evidence?.sameHead)
            .map(({ list: { id }, into }) => `${id} ${into?.id}`)
            .sort();
        expect(heads(reversed)).toEqual(heads(found));
        for (const target of second) {
          const equal = found.filter(
            ({ fate, into, evidence }) => fate === 'continued' && into === target && evidence?.sameHead,
          );
          expect(equal.length).toBeLessThanOrEqual(1);
        }
      }),
      { seed: 20260322, numRuns: 200 },
    );
  });
});
