import fc from 'fast-check';
import { reconcile } from '../../../src/domain/candidate-file/reconcile.ts';
import type { CandidateList, FoundList } from '../../../src/domain/candidate-list.ts';
import { cpuTime } from '../../support/cpu-time.ts';

function found(label: string, surname: string, changes: Partial<FoundList> = {}): FoundList {
  return {
    round: 1,
    commune: { code: '93066', name: 'Saint-Denis' },
    panel: 1,
    shortLabel: label.slice(0, 12),
    label,
    nuance: null,
    head: { surname, givenName: 'Anne', sex: 'F' },
    members: 12,
    ...changes,
  };
}

function counter(from = 0): () => string {
  let next = from;
  return () => {
    next += 1;
    return `L${next}`;
  };
}

function known(...lists: FoundList[]): CandidateList[] {
  const nextId = counter();
  return reconcile([], lists, { nextId }).lists.flatMap((one) => (one.kind === 'new' ? one.list : []));
}

const idsOf = (lists: readonly { readonly kind: string }[]) => lists.map(({ kind }) => kind);

describe('reconciling lists', () => {
  it('recognises announced lists through case, accents, œ, birth names and lost characters, never by panel', () => {
    const before = known(
      found('Œuvrons à Saint-Denis', 'Béluméau', { panel: 3, nuance: null, members: 0 }),
      found('Le printemps des quais', 'Zorvan', { panel: 1 }),
    );
    const { lists, vanished } = reconcile(
      before,
      [
        found('OEUVRONS  A SAINT DENIS', 'BELUMEAU EPOUSE TRAVIK', { panel: 1 }),
        found('LE PRINTEMPS DES QUAIS', 'ZORV\uFFFDN', { panel: 3 }),
      ],
      { nextId: counter(100) },
    );
    expect(lists.map((one) => one.kind === 'changed' && [one.list.id, one.fields])).toEqual([
      ['L1', ['shortLabel', 'head', 'panel', 'members']],
      ['L2', ['panel']],
    ]);
    // The spelling announced says more than the capitals of the official file.
    expect(lists[0]).toMatchObject({ list: { label: 'Œuvrons à Saint-Denis' } });
    expect(lists[1]).toMatchObject({ list: { head: { surname: 'Zorvan' } } });
    expect(vanished).toEqual([]);
  });

  it('compares names full of lost characters at once', () => {
    const lost = 'aaa\uFFFD'.repeat(400);
    const compare = () =>
      reconcile(known(found(lost, 'ZORVAN')), [found(`${'a'.repeat(900)}!`, 'TRAVIK')], { nextId: counter(9) }).lists;
    expect(compare().map(({ kind }) => kind)).toEqual(['new']);
    expect(cpuTime(compare)).toBeLessThan(1_000);
  });

  it('keeps the id when the head changes, or the label, but not both', () => {
    const before = known(found('Ensemble fictif', 'ZORVAN'));
    const [headChanged] = reconcile(before, [found('Ensemble fictif', 'TRAVIK')], { nextId: counter(9) }).lists;
    const [labelChanged] = reconcile(before, [found('Rien de commun', 'ZORVAN')], { nextId: counter(9) }).lists;
    const both = reconcile(before, [found('Rien de commun', 'TRAVIK')], { nextId: counter(9) });
    expect(headChanged).toMatchObject({ kind: 'changed', list: { id: 'L1' }, fields: ['head'] });
    expect(labelChanged).toMatchObject({ kind: 'changed', list: { id: 'L1' } });
    expect(idsOf(both.lists)).toEqual(['new']);
    expect(both.vanished).toEqual(before);
  });

  it('leaves to a person what could be several lists, or one that is only alike', () => {
    const before = known(found('Ensemble fictif', 'ZORVAN'), found('Ensemble fictif', 'TRAVIK'));
    const { lists, vanished } = reconcile(before, [found('Ensemble fictif', 'BELUMEAU')], { nextId: counter(9) });
    expect(lists).toEqual([expect.objectContaining({ kind: 'ambiguous', candidates: before })]);
    expect(vanished).toEqual([]);
    const alike = reconcile(
      known(found('Vivre à Saint-Denis', 'ZORVAN')),
      [found('Vivre à Saint-Denis demain', 'TRAVIK')],
      {
        nextId: counter(9),
      },
    );
    expect(idsOf(alike.lists)).toEqual(['ambiguous']);
    // The announced label is one list's, the announced head another's; heads that changed lists are the same doubt.
    const announced = known(found('En commun', 'ZORVAN'));
    const filed = [found('Cap au Sud', 'ZORVAN'), found('En commun', 'TRAVIK')];
    const torn = reconcile(announced, filed, { nextId: counter(9) });
    expect(torn.lists).toEqual(filed.map((list) => ({ kind: 'ambiguous', found: list, candidates: announced })));
    expect(torn.vanished).toEqual([]);
    const swapped = reconcile(known(...filed), [found('Cap au Sud', 'TRAVIK')], { nextId: counter(9) });
    expect(swapped.lists).toMatchObject([{ kind: 'ambiguous', candidates: [{ id: 'L1' }, { id: 'L2' }] }]);
  });

  it('follows merged communes and says nothing of contests outside the file', () => {
    const before = known(
      found('Ensemble fictif', 'ZORVAN'),
      found('Ailleurs', 'TRAVIK', { commune: { code: '93048', name: 'Montreuil' } }),
    );
    const moved = found('Ensemble fictif', 'ZORVAN', { commune: { code: '93059', name: 'Pierrefitte-sur-Seine' } });
    const { lists, vanished } = reconcile(before, [moved], {
      nextId: counter(9),
      mergedCommunes: [{ from: '93059', into: '93066' }],
      communeNames: new Map([['93066', 'Saint-Denis']]),
    });
    expect(idsOf(lists)).toEqual(['matched']);
    expect(vanished).toEqual([]);
  });

  it('changes nothing when the same file comes twice, whatever its order', () => {
    const list = fc.record({
      label: fc.constantFrom('Rouge', 'Vert', 'Bleu', 'Jaune'),
      surname: fc.constantFrom('A', 'B', 'C'),
    });
    const file = fc.uniqueArray(list, { selector: ({ label, surname }) => `${label}${surname}`, maxLength: 8 });
    fc.assert(
      fc.property(file, file, (announced, filed) => {
        const lists = filed.map(({ label, surname }, index) => found(label, surname, { panel: index + 1 }));
        const before = known(...announced.map(({ label, surname }) => found(label, surname, { panel: 99 })));
        const listsOf = (one: ReturnType<typeof reconcile>) =>
          one.lists.flatMap((each) => (each.kind === 'ambiguous' ? [] : each.list)).concat(one.vanished);
        const first = reconcile(before, lists, { nextId: counter(100) });
        const untouched = before.filter((one) => !listsOf(first).some(({ id }) => id === one.id));
        const second = reconcile([...listsOf(first), ...untouched], [...lists].reverse(), { nextId: counter(200) });
        const settled = second.lists.filter(({ kind }) => kind === 'new');
        expect(first.lists.some(({ kind }) => kind === 'ambiguous') || settled.length === 0).toBe(true);
        const ids = listsOf(first).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { seed: 20260315 },
    );
  });
});
