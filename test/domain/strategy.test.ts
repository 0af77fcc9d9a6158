import fc from 'fast-check';
import { balanceWork, type ListToFollow } from '../../src/domain/strategy/balance-work.ts';
import { type MatrixPoint, matrixBubbles, STEPS } from '../../src/domain/strategy/matrix.ts';

const list = (id: string, communeCode: string, owner = '', isOpen = true): ListToFollow => ({
  id,
  communeCode,
  owner,
  isOpen,
});

describe('sharing the lists among volunteers', () => {
  it('keeps the lists of a commune together, the largest first, and lets answered ones be', () => {
    const lists = [
      list('a1', 'A'),
      list('a2', 'A'),
      list('a3', 'A'),
      list('b1', 'B'),
      list('b2', 'B'),
      list('c1', 'C'),
      list('c2', 'C', '', false),
    ];
    expect(balanceWork(lists, ['Sam', 'Ana'])).toEqual([
      { id: 'a1', owner: 'Ana' },
      { id: 'a2', owner: 'Ana' },
      { id: 'a3', owner: 'Ana' },
      { id: 'b1', owner: 'Sam' },
      { id: 'b2', owner: 'Sam' },
      { id: 'c1', owner: 'Sam' },
    ]);
    expect(balanceWork(lists, [])).toEqual([]);
  });

  it('gives the rest of a commune to who knows it, unless they have far more to do', () => {
    const known = [list('a1', 'A', 'Sam'), list('a2', 'A'), list('a3', 'A')];
    expect(balanceWork(known, ['Ana', 'Sam']).map(({ owner }) => owner)).toEqual(['Sam', 'Sam']);
    const busy = [...known, list('b1', 'B', 'Sam'), list('b2', 'B', 'Sam')];
    expect(balanceWork(busy, ['Ana', 'Sam']).map(({ owner }) => owner)).toEqual(['Ana', 'Ana']);
  });

  const people = fc.uniqueArray(fc.constantFrom('Ana', 'Béa', 'Chloé', 'Dov'), { minLength: 1 });
  const lists = fc.uniqueArray(
    fc.record({
      id: fc.integer({ min: 0, max: 99 }).map((n) => `l${n}`),
      communeCode: fc.constantFrom('A', 'B', 'C', 'D', 'E'),
      owner: fc.constantFrom('', '', 'Ana', 'Zoé'),
      isOpen: fc.boolean(),
    }),
    { selector: ({ id }) => id, maxLength: 40 },
  );

  it('gives each open list without anybody to exactly one of the people, and no other', () => {
    fc.assert(
      fc.property(lists, people, (given, names) => {
        const shared = balanceWork(given, names);
        const wanted = given.filter(({ owner, isOpen }) => isOpen && owner === '').map(({ id }) => id);
        expect(shared.map(({ id }) => id).sort()).toEqual([...wanted].sort());
        for (const { owner } of shared) expect(names).toContain(owner);
      }),
      { seed: 21 },
    );
  });

  it('from nothing, nobody has more than one commune’s lists beyond anybody else', () => {
    fc.assert(
      fc.property(lists, people, (given, names) => {
        const fresh = given.map((each) => ({ ...each, owner: '' }));
        const shared = balanceWork(fresh, names);
        const loads = names.map((name) => shared.filter(({ owner }) => owner === name).length);
        const open = fresh.filter(({ isOpen }) => isOpen);
        const largest = Math.max(
          0,
          ...open.map((one) => open.filter((each) => each.communeCode === one.communeCode).length),
        );
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(largest);
      }),
      { seed: 22 },
    );
  });

  it('decides neither by the order of the lists nor by that of the people', () => {
    fc.assert(
      fc.property(
        fc
          .tuple(lists, people)
          .chain(([given, names]) =>
            fc.tuple(
              fc.constant(given),
              fc.shuffledSubarray(given, { minLength: given.length }),
              fc.constant(names),
              fc.shuffledSubarray(names, { minLength: names.length }),
            ),
          ),
        ([given, shuffled, names, mixed]) => {
          expect(balanceWork(shuffled, mixed)).toEqual(balanceWork(given, names));
        },
      ),
      { seed: 23 },
    );
  });
});

describe('the priority matrix', () => {
  it('draws one bubble a cell, and a band for lists whose openness is not known', () => {
    const point = (id: string, leverage: number | null, openness: number | null): MatrixPoint => ({
      id,
      leverage,
      openness,
    });
    expect(
      matrixBubbles([point('a', 0.1, 1), point('b', 0.15, 0.95), point('c', 1, 0), point('d', null, null)]),
    ).toEqual([
      { column: 0, row: 4, ids: ['a', 'b'] },
      { column: 4, row: 0, ids: ['c'] },
      { column: 2, row: null, ids: ['d'] },
    ]);
  });

  it('shows each list exactly once, inside the drawing', () => {
    const share = fc.option(fc.double({ min: -1, max: 2, noNaN: true }));
    const points = fc.uniqueArray(fc.record({ id: fc.string(), leverage: share, openness: share }), {
      selector: ({ id }) => id,
    });
    fc.assert(
      fc.property(points, (given) => {
        const bubbles = matrixBubbles(given);
        expect(bubbles.flatMap(({ ids }) => ids).sort()).toEqual(given.map(({ id }) => id).sort());
        for (const { column, row } of bubbles) {
          expect(column).toBeGreaterThanOrEqual(0);
          expect(Math.max(column, row ?? 0)).toBeLessThan(STEPS);
        }
      }),
      { seed: 24 },
    );
  });
});
