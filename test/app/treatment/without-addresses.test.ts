import { withoutAddresses } from '../../../src/app/treatment/without-addresses.ts';

it('leaves out every address of a reason, in a moment however long the reason is', () => {
  expect(withoutAddresses('<un@un.example>: inconnu, voir deux@deux.example')).toBe('<…>: inconnu, voir …');
  const start = performance.now();
  for (const text of ['a'.repeat(100_000), 'a@'.repeat(50_000), '@'.repeat(100_000)]) withoutAddresses(text);
  expect(performance.now() - start).toBeLessThan(1000);
});
