import { hearingContents } from '../../../src/app/hearing/hearing-contents.ts';
import { type HearingRows, hearingStatus } from '../../../src/app/hearing/hearing-status.ts';
import { readTold, type Said, saidOf, writeTold } from '../../../src/app/hearing/told.ts';
import { prepareMailing } from '../../../src/app/mailing/prepare-mailing.ts';
import { startMailing } from '../../../src/app/mailing/start-mailing.ts';
import { messages } from '../../../src/app/messages.fr.ts';
import { campaign } from '../../support/campaign-workbook.ts';
import { mailingWorld } from '../../support/mailing-world.ts';
import { readAll } from '../../support/read-all.ts';

const DAY = 86_400_000;
const SENT = Date.parse('2026-03-08T08:00:00+01:00');
const SETTINGS = { hearingDays: 5 };

type Sent = HearingRows['sendings'][number];
const list = (id: string, state: HearingRows['lists'][number]['state'] = 'no_reply') => ({
  id,
  contest: 't1-92046',
  commune: 'Malakoff',
  label: `Liste ${id}`,
  round: 1,
  state,
});
const sending = (listId: string, state: Sent['state'], changes: Partial<Sent> = {}): Sent => ({
  template: 'hearing',
  listId,
  state,
  reason: null,
  at: SENT,
  told: writeTold('t1-92046'),
  rehearsal: false,
  ...changes,
});

const now = (said: readonly Said[], isReachable = false) => ({ saidOf: () => said, isReachable: () => isReachable });

it('tells of a question and a ballot whatever people named them', () => {
  const position = { criterionId: 'cantine bio : 1', words: 'x' } as Parameters<typeof saidOf>[1][number];
  const said = saidOf({}, [position]);
  expect(readTold(writeTold('t1 92046', said))).toEqual({ contest: 't1 92046', said: new Set(said) });
  const [rows] = [{ lists: [list('a')], sendings: [sending('a', 'sent', { told: writeTold('t1-92046', said) })] }];
  expect(hearingStatus({ ...rows, disputes: [] }, campaign, SETTINGS, SENT + 5 * DAY, now(said))[0]?.over).toBe(true);
});

describe('the status of a hearing', () => {
  const status = (
    lists: HearingRows['lists'],
    sendings: readonly Sent[],
    at = SENT + 5 * DAY,
    disputes: HearingRows['disputes'] = [],
    said: readonly Said[] = [],
    isReachable = false,
  ) => hearingStatus({ lists, sendings, disputes }, campaign, SETTINGS, at, now(said, isReachable))[0];

  it('is over when every list that runs was written to and had its days', () => {
    const lists = [list('a'), list('b'), list('gone', 'withdrawn')];
    const sendings = [sending('a', 'sent'), sending('b', 'sent', { at: SENT + 60_000 })];
    expect(status(lists, sendings)).toMatchObject({ over: false, endsAt: SENT + 60_000 + 5 * DAY, missing: [] });
    expect(status(lists, sendings, SENT + 60_000 + 5 * DAY)?.over).toBe(true);
  });

  it('is not over while a list contests something that nobody has decided', () => {
    const [lists, sendings] = [
      [list('a'), list('b')],
      [sending('a', 'sent'), sending('b', 'sent')],
    ];
    const dispute = { id: 'd1', listId: 'b', about: null, criterionId: null, decision: null, decidedAt: null };
    expect(status(lists, sendings, undefined, [dispute])).toMatchObject({ over: false, disputed: ['Liste b'] });
    expect(status(lists, sendings, undefined, [{ ...dispute, decision: 'rejected' }])?.over).toBe(true);
  });

  it('names lists that were not written to, and why; a rehearsal or another mail counts for nothing', () => {
    const lists = ['never', 'rehearsed', 'invited', 'doubt', 'refused', 'waits'].map((id) => list(id));
    const found = status(lists, [
      sending('rehearsed', 'sent', { rehearsal: true }),
      sending('invited', 'sent', { template: 'invitation' }),
      sending('doubt', 'to_check'),
      sending('refused', 'failed'),
      sending('waits', 'planned'),
    ]);
    expect(found).toMatchObject({ over: false, endsAt: undefined });
    expect(found?.missing.map(({ listId, reason }) => [listId, reason])).toEqual([
      ['never', 'not_sent'],
      ['rehearsed', 'not_sent'],
      ['invited', 'not_sent'],
      ['doubt', 'to_check'],
      ['refused', 'failed'],
      ['waits', 'waiting'],
    ]);
  });

  it('waits for what a list out of reach could not be told, with the reason; a second mail gives its days again', () => {
    const sendings = [
      sending('a', 'excluded', { reason: 'aucune adresse connue' }),
      sending('b', 'excluded', { reason: 'adresse en échec' }),
      sending('b', 'sent'),
      sending('b', 'sent', { at: SENT + DAY }),
    ];
    const found = status([list('a'), list('b')], sendings);
    expect(found?.unreachable).toEqual([{ listId: 'a', label: 'Liste a', reason: 'aucune adresse connue' }]);
    expect(found?.unheard).toEqual(found?.unreachable.map((each) => ({ ...each, said: [] })));
    expect(found?.endsAt).toBe(SENT + 6 * DAY);
  });

  it('may be over for a list out of reach once it is confirmed, until a later mailing finds it out of reach again', () => {
    const out = sending('a', 'excluded', { reason: 'aucune adresse connue' });
    const { publishedUnheard } = messages.mailings.hearing;
    const confirmed = sending('a', 'excluded', { reason: publishedUnheard, at: SENT + DAY });
    expect(status([list('a')], [out])).toMatchObject({ over: false, awaitsConfirmation: true });
    expect(status([list('a')], [out, confirmed])).toMatchObject({ over: true, unheard: [], unreachable: [{}] });
    // Days of the others still run: nothing is asked yet.
    expect(status([list('a'), list('b')], [out, sending('b', 'sent')], SENT + DAY)).toMatchObject({
      over: false,
      awaitsConfirmation: false,
    });
    const again = { ...out, at: SENT + 2 * DAY };
    expect(status([list('a')], [out, confirmed, again])).toMatchObject({ over: false, awaitsConfirmation: true });
    expect(status([list('a')], [out, { ...confirmed, told: writeTold('t2-92046') }])?.over).toBe(false);
  });

  it('is over for a list whose letter was posted, its days and those of the post passed, while it tells the same', () => {
    const out = sending('a', 'excluded', { reason: 'aucune adresse connue' });
    const letter = sending('a', 'excluded', {
      reason: messages.mailings.hearing.postedLetter,
      at: SENT + DAY,
      told: writeTold('t1-92046', ['q1:1']),
    });
    const on = (at: number, said: readonly Said[] = ['q1:1']) => status([list('a')], [out, letter], at, [], said);
    expect(on(SENT + 9 * DAY - 1)).toMatchObject({ over: false, unreachable: [], endsAt: SENT + 9 * DAY });
    expect(on(SENT + 9 * DAY)).toMatchObject({ over: true, unreachable: [] });
    expect(on(SENT + 9 * DAY, ['q1:2'])).toMatchObject({ over: false, missing: [{ reason: 'changed' }] });
  });

  describe('with letters, mails and confirmations that follow one another', () => {
    const { postedLetter, publishedUnheard } = messages.mailings.hearing;
    const on = (day: number, ...said: readonly Said[]) => ({ at: SENT + day * DAY, told: writeTold('t1-92046', said) });
    const out = (day: number) => sending('a', 'excluded', { reason: 'aucune adresse connue', ...on(day) });
    const letter = (day: number, ...said: readonly Said[]) =>
      sending('a', 'excluded', { reason: postedLetter, ...on(day, ...said) });
    const mail = (day: number, ...said: readonly Said[]) => sending('a', 'sent', on(day, ...said));
    const confirmed = (day: number, ...said: readonly Said[]) =>
      sending('a', 'excluded', { reason: publishedUnheard, ...on(day, ...said) });
    const found = (day: number, sendings: readonly Sent[], said: readonly Said[], isReachable = false) =>
      status([list('a')], sendings, SENT + day * DAY, [], said, isReachable);

    it('hears by a mail that left while the letter of before was with the post', () => {
      const heard = found(6, [letter(0, 'q:1'), mail(1, 'q:2')], ['q:2']);
      expect(heard).toMatchObject({ over: true, endsAt: SENT + 6 * DAY });
    });

    it('asks for a confirmation when a hearing finds the list out of reach while its letter was with the post', () => {
      const sendings = [out(-1), letter(0, 'q:1'), out(1)];
      expect(found(20, sendings, ['q:2'])).toMatchObject({ awaitsConfirmation: true, missing: [] });
      expect(found(20, [...sendings, confirmed(2, 'q:2')], ['q:2'])?.over).toBe(true);
    });

    it('gives no days again for a letter that tells nothing more than the mail before', () => {
      const repeated = [mail(0, 'q:1'), letter(5, 'q:1')];
      expect(found(5, repeated, ['q:1'])).toMatchObject({ over: true, endsAt: SENT + 5 * DAY });
      expect(found(20, repeated, ['q:2'])).toMatchObject({ missing: [{ reason: 'changed' }] });
      const more = [mail(0, 'q:1'), letter(5, 'q:1', 'q:2')];
      expect(found(5, more, ['q:2'])).toMatchObject({ over: false, endsAt: SENT + 13 * DAY });
    });

    it('asks for a confirmation again once something else would be said', () => {
      expect(found(5, [out(0), confirmed(1, 'q:1')], ['q:1'])?.over).toBe(true);
      const changed = found(5, [out(0), confirmed(1, 'q:1')], ['q:2']);
      expect(changed).toMatchObject({ awaitsConfirmation: true, unheard: [{ listId: 'a', said: ['q:2'] }] });
    });

    it('waits for a hearing once the list has an address, whatever was confirmed before', () => {
      const before = [out(0), confirmed(1, 'q:1')];
      expect(found(5, before, ['q:1'], true)).toMatchObject({
        over: false,
        awaitsConfirmation: false,
        unreachable: [],
        missing: [{ reason: 'not_sent' }],
      });
      expect(found(20, [letter(0, 'q:1'), out(1)], ['q:2'], true)?.missing).toMatchObject([{ reason: 'changed' }]);
    });
  });

  const told = (...said: readonly Said[]) => ({ told: writeTold('t1-92046', said) });
  const whyOf = (sendings: readonly Sent[], said: readonly Said[] = [], disputes: HearingRows['disputes'] = []) =>
    status([list('a')], sendings, SENT + 60 * DAY, disputes, said)?.missing[0]?.reason;

  it('counts no hearing of an earlier round, of another ballot, or of which the ledger keeps nothing', () => {
    const inAnother = sending('a', 'sent', { told: writeTold('t2-92046', ['q:1']) });
    expect(whyOf([inAnother])).toBe('not_sent');
    expect(whyOf([sending('a', 'sent', { told: null })])).toBe('unrecorded');
    expect(whyOf([inAnother, sending('a', 'excluded', { reason: 'adresse en échec' })])).toBeUndefined();
    expect(whyOf([sending('a', 'excluded', { reason: 'adresse en échec', told: null })])).toBe('not_sent');
  });

  it('ends in the second round on the Thursday at noon, never before half a day', () => {
    const second = { ...list('a'), contest: 't2-92046', round: 2 };
    const endOf = (at: string) => {
      const heard = sending('a', 'sent', { told: writeTold('t2-92046'), at: Date.parse(at) });
      return new Date(status([second], [heard])?.endsAt ?? 0).toISOString();
    };
    expect(endOf('2026-03-18T10:00:00+01:00')).toBe('2026-03-19T11:00:00.000Z');
    expect(endOf('2026-03-19T09:00:00+01:00')).toBe('2026-03-19T20:00:00.000Z');
    expect(endOf('2026-03-01T09:00:00+01:00')).toBe('2026-03-06T08:00:00.000Z');
  });

  it('waits for a list that was told something else; telling less needs no hearing, telling it again gives its days again', () => {
    const first = sending('a', 'sent', told('q1:1', 'q2:1', ':80'));
    expect(whyOf([first], ['q1:1', 'q2:1', ':80'])).toBeUndefined();
    expect(whyOf([first], ['q2:1'])).toBeUndefined();
    for (const changed of [['q1:2', 'q2:1', ':80'], ['q1:1', 'q2:1', ':90'], ['q3:1']]) {
      expect(whyOf([first], changed)).toBe('changed');
    }
    const again = sending('a', 'sent', { ...told('q1:2'), at: SENT + 9 * DAY });
    expect(whyOf([again, first], ['q1:2'])).toBeUndefined();
    // What was told last is what it knows.
    expect(whyOf([again, first], ['q1:1'])).toBe('changed');
    expect(status([list('a')], [again, first], undefined, [], ['q1:2'])?.endsAt).toBe(SENT + 14 * DAY);
    const later = { ...told(), at: SENT + DAY };
    expect(whyOf([first, sending('a', 'planned', later)], ['q1:2'])).toBe('waiting');
    // It can no longer be written to: it holds nothing back.
    expect(
      whyOf([first, sending('a', 'excluded', { ...later, reason: 'adresse en échec' })], ['q1:2']),
    ).toBeUndefined();
  });

  it('is not asked again for what the list had corrected, and for that alone', () => {
    const heard = [sending('a', 'sent', told('q1:1', 'q2:1', ':80'))];
    const dispute = {
      id: 'd1',
      listId: 'a',
      about: 'answer' as const,
      criterionId: 'q1',
      decision: 'partly' as const,
      decidedAt: SENT + DAY,
    };
    const mended = ['q1:2', 'q2:1', ':90'];
    expect(whyOf(heard, mended)).toBe('changed');
    expect(whyOf(heard, mended, [dispute])).toBeUndefined();
    expect(whyOf(heard, ['q1:2', 'q2:2'], [dispute])).toBe('changed');
    expect(whyOf(heard, ['q1:2', 'q2:2'], [{ ...dispute, criterionId: null }])).toBeUndefined();
    expect(whyOf(heard, ['q1:1', ':90'], [{ ...dispute, about: 'score', criterionId: null }])).toBeUndefined();
    for (const other of [
      { decision: 'rejected' as const },
      { decidedAt: SENT - DAY },
      { listId: 'b' },
      { about: 'identity' as const, criterionId: null },
    ]) {
      expect(whyOf(heard, mended, [{ ...dispute, ...other }])).toBe('changed');
    }
  });
});

it.each([
  ['its state', { onlyStates: 'à contacter' }],
  ['its volunteer', { onlyOwners: 'Ana' }],
  ['its priority', { minimumPriority: 50 }],
])(
  'waits for a list that the row of Courriels set aside by %s; one without an address waits for a confirmation',
  (_, row) => {
    const { tables, ports, clock } = mailingWorld(SENT);
    const lists = { l1: { owner: 'Ana', priority: 80 }, l2: { state: 'no_reply' as const, owner: 'Bo', priority: 10 } };
    tables.of('lists').update(new Map([...Object.entries(lists), ['l3', lists.l1]]));
    const hear = (narrowed: typeof row | object) => {
      const { mailing } = prepareMailing(ports(), 'hearing');
      tables.of('mailings').update(new Map([[mailing.id, narrowed]]));
      startMailing(ports(), mailing.id);
      const rows = { lists: tables.all('lists'), sendings: tables.all('sendings'), disputes: [] };
      return hearingStatus(rows, campaign, SETTINGS, clock.at + 5 * DAY, now([]))[0];
    };
    expect(hear(row)).toMatchObject({ over: false, missing: [{ listId: 'l2', reason: 'left_out' }] });
    expect(hear({})).toMatchObject({ awaitsConfirmation: true, missing: [], unheard: [{ listId: 'l3' }] });
  },
);

it.each(['google', 'bulk'] as const)(
  'keeps in the ledger, with the claim, what each mail told, sent by %s',
  (channel) => {
    const { tables, ports, clock } = mailingWorld(SENT);
    tables.of('settings').update(new Map([['bulk.from', { value: 'lettre@asso.example' }]]));
    const said = (words: string) => ({ words, criterionId: campaign.questions[0]?.id ?? '', listId: 'l1' });
    const noted = {
      id: 'c1',
      version: 1,
      current: true,
      stance: 'declined',
      source: 'press',
      confirmed: false,
    } as const;
    tables.seed('commitments', [{ ...noted, ...said('Dit au journal.') }]);
    const hear = () => {
      const { mailing } = prepareMailing(ports(), 'hearing');
      tables.of('mailings').update(new Map([[mailing.id, { channel }]]));
      expect(startMailing(ports(), mailing.id)).toMatchObject({ ended: 'done', sent: 2 });
    };
    const status = () => {
      const rows = { lists: tables.all('lists'), sendings: tables.all('sendings'), disputes: [] };
      const saidNow = (id: string) =>
        saidOf(
          {},
          tables.all('commitments').filter(({ listId }) => listId === id),
        );
      return hearingStatus(rows, campaign, SETTINGS, clock.at + 5 * DAY, {
        saidOf: saidNow,
        isReachable: () => false,
      })[0];
    };
    hear();
    expect(
      tables.all('sendings').map(({ listId, told }) => [listId, readTold(told)?.contest, readTold(told)?.said.size]),
    ).toEqual([
      ['l1', 't1-92046', 1],
      ['l2', 't1-92046', 0],
      ['l3', 't1-92046', 0],
    ]);
    expect(status()).toMatchObject({ awaitsConfirmation: true, missing: [] });
    tables.edit('commitments', (rows) => rows.map((row) => ({ ...row, ...said('Ce que la liste n’a pas lu.') })));
    expect(status()).toMatchObject({ over: false, missing: [{ listId: 'l1', reason: 'changed' }] });
    clock.at += DAY;
    hear();
    expect(status()).toMatchObject({ awaitsConfirmation: true, missing: [] });
  },
);

describe('what a hearing says', () => {
  const said = (world: ReturnType<typeof mailingWorld>, id: string) => {
    const row = world.tables.all('lists').find((each) => each.id === id);
    if (row === undefined) throw new RangeError(`No list ${id}.`);
    const { answers = [], points = [] } = hearingContents({ ...world, campaign })(row);
    return [...answers, ...points].map(({ text }) => text.replace(/\u202f/g, ' ')).join('\n');
  };

  it('says the state and its dates to a silent list, and no score', () => {
    const world = mailingWorld(SENT);
    world.tables.seed('sendings', [
      { key: 'k', template: 'invitation', listId: 'l1', state: 'sent', at: SENT - 9 * DAY, email: 'un@un.example' },
    ]);
    expect(said(world, 'l1')).toContain('Contacts enregistrés : 27 février 2026');
    expect(said(world, 'l1')).toContain('Aucune réponse ne sera affichée');
    expect(said(world, 'l3')).toContain('Aucun contact abouti');
  });

  it('tells a silent list what is shown of it from elsewhere, and nothing that is not', () => {
    const world = mailingWorld(SENT);
    const [first, second] = campaign.questions;
    const noted = (id: string, criterionId: string | undefined, source: 'manifesto' | 'meeting') => ({
      id,
      listId: 'l1',
      criterionId: criterionId ?? '',
      version: 1,
      current: true,
      stance: 'unconditional' as const,
      words: `Dit en ${source}`,
      source,
      sourceLink: source === 'manifesto' ? 'https://liste.example/programme' : null,
      receivedAt: SENT - DAY,
      confirmed: false,
    });
    world.tables.seed('commitments', [noted('c1', first?.id, 'manifesto'), noted('c2', second?.id, 'meeting')]);
    const told = said(world, 'l1');
    expect(told).toContain('déjà publiques sera montré, une fois relu par deux personnes');
    expect(told).toContain('Aucune note ne sera affichée.');
    expect(told).not.toContain('Aucune réponse ne sera affichée');
    expect(told).toMatch(/Noté d’après : programme, 7 mars 2026 \(https:\/\/liste\.example\/programme\)/);
    expect(told).toContain('Dit en manifesto');
    expect(told).not.toContain('Dit en meeting');
  });

  it('shows the words, the score and its explanation to a list that answered, and nothing of a private answer', () => {
    const world = mailingWorld(SENT);
    const position = (listId: string) =>
      campaign.questions.map((question) => ({
        id: `${listId}.${question.id}`,
        listId,
        criterionId: question.id,
        version: 1,
        current: true,
        stance: 'unconditional' as const,
        words: `Mots sur ${question.id}`,
        source: 'form' as const,
        receivedAt: SENT - DAY,
        confirmed: true,
      }));
    world.tables.seed('commitments', [...position('l1'), ...position('l2')]);
    world.tables.seed('answers', [
      { id: 'r1', listId: 'l1', status: 'accepted', version: 1, consent: 'public', receivedAt: SENT - DAY },
      { id: 'r2', listId: 'l2', status: 'accepted', version: 1, consent: 'private', receivedAt: SENT - DAY },
    ]);
    expect(said(world, 'l1')).toContain('Deux personnes doivent encore relire vos réponses');
    for (const reader of ['a@asso.example', 'b@asso.example']) readAll(world, reader);
    const kept = world.tables.all('commitments');
    world.tables.edit('commitments', (rows) => rows.map((row) => (row.listId === 'l2' ? { ...row, seal: null } : row)));
    // Nothing is opened where somebody typed the names of readers, not even to a list whose own are proven.
    expect(() => said(world, 'l1')).toThrow(/^Dans l’onglet Engagements.*sans le sceau.*l2 \(lignes «\sl2\./);
    world.tables.edit('commitments', () => kept);
    const open = said(world, 'l1');
    expect(open).toContain('Réponse reçue le 7 mars 2026');
    expect(open).toMatch(/Note : [\d,]+ sur 100, vos réponses couvrant 100 %/);
    for (const { id } of campaign.questions) expect(open).toContain(`Mots sur ${id}`);
    expect(open).toContain('pour gagner des points');
    const closed = said(world, 'l2');
    expect(closed).toContain('sans accord de publication');
    expect(closed).not.toContain('Mots sur');
    expect(closed).not.toContain('Note :');
  });
});
