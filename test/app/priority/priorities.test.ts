import fc from 'fast-check';
import { messages } from '../../../src/app/messages.fr.ts';
import { computePriorities } from '../../../src/app/priority/compute-priorities.ts';
import { prioritise } from '../../../src/app/priority/prioritise.ts';
import { publish } from '../../../src/app/publication/publish.ts';
import type { RowOf } from '../../../src/app/schema/tabs.ts';
import { readSettings } from '../../../src/app/workbook/settings.ts';
import { calendarDate } from '../../../src/domain/calendar/calendar-date.ts';
import { campaign, campaignTables } from '../../support/campaign-workbook.ts';
import { FakeOfficersFile } from '../../support/fake-officers-file.ts';
import { FakeClock, FakeSigner } from '../../support/fake-ports.ts';
import { Gate, InjectedFault } from '../../support/gate.ts';
import { at, heardCampaign } from '../../support/heard-campaign.ts';

const { places } = messages.priority;
const malakoff = {
  communeCode: '92046',
  commune: 'Malakoff',
  contest: 't1-92046',
  round: 1,
  foundOn: 0,
  reconciliation: 'official' as const,
};
/** Values that nothing else holds. */
const JUDGED = { previousShare: 0.31415, openness: 0.27182 };

function world(place: keyof typeof places) {
  const gate = new Gate();
  const tables = campaignTables(gate);
  tables.seed('lists', [
    { id: 'la', ...malakoff, label: 'Avec vous', state: 'to_contact', incumbent: true, ...JUDGED },
    { id: 'lb', ...malakoff, label: 'Bien vivre', state: 'to_contact', owner: 'Sam' },
    { id: 'lc', ...malakoff, label: 'Cap au sud', state: 'withdrawn', order: 3, openness: 0.1618 },
  ]);
  tables.edit('settings', (rows) =>
    rows.map((row) => (row.key === 'strategyPlace' ? { ...row, value: places[place] } : row)),
  );
  const officersFile = new FakeOfficersFile(gate);
  const ports = { tables, officersFile, signer: new FakeSigner(), clock: new FakeClock(at('2026-02-01T10:00')) };
  return { ...ports, gate, compute: () => computePriorities(ports, campaign) };
}

const list = (tables: ReturnType<typeof world>['tables'], id: string) =>
  tables.all('lists').find((row) => row.id === id) as RowOf<'lists'>;

describe('computing priorities', () => {
  it('writes order, figure, sentence and to-do in Listes when the strategy is kept there', () => {
    const { tables, officersFile, compute } = world('campaign');
    expect(compute()).toEqual({ count: 2 });
    expect(list(tables, 'la')).toMatchObject({ order: 1, openness: JUDGED.openness });
    expect(list(tables, 'la').priorityWhy).toMatch(
      /^Priorité [\d,]+ sur 100.*majorité sortante.*Certitude \d+.%.*délégués/,
    );
    expect(list(tables, 'lb')).toMatchObject({ order: 2, toDo: expect.stringContaining('estimer l’ouverture') });
    expect(list(tables, 'lc')).toMatchObject({ order: null, priority: null });
    expect(officersFile.exists()).toBe(false);
  });

  it('apart, moves what was judged out of the campaign’s workbook, which keeps nothing but an order', () => {
    const { tables, officersFile, compute } = world('apart');
    expect(compute()).toEqual({ count: 2, apart: { url: 'https://sheets.example/officers', moved: 2 } });
    const kept = JSON.stringify(['lists', 'settings', 'journal', 'home'].map((tab) => tables.all(tab as 'lists')));
    for (const secret of ['31415', '27182', '1618']) expect(kept).not.toContain(secret);
    for (const row of tables.all('lists')) {
      const { incumbent, previousShare, openness, priority, priorityWhy, certainty } = row;
      expect([incumbent, previousShare, openness, priority, priorityWhy, certainty]).toEqual(Array(6).fill(null));
      expect(row.toDo ?? '').not.toMatch(/ouverture|sortante|résultat/);
    }
    expect(list(tables, 'la').order).toBe(1);
    expect(officersFile.tables.all('strategy')).toMatchObject([
      { id: 'la', incumbent: true, ...JUDGED, order: 1, why: expect.stringContaining('ouverture (+') },
      { id: 'lb', openness: null, order: 2, toDo: expect.stringContaining('estimer l’ouverture') },
      { id: 'lc', openness: 0.1618, order: null },
    ]);
  });

  it('gives the same order wherever the strategy is kept, and again the second time', () => {
    const orders = (place: keyof typeof places) => {
      const { tables, compute } = world(place);
      compute();
      const first = tables.all('lists').map(({ order }) => order);
      compute();
      expect(tables.all('lists').map(({ order }) => order)).toEqual(first);
      return first;
    };
    expect(orders('apart')).toEqual(orders('campaign'));
  });

  it('takes what an officer types in the spreadsheet apart, and what somebody typed in Listes meanwhile', () => {
    const { tables, officersFile, compute } = world('apart');
    compute();
    officersFile.tables.edit('strategy', (rows) =>
      rows.map((row) => (row.id === 'lb' ? { ...row, openness: 1 } : row)),
    );
    tables.edit('lists', (rows) => rows.map((row) => (row.id === 'la' ? { ...row, openness: 0 } : row)));
    expect(compute().apart?.moved).toBe(1);
    expect(officersFile.tables.all('strategy')).toMatchObject([{ openness: 0, incumbent: true }, { openness: 1 }, {}]);
  });

  it('loses nothing that was judged when it is cut anywhere, and ends as if it had not been', () => {
    const whole = world('apart');
    whole.gate.startRun();
    whole.compute();
    const calls = whole.gate.calls;
    for (let call = 1; call <= calls; call += 1) {
      const cut = world('apart');
      cut.gate.startRun({ call, when: 'before', kind: 'kill', unflushed: 'lost' });
      expect(cut.compute).toThrow(InjectedFault);
      cut.gate.startRun();
      cut.compute();
      expect(cut.officersFile.tables.all('strategy')).toEqual(whole.officersFile.tables.all('strategy'));
      expect(cut.tables.all('lists')).toEqual(whole.tables.all('lists'));
    }
  });

  it('changes nothing for an account that may not open the officers’ spreadsheet, and says whom to ask', () => {
    const { tables, officersFile, compute } = world('apart');
    officersFile.shut = true;
    const before = tables.all('lists');
    expect(compute).toThrow('ne s’ouvre pas');
    expect(tables.all('lists')).toEqual(before);
  });

  it('does not depend on the order of the rows', () => {
    const { tables } = world('campaign');
    const settings = readSettings(tables.all('settings'), campaign);
    const rows = Array.from({ length: 12 }, (_, n) => ({
      ...list(tables, n % 2 === 0 ? 'la' : 'lb'),
      id: `l${n}`,
      openness: n % 3 === 0 ? null : n / 12,
    }));
    const ordered = (lists: readonly RowOf<'lists'>[]) =>
      prioritise({ lists, contacts: [], communes: [] }, settings, calendarDate('2026-02-01')).map(({ id }) => id);
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(ordered(shuffled)).toEqual(ordered(rows));
      }),
      { seed: 4, numRuns: 50 },
    );
  });
});

it('publishes neither chance, nor openness, nor priority', () => {
  const ports = heardCampaign();
  const { tables, publicSite, publicTables } = ports;
  tables.edit('lists', (rows) =>
    rows.map((row) => ({ ...row, ...JUDGED, priority: 57.7215, priorityWhy: 'Priorité 57,7215', certainty: 0.4142 })),
  );
  publish(ports);
  const shown = JSON.stringify([publicSite.files, publicTables.tables]);
  for (const secret of ['31415', '31,4', '27182', '27,2', '57,7', '57.7', '4142']) expect(shown).not.toContain(secret);
});
