import fc from 'fast-check';
import { sumTable, weightedMeans } from '../../src/domain/score-sums.ts';

test('the four numbers of a list are the means that draws use, to the bit', () => {
  const cell = fc.record({
    score: fc.double({ min: 0, max: 1, noNaN: true }),
    kind: fc.constantFrom('answered', 'unanswered', 'without object'),
  });
  const table = fc.array(fc.constantFrom(0, 0.5, 1, 2, 3), { minLength: 1, maxLength: 6 }).chain((weights) =>
    fc.record({
      weights: fc.constant(weights),
      rows: fc.array(fc.array(cell, { minLength: weights.length, maxLength: weights.length }), { maxLength: 5 }),
    }),
  );
  fc.assert(
    fc.property(table, ({ weights: given, rows }) => {
      const cells = rows.flat();
      const weights = Float64Array.from(given);
      const scores = Float64Array.from(cells, ({ kind, score }) => (kind === 'answered' ? score : 0));
      const applies = Float64Array.from(cells, ({ kind }) => (kind === 'without object' ? 0 : 1));
      const answered = Float64Array.from(cells, ({ kind }) => (kind === 'answered' ? 1 : 0));
      const even = weights.map((weight) => (weight > 0 ? 1 : 0));
      const mean = (values: Float64Array, counts: Float64Array, by: Float64Array) =>
        weightedMeans(values, counts, by, new Float64Array(rows.length));
      expect(sumTable({ weights, scores, applies, answered })).toEqual({
        total: mean(scores, applies, weights),
        answeredOnly: mean(scores, answered, weights),
        equalWeight: mean(scores, applies, even),
        coverage: mean(answered, applies, weights),
      });
    }),
    { seed: 20260315 },
  );
});
