import { hearingNeed, hearingReach, prepareHearing } from '../../../src/app/hearing/hearing-need.ts';
import { startMailing } from '../../../src/app/mailing/start-mailing.ts';
import { messages } from '../../../src/app/messages.fr.ts';
import { mailingWorld } from '../../support/mailing-world.ts';

const DAY = 86_400_000;
const SENT = Date.parse('2026-03-02T08:00:00+01:00');

/** Lists of Malakoff, heard on the first day. */
function heardWorld() {
  const world = mailingWorld(SENT);
  const ports = () => ({ ...world.ports(), signer: world.signer });
  const hear = () => {
    const mailing = prepareHearing(ports(), hearingNeed(ports()));
    const reach = hearingReach(mailing, () => hearingNeed(ports()));
    const { sent } = startMailing(ports(), mailing.id);
    return { mailing, reach, sent };
  };
  const first = hear();
  expect(first).toMatchObject({ mailing: { communes: null }, sent: 2 });
  expect(first.reach).toEqual({ again: [], only: [], leftOut: [], unread: 0 });
  world.clock.at += 4 * DAY;
  return { ...world, ports, hear };
}

type World = ReturnType<typeof heardWorld>;

/** A list found later in another commune. */
function find({ tables }: World): void {
  const [list] = tables.all('lists');
  tables.of('lists').append([
    {
      ...list,
      id: 'l9',
      label: 'Neuf',
      commune: 'Aubervilliers',
      communeCode: '93001',
      contest: 't1-93001',
      link: 'https://forms.example/l9',
    },
  ]);
  tables.of('contacts').append([{ id: 'k9', listId: 'l9', email: 'neuf@neuf.example', status: 'valid' }]);
}

/** A promise that two people have not read. */
function promise({ tables }: World, listId: string): void {
  const position = { listId, criterionId: 'q', stance: 'unconditional', source: 'press', current: true } as const;
  tables.of('commitments').append([{ id: `p-${listId}`, version: 1, words: 'Promis', ...position }]);
}

const said = (reach: ReturnType<World['hear']>['reach']) =>
  reach === undefined ? '' : messages.mailings.hearing.of(reach).join('\n');

describe('a hearing after another', () => {
  it('goes where a list was not told, and leaves the days of the others', () => {
    const world = heardWorld();
    find(world);
    const { mailing, reach, sent } = world.hear();
    expect(mailing.communes).toBe('Aubervilliers');
    expect(reach).toEqual({ again: [], only: ['Aubervilliers'], leftOut: [], unread: 0 });
    expect(said(reach)).toMatch(/ne va qu’où .*: Aubervilliers\. Ailleurs, les jours continuent/);
    expect(sent).toBe(1);
    const sendings = world.tables.all('sendings').filter(({ mailingId }) => mailingId === mailing.id);
    expect(sendings.map(({ listId, state }) => [listId, state])).toEqual([['l9', 'sent']]);
  });

  it('keeps the communes that an officer wrote, and says whose days begin again and who is left out', () => {
    const world = heardWorld();
    find(world);
    const prepared = prepareHearing(world.ports(), hearingNeed(world.ports()));
    world.tables.of('mailings').update(new Map([[prepared.id, { communes: 'Malakoff' }]]));
    const { mailing, reach } = world.hear();
    expect(mailing.communes).toBe('Malakoff');
    expect(reach).toMatchObject({ again: ['Malakoff'], only: [], leftOut: ['Aubervilliers'] });
    expect(said(reach)).toMatch(/les jours recommencent dans 1 commune déjà entendue.*Malakoff/);
    expect(said(reach)).toMatch(/Restera à entendre.: Aubervilliers\./);
  });

  it('is needed by nobody once every list was told, and is for all when all need it', () => {
    const world = heardWorld();
    expect(hearingNeed(world.ports()).toHear).toEqual([]);
    world.tables.edit('sendings', (rows) => rows.map((row) => ({ ...row, told: null })));
    find(world);
    const { mailing, sent } = world.hear();
    expect([mailing.communes, sent]).toEqual([null, 3]);
  });

  it('counts the positions of its own lists that two people have not read', () => {
    const world = heardWorld();
    find(world);
    promise(world, 'l9');
    promise(world, 'l1');
    const { reach } = world.hear();
    expect(reach?.unread).toBe(1);
    expect(said(reach)).toContain('1 engagement n’est pas encore relu par deux personnes');
  });
});
