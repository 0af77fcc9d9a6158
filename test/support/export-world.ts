import { campaignTables } from './campaign-workbook.ts';
import { FakeClock, FakeExclusive, FakeIdentity } from './fake-ports.ts';

/** Lists of Malakoff, `l1` the first, and what noting their answers or importing an export needs, on the 5th of March 2026. */
export function exportWorld(labels: readonly string[] = ['Liste Un', 'Liste Deux']) {
  const tables = campaignTables();
  const list = {
    commune: 'Malakoff',
    communeCode: '92046',
    contest: 't1-92046',
    round: 1,
    state: 'to_contact' as const,
  };
  tables.seed(
    'lists',
    labels.map((label, at) => ({ ...list, id: `l${at + 1}`, label })),
  );
  const ports = {
    tables,
    exclusive: new FakeExclusive(),
    identity: new FakeIdentity('ana@asso.example'),
    clock: new FakeClock(Date.parse('2026-03-05T10:00:00+01:00')),
  };
  return { tables, ports };
}
