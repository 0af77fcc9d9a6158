import { takeInTyped } from '../../src/gas/take-in-typed.ts';
import { campaign, campaignTables } from '../support/campaign-workbook.ts';
import { FakeClock, FakeExclusive, FakeMemory, FakeSigner } from '../support/fake-ports.ts';

it('names what people typed only while nobody else does, so that no row gets two identifiers', () => {
  const context = {
    tables: campaignTables(),
    campaign,
    clock: new FakeClock(Date.parse('2026-02-27T09:00:00+01:00')),
    signer: new FakeSigner(),
    memory: new FakeMemory(),
    exclusive: new FakeExclusive(),
  };
  const { tables, exclusive } = context;
  tables.seed('lists', [{ commune: 'Malakoff', label: 'Cap au Sud' }]);
  exclusive.heldElsewhere = true;
  expect(() => takeInTyped(context)).toThrow('Une autre opération');
  expect(tables.all('lists').map(({ id }) => id ?? '')).toEqual(['']);
  exclusive.heldElsewhere = false;
  takeInTyped(context);
  const [named] = tables.all('lists');
  expect(named).toMatchObject({ id: expect.stringMatching(/^l/), state: 'to_contact', communeCode: '92046' });
  takeInTyped(context);
  expect(tables.all('lists')).toEqual([named]);
});
