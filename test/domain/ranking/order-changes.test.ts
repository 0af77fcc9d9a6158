import fc from 'fast-check';
import { DEFAULT_CONSTANTS } from '../../../src/domain/constants.ts';
import { orderChanges } from '../../../src/domain/ranking/order-changes.ts';
import { scoreList } from '../../../src/domain/score.ts';
import { aCommitment, aCriterion } from '../builders.ts';

/** A list by what it reaches on each question, 0–1; null where the question does not apply. */
function aList(listId: string, weights: readonly number[], reaches: readonly (number | null)[]) {
  const criteria = weights.map((weight, at) => aCriterion({ id: `q${at}`, weight, expected: [] }));
  const commitments = reaches.map((reach, at) =>
    aCommitment({
      criterionId: `q${at}`,
      ...(reach === null ? { stance: 'not_applicable' as const } : { target: 250 - 150 * reach }),
    }),
  );
  return { listId, score: scoreList({ criteria, commitments }, DEFAULT_CONSTANTS) };
}

describe('what would change the order', () => {
  const tolerance = 0.5;

  test('worked by hand: the question that decides, and the weight that would bring two lists level', () => {
    // A (3 + 0) / 4 = 75; B (0 + 1) / 4 = 25. Level when x × 1 = 1 × 1 for the first, when y × 1 = 3 for the second.
    const lists = [aList('A', [3, 1], [1, 0]), aList('B', [3, 1], [0, 1])];
    expect(orderChanges(lists, tolerance)).toEqual({
      without: [
        {
          criterionId: 'q0',
          moves: [
            { listId: 'A', from: 1, to: 2 },
            { listId: 'B', from: 2, to: 1 },
          ],
        },
      ],
      // From 3 to 1 is two thirds of a weight; from 1 to 3 is twice one.
      catchingUp: [{ listId: 'B', aheadId: 'A', change: { criterionId: 'q0', from: 3, to: 1 } }],
    });
  });

  test('a list ahead everywhere cannot be caught up; tied lists have nothing to catch up', () => {
    const lists = [aList('A', [1, 1], [1, 0.8]), aList('B', [1, 1], [0.9, 0.1]), aList('C', [1, 1], [0.9, 0.1])];
    expect(orderChanges(lists, tolerance)).toEqual({
      without: [],
      catchingUp: [{ listId: 'B', aheadId: 'A' }],
    });
  });

  test('at the weight found, both lists have the same total, whatever applies to each', () => {
    const reach = fc.option(
      fc.integer({ min: 0, max: 20 }).map((steps) => steps / 20),
      { freq: 5 },
    );
    const row = fc.array(reach, { minLength: 4, maxLength: 4 });
    const weights = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(weights, row, row, (declared, one, other) => {
        const found = orderChanges([aList('A', declared, one), aList('B', declared, other)], tolerance);
        for (const { change } of found.catchingUp) {
          if (change === undefined) continue;
          const changed = declared.map((weight, at) => (`q${at}` === change.criterionId ? change.to : weight));
          const [a, b] = [aList('A', changed, one), aList('B', changed, other)];
          expect(a.score.total ?? -1).toBeCloseTo(b.score.total ?? -2, 6);
        }
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});
