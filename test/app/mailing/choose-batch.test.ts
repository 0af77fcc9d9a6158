import fc from 'fast-check';
import { chooseBatch, type WaitingRow } from '../../../src/app/mailing/sending/choose-batch.ts';
import { estimateSending } from '../../../src/app/mailing/sending/estimate-sending.ts';

const communesOf = (sizes: readonly number[]): WaitingRow[] =>
  sizes.flatMap((size, at) =>
    Array.from({ length: size }, (_, row) => ({
      key: `k${at}-${String(row).padStart(3, '0')}`,
      commune: `c${String(at).padStart(2, '0')}`,
    })),
  );

/** Sends day after day as the engine does: batches until the day holds no more, a cut only before a day's first mail. */
function daysOfSending(rows: readonly WaitingRow[], size: number, quotas: (day: number) => number) {
  const dayOf = new Map<string, number>();
  let day = 0;
  for (; dayOf.size < rows.length; day += 1) {
    for (let left = quotas(day), mayCut = day > 0; ; mayCut = false) {
      const waiting = rows.filter(({ key }) => !dayOf.has(key));
      const begun = new Set(rows.filter(({ key }) => dayOf.has(key)).map(({ commune }) => commune));
      const chosen = chooseBatch(waiting, size, left, { begun, mayCut });
      if (chosen.kind !== 'rows') break;
      for (const key of chosen.keys) dayOf.set(key, day);
      left -= chosen.keys.length;
    }
  }
  return { days: day, dayOf };
}

it('cuts no commune that a day holds, sends every mail, and takes the days that were estimated', () => {
  const facts = fc.record({
    sizes: fc.array(fc.integer({ min: 1, max: 160 }), { minLength: 1, maxLength: 12 }),
    size: fc.constantFrom(7, 50, 280),
    first: fc.integer({ min: 1, max: 100 }),
  });
  fc.assert(
    fc.property(facts, ({ sizes, size, first }) => {
      const [rows, aDay] = [communesOf(sizes), 100];
      const { days, dayOf } = daysOfSending(rows, size, (day) => (day === 0 ? first : aDay));
      const daysOfCommune = new Map<string, Set<number | undefined>>();
      for (const { key, commune } of rows) {
        daysOfCommune.set(commune, (daysOfCommune.get(commune) ?? new Set()).add(dayOf.get(key)));
      }
      const cut = [...daysOfCommune.values()].filter((ofCommune) => ofCommune.size > 1).length;
      expect(cut).toBeLessThanOrEqual(sizes.filter((mails) => mails > aDay).length);
      expect(estimateSending(rows, first, { secondsAMail: 1, aDay }).days).toBe(days);
    }),
    { numRuns: 200 },
  );
});

it('lets other communes pass before one that today does not hold, and ends one that has begun before them', () => {
  const rows = communesOf([150, 20, 30]);
  const firstDay = chooseBatch(rows, 280, 100);
  expect(firstDay).toEqual({ kind: 'rows', keys: communesOf([0, 20, 30]).map(({ key }) => key) });
  const begun = new Set(['c00']);
  const another = chooseBatch(rows, 280, 100, { begun });
  expect(another).toEqual({ kind: 'rows', keys: rows.slice(0, 100).map(({ key }) => key) });
});
