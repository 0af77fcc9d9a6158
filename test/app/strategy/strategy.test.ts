import { CampaignError } from '../../../src/app/campaign-error.ts';
import { messages } from '../../../src/app/messages.fr.ts';
import { assignLists, readAssignments } from '../../../src/app/strategy/assign-lists.ts';
import { buildStrategyView } from '../../../src/app/strategy/build-strategy-view.ts';
import { campaign, campaignTables } from '../../support/campaign-workbook.ts';
import { FakeOfficersFile } from '../../support/fake-officers-file.ts';
import { FakeClock } from '../../support/fake-ports.ts';
import { at } from '../../support/heard-campaign.ts';

const malakoff = { communeCode: '92046', commune: 'Malakoff', contest: 't1-92046' };
const pantin = { communeCode: '93055', commune: 'Pantin', contest: 't1-93055' };

function world() {
  const tables = campaignTables();
  tables.seed('lists', [
    { id: 'la', ...malakoff, label: 'Avec vous', state: 'answered', owner: 'Sam', openness: 0.9 },
    { id: 'lb', ...malakoff, label: 'Bien vivre', state: 'to_contact', openness: 0.2 },
    { id: 'lc', ...malakoff, label: 'Cap au sud', state: 'withdrawn', owner: 'Zoé' },
    { id: 'ld', ...pantin, label: 'Dire oui', state: 'partial', owner: 'Sam', order: 1 },
  ]);
  tables.seed('contacts', [{ id: 'k', listId: 'la', email: 'a@a.example', status: 'valid' }]);
  tables.of('settings').update(new Map([['volunteers', { value: 'Ana, Sam' }]]));
  const officersFile = new FakeOfficersFile();
  const ports = { tables, officersFile, tiles: campaign.tiles, clock: new FakeClock(at('2026-02-01T10:00')) };
  return { ...ports, view: () => buildStrategyView(ports, campaign) };
}

describe('the strategy view', () => {
  it('shows the lists that stand, what officers judge of them, who follows whom and how far communes are', () => {
    const view = world().view();
    expect(view).toMatchObject({ day: 'dimanche 1er février 2026', judged: true });
    expect(view.lists.map(({ id }) => id).sort()).toEqual(['la', 'lb', 'ld']);
    expect(view.lists.find(({ id }) => id === 'la')).toMatchObject({
      stage: 'replied',
      state: 'a répondu',
      reachable: true,
      judgement: { openness: 0.9, why: expect.stringContaining('ouverture (+') },
    });
    expect(view.lists.find(({ id }) => id === 'ld')?.judgement?.openness).toBeNull();
    const priorities = view.lists.map(({ judgement }) => judgement?.priority ?? 0);
    expect(priorities).toEqual([...priorities].sort((a, b) => b - a));
    expect(view.volunteers).toEqual([
      { name: 'Ana', lists: 0, open: 0, withoutContact: 0, replied: 0 },
      { name: 'Sam', lists: 2, open: 1, withoutContact: 1, replied: 1 },
      { name: 'Zoé', lists: 0, open: 0, withoutContact: 0, replied: 0 },
    ]);
    expect(view.communes).toMatchObject([
      { code: '92046', name: 'Malakoff', lists: 2, replied: 1, reachable: 1 },
      { code: '93055', name: 'Pantin', lists: 1, replied: 0, reachable: 0 },
    ]);
    expect(view.sectors).toEqual([]);
  });

  it('says how far each sector is beside its commune, and every arrondissement of the map has one', () => {
    const { tables, view } = world();
    const paris = { communeCode: '75056', commune: 'Paris', state: 'answered' as const };
    tables.seed('lists', [
      { id: 'p1', ...paris, contest: 't1-75056SR12', label: 'À l’est' },
      { id: 'p2', ...paris, contest: 't1-75056', label: 'Toute la ville' },
    ]);
    const { communes, sectors, tiles } = view();
    expect(sectors).toEqual([{ code: '75056SR12', lists: 1, replied: 1, reachable: 0 }]);
    expect(communes.find(({ code }) => code === '75056')).toMatchObject({ lists: 2 });
    expect(tiles.find(({ code }) => code === '75112')?.sector).toBe('75056SR12');
    expect(tiles.filter(({ commune, sector }) => commune === '75056' && sector === '')).toEqual([]);
  });

  it('tells nothing that was judged to an account that may not open the officers’ spreadsheet', () => {
    const { tables, officersFile, view } = world();
    tables.of('settings').update(new Map([['strategyPlace', { value: messages.priority.places.apart }]]));
    officersFile.made = true;
    officersFile.tables.seed('strategy', [{ id: 'lb', openness: 0.27182, previousShare: 0.31415 }]);
    expect(view().lists.find(({ id }) => id === 'lb')?.judgement?.openness).toBe(0.27182);
    officersFile.shut = true;
    expect(view().judged).toBe(false);
    expect(view().lists.map(({ id, judgement }) => [id, judgement])).toEqual([
      ['ld', null],
      ['la', null],
      ['lb', null],
    ]);
    expect(JSON.stringify(view())).not.toMatch(/27182|31415|27,2/);
  });

  it('crosses google.script.run: nothing in it but texts, numbers, flags and lists', () => {
    const view = world().view();
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  });

  it('has a square for each commune of the territory that still exists, none on another', () => {
    const places = campaign.tiles.map(({ column, row }) => `${column};${row}`);
    expect(new Set(places).size).toBe(places.length);
    const drawn = new Set(campaign.tiles.map(({ commune }) => commune));
    const wanted = campaign.communes.filter(({ population }) => population !== undefined).map(({ code }) => code);
    expect(wanted.filter((code) => !drawn.has(code))).toEqual([]);
  });
});

describe('assigning lists', () => {
  it('writes who follows each list, and leaves one that changed hands since it was shown', () => {
    const { tables } = world();
    const done = assignLists(tables, [
      { id: 'lb', owner: 'Ana', was: '' },
      { id: 'ld', owner: 'Ana', was: '' },
      { id: 'gone', owner: 'Ana', was: '' },
    ]);
    expect(done.written.map(({ id }) => id)).toEqual(['lb']);
    expect(done.left.map(({ id }) => id)).toEqual(['ld', 'gone']);
    expect(tables.all('lists').map(({ owner }) => owner)).toEqual(['Sam', 'Ana', 'Zoé', 'Sam']);
  });

  it('refuses anything but lists and short names', () => {
    expect(readAssignments('[{"id":"la","owner":" Ana ","was":""}]')).toEqual([{ id: 'la', owner: 'Ana', was: '' }]);
    const long = JSON.stringify([{ id: 'la', owner: 'x'.repeat(61), was: '' }]);
    const twoLines = JSON.stringify([{ id: 'la', owner: 'Ana\n=1', was: '' }]);
    for (const sent of ['', 'x', '{}', '[1]', '[{"id":1}]', long, twoLines]) {
      expect(() => readAssignments(sent)).toThrow(CampaignError);
    }
  });
});
