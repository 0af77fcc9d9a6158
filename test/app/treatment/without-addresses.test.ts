import { withoutAddresses } from '../../../src/app/treatment/without-addresses.ts';
import { cpuTime } from '../../support/cpu-time.ts';

it('leaves out every address of a reason, in a moment however long the reason is', () => {
  expect(withoutAddresses('<un@un.example>: inconnu, voir deux@deux.example')).toBe('<…>: inconnu, voir …');
  const hostile = ['a'.repeat(100_000), 'a@'.repeat(50_000), '@'.repeat(100_000)];
  expect(cpuTime(() => hostile.forEach(withoutAddresses))).toBeLessThan(1000);
});
