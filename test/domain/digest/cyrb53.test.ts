import { sendingKey } from '../../../src/app/mailing/ledger/sending-key.ts';
import { cyrb53 } from '../../../src/domain/digest/cyrb53.ts';

it('gives the values that its author published', () => {
  expect(['a', 'b', 'revenge', 'revenue'].map(cyrb53)).toEqual([
    7_929_297_801_672_961, 8_684_336_938_537_663, 4_051_478_007_546_757, 8_309_097_637_345_594,
  ]);
});

it('names the address in the keys of ledgers that exist', () => {
  const key = { mailingId: 'c1', listId: 'l1', email: ' Contact@liste.example', version: 2, rehearsal: 3 };
  expect(sendingKey(key)).toBe('c1|l1|zeftiv475z|v2|r3');
});
