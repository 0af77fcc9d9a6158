import { zoneOf } from '../../../src/app/campaign/election-calendar.ts';
import { type AudienceFacts, communesLeftUnequal, planAudience } from '../../../src/app/mailing/audience/audience.ts';
import { narrowingOf } from '../../../src/app/mailing/audience/narrowing.ts';
import { prepareMailing } from '../../../src/app/mailing/prepare-mailing.ts';
import { previewMailing, startMailing } from '../../../src/app/mailing/start-mailing.ts';
import { emptyRow } from '../../../src/app/schema/empty-row.ts';
import type { RowOf } from '../../../src/app/schema/tabs.ts';
import { readSettings } from '../../../src/app/workbook/settings.ts';
import { campaign } from '../../support/campaign-workbook.ts';
import { mailingWorld } from '../../support/mailing-world.ts';

const NOW = Date.parse('2026-03-01T10:00:00+01:00');
const DAY = 86_400_000;
const LIMITS = readSettings([], campaign).limits;

const list = (id: string, changes: Partial<RowOf<'lists'>> = {}): RowOf<'lists'> => ({
  ...emptyRow('lists'),
  id,
  label: `Liste ${id}`,
  commune: 'Malakoff',
  communeCode: '92046',
  round: 1,
  state: 'contacted',
  priority: 50,
  owner: 'Ana',
  ...changes,
});
const contact = (listId: string, email: string): RowOf<'contacts'> => ({
  ...emptyRow('contacts'),
  id: email,
  listId,
  email,
});
const sent = (listId: string, mailingId: string, daysAgo: number): RowOf<'sendings'> => ({
  ...emptyRow('sendings'),
  key: `${mailingId}|${listId}`,
  mailingId,
  listId,
  template: 'invitation',
  state: 'sent',
  at: NOW - daysAgo * DAY,
});

/** Plans for lists a and b of one commune and c of another, all with an address. */
function plan(changes: Partial<AudienceFacts> = {}, narrowed: Partial<RowOf<'mailings'>> = {}) {
  const lists = [
    list('a'),
    list('b', { state: 'no_reply', priority: 80, owner: 'Bob' }),
    list('c', { commune: 'Paris', communeCode: '75056' }),
  ];
  return planAudience({
    audience: 'every_list',
    template: 'reminder',
    narrowing: narrowingOf({ ...emptyRow('mailings'), ...narrowed }),
    limits: LIMITS,
    now: NOW,
    zone: zoneOf(campaign),
    lists,
    contacts: ['a', 'b', 'c'].map((id) => contact(id, `tete@${id}.example`)),
    isOpposed: () => false,
    sendings: [],
    toConfirm: new Set(),
    ...changes,
  });
}

const ids = ({ recipients }: ReturnType<typeof plan>) => recipients.map((recipient) => recipient.list.id);
const reasons = ({ exclusions }: ReturnType<typeof plan>) => exclusions.map((each) => [each.list.id, each.reason]);

describe('whom a mailing is for', () => {
  it.each([
    [{ communes: 'paris' }, ['c']],
    [{ communes: '92046' }, ['a', 'b']],
    [{ onlyStates: 'Contactée' }, ['a', 'c']],
    [{ onlyOwners: 'bob, personne' }, ['b']],
    [{ minimumPriority: 60 }, ['b']],
    [{ onlyRound: 2 }, []],
    [{ communes: 'Malakoff', minimumPriority: 60 }, ['b']],
  ] satisfies [Partial<RowOf<'mailings'>>, string[]][])('narrows %j to %j', (narrowed, expected) => {
    expect(ids(plan({}, narrowed))).toEqual(expected);
  });

  it('records as an exception a list left out where others of its commune are written to', () => {
    const narrowed = plan({}, { minimumPriority: 60 });
    expect(reasons(narrowed)).toEqual([['a', 'narrowed']]);
    expect(communesLeftUnequal(narrowed)).toEqual(['Malakoff']);
    expect(communesLeftUnequal(plan())).toEqual([]);
  });

  it('sends no reminder to a list written to lately, but an invitation if need be', () => {
    const sendings = [sent('a', 'c1', 4), sent('b', 'c1', 6)];
    expect(reasons(plan({ sendings }))).toEqual([['a', 'too_soon']]);
    expect(ids(plan({ sendings, template: 'invitation' }))).toEqual(['a', 'b', 'c']);
    // Five days on the calendar, a few hours less on the clock.
    expect(reasons(plan({ sendings: [sent('a', 'c1', 4.9)] }))).toEqual([]);
  });

  it('asks a list at most so many times, and still tells it what will be published', () => {
    const sendings = Array.from({ length: LIMITS.mostMails }, (_, at) => sent('a', `c${at}`, 10 + at));
    expect(reasons(plan({ sendings }))).toEqual([['a', 'too_many']]);
    expect(ids(plan({ sendings, template: 'hearing' }))).toContain('a');
  });

  it('writes to no institution, unless Réglages says otherwise', () => {
    const contacts = [contact('a', 'contact@mairie-malakoff.fr'), contact('b', 'tete@b.example')];
    expect(reasons(plan({ contacts }))).toEqual([
      ['a', 'institutional'],
      ['c', 'no_contact'],
    ]);
    expect(ids(plan({ contacts, limits: { ...LIMITS, excludesInstitutions: false } }))).toEqual(['a', 'b']);
  });

  it('refuses a name that no list bears, and names it', () => {
    const { tables, ports } = mailingWorld(NOW);
    const { mailing } = prepareMailing(ports(), 'invitation');
    tables.of('mailings').update(new Map([[mailing.id, { communes: 'Malakof', onlyStates: 'contactées' }]]));
    const narrowed = tables.all('mailings')[0];
    expect(() => previewMailing(ports(), { ...mailing, ...narrowed, id: mailing.id, template: 'invitation' })).toThrow(
      /malakof.*contactées/,
    );
  });
});

describe('when a mailing leaves', () => {
  it('waits for the morning, and goes on by itself', () => {
    const night = Date.parse('2026-03-28T23:30:00+01:00');
    const { armed, mailer, clock, ports } = mailingWorld(night);
    const { mailing } = prepareMailing(ports(), 'invitation');
    expect(startMailing(ports(), mailing.id)).toMatchObject({ ended: 'held', hold: { why: 'night' } });
    // Clocks go forward in that night: seven hours and a half on them are six and a half.
    expect(armed.at(-1)).toBe(6.5 * 3_600_000);
    clock.at += 6.5 * 3_600_000;
    expect(startMailing(ports(), mailing.id)).toMatchObject({ ended: 'done', sent: 2 });
    expect(mailer.sent).toHaveLength(2);
  });

  it('waits for its planned time', () => {
    const { armed, clock, tables, ports } = mailingWorld(NOW);
    const { mailing } = prepareMailing(ports(), 'invitation');
    tables.of('mailings').update(new Map([[mailing.id, { plannedAt: NOW + 3 * 3_600_000 }]]));
    expect(startMailing(ports(), mailing.id)).toMatchObject({ ended: 'held', hold: { why: 'planned' } });
    expect(armed.at(-1)).toBe(3 * 3_600_000);
    clock.at += 3 * 3_600_000;
    expect(startMailing(ports(), mailing.id)).toMatchObject({ ended: 'done', sent: 2 });
  });

  it('says how many days and minutes it takes before anything leaves', () => {
    const { mailer, ports } = mailingWorld(NOW);
    const { mailing } = prepareMailing(ports(), 'invitation');
    expect(previewMailing(ports(), mailing)).toMatchObject({
      estimate: { days: 1, minutes: 1 },
      unequal: ['Malakoff'],
    });
    mailer.quota = 1;
    expect(previewMailing(ports(), mailing).estimate.days).toBe(2);
  });
});
