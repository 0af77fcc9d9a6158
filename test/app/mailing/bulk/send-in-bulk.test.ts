import { OpposedRegister } from '../../../../src/app/contacts/opposed-register.ts';
import { takeBulkReturns } from '../../../../src/app/mailing/bulk/take-bulk-returns.ts';
import { prepareMailing } from '../../../../src/app/mailing/prepare-mailing.ts';
import { resumeMailings } from '../../../../src/app/mailing/resume-mailings.ts';
import { sendDueReceipts } from '../../../../src/app/mailing/send-receipts.ts';
import { previewMailing, startMailing } from '../../../../src/app/mailing/start-mailing.ts';
import { campaign } from '../../../support/campaign-workbook.ts';
import type { BulkAnswer } from '../../../support/fake-bulk-mailer.ts';
import { type Fault, Gate, InjectedFault } from '../../../support/gate.ts';
import { mailingWorld } from '../../../support/mailing-world.ts';

const NOW = Date.parse('2026-02-02T10:00:00+01:00');
const MINUTE = 60_000;
const DAY = 86_400_000;
const FROM = 'campagne@asso.example';

/** An invitation to nine lists of three communes that goes through the mail service, four mails a batch. */
function bulkWorld(...answers: readonly BulkAnswer[]) {
  const gate = new Gate();
  const world = mailingWorld(NOW, gate);
  const { tables } = world;
  const communes = campaign.communes.slice(0, 3);
  const lists = communes.flatMap(({ code, name }) => [1, 2, 3].map((at) => ({ code, name, id: `l${code}${at}` })));
  tables.edit('lists', () => []);
  tables.edit('contacts', () => []);
  tables.seed(
    'lists',
    lists.map(({ id, code, name }) => ({
      id,
      label: `Liste ${id}`,
      head: 'Ana',
      commune: name,
      communeCode: code,
      round: 1,
      state: 'to_contact' as const,
      foundOn: NOW,
      link: `https://forms.example/${id}`,
    })),
  );
  tables.seed(
    'contacts',
    lists.map(({ id }) => ({ id: `k${id}`, listId: id, email: `${id}@liste.example`, status: 'valid' as const })),
  );
  tables.of('settings').update(new Map([['bulk.from', { value: FROM }]]));
  const { mailing } = prepareMailing(world.ports(), 'invitation');
  tables.of('mailings').update(new Map([[mailing.id, { channel: 'bulk' as const }]]));
  tables.flush();
  world.bulk.answers.push(...answers);
  const start = () => startMailing(world.ports(), mailing.id);
  const states = () => {
    const counts: Record<string, number> = {};
    for (const { state } of tables.all('sendings')) counts[state ?? ''] = (counts[state ?? ''] ?? 0) + 1;
    return counts;
  };
  return { ...world, gate, mailing, start, states, state: () => tables.all('mailings')[0]?.state };
}

type World = ReturnType<typeof bulkWorld>;

/** What was delivered, each address once, and what the ledger says of it. */
function expectExact({ bulk, tables }: World, mostInDoubt = 0) {
  const delivered = bulk.delivered.map(({ to }) => to);
  expect(delivered).toHaveLength(new Set(delivered).size);
  const rows = tables.all('sendings').filter(({ state }) => state !== 'excluded');
  expect(rows).toHaveLength(9);
  for (const { state, email } of rows) {
    if (state === 'sent') expect(delivered).toContain(email);
    else expect(state).toBe('to_check');
  }
  expect(rows.filter(({ state }) => state === 'to_check').length).toBeLessThanOrEqual(mostInDoubt);
}

describe('a mailing through a mail service', () => {
  it('goes in batches of whole communes, one call each, under keys that differ', () => {
    const world = bulkWorld();
    expect(previewMailing(world.ports(), { ...world.mailing, channel: 'bulk' })).toMatchObject({
      account: FROM,
      quota: 100,
      waiting: 9,
    });
    expect(world.start()).toMatchObject({ ended: 'done', sent: 9, failed: 0, toCheck: 0 });
    expectExact(world);
    expect(world.mailer.sent).toEqual([]);
    expect(world.bulk.keys).toHaveLength(3);
    expect(new Set(world.bulk.keys).size).toBe(3);
    for (const key of world.bulk.keys) expect(key.length).toBeLessThanOrEqual(256);
    expect(world.bulk.delivered[0]?.unsubscribeUrl).toContain('?opposition=');
    expect(world.start()).toMatchObject({ ended: 'done', sent: 0 });
    expect(world.bulk.keys).toHaveLength(3);
  });

  it('gives no mail of somebody who objects while an earlier batch is given; the rest of their commune goes', () => {
    const world = bulkWorld();
    const [, , last] = [0, 3, 6].map((at) => world.tables.all('contacts')[at]?.email ?? '');
    const { send } = world.bulk;
    world.bulk.send = (...batch) => {
      const register = new OpposedRegister(world.memory, world.signer);
      if (world.bulk.keys.length === 0) register.add([register.markOf(last ?? '')], NOW);
      return send.apply(world.bulk, batch);
    };
    expect(world.start()).toMatchObject({ ended: 'done', sent: 8, left: 0 });
    expect(world.bulk.delivered.map(({ to }) => to)).not.toContain(last);
    expect(world.states()).toEqual({ sent: 8, excluded: 1 });
    expect(world.start()).toMatchObject({ ended: 'done', sent: 0 });
  });

  it('asks again under the same key what the service did not answer, taken or not, and later by itself', () => {
    const world = bulkWorld('takes, says nothing', 'says nothing');
    expect(world.start()).toMatchObject({ ended: 'held', hold: { why: 'service' }, sent: 0, left: 9 });
    expect([world.state(), world.armed.at(-1)]).toEqual(['sending', 2 * MINUTE]);
    world.clock.at += 3 * MINUTE;
    expect(resumeMailings(world.ports(), 'timer')[0]?.report).toMatchObject({ ended: 'held' });
    world.clock.at += 3 * MINUTE;
    expect(resumeMailings(world.ports(), 'timer')[0]?.report).toMatchObject({ ended: 'done', sent: 9 });
    expect(world.bulk.keys.slice(0, 3)).toEqual(Array(3).fill(world.bulk.keys[0]));
    expectExact(world);
  });

  it('keeps what each hearing’s mail told, though a position is corrected between two batches', () => {
    const world = bulkWorld();
    const { tables, bulk } = world;
    const [question] = campaign.questions;
    tables.edit('lists', (rows) => rows.map((row) => ({ ...row, contest: `t1-${row.communeCode}` })));
    tables.seed(
      'commitments',
      tables.all('lists').map(({ id }) => ({
        id: `p${id}`,
        listId: id,
        criterionId: question?.id ?? '',
        current: true,
        stance: 'unconditional' as const,
        words: 'avec une faute',
        source: 'manifesto' as const,
        confirmed: false,
      })),
    );
    const hearing = prepareMailing(world.ports(), 'hearing').mailing;
    tables.of('mailings').update(new Map([[hearing.id, { channel: 'bulk' as const }]]));
    const { send } = bulk;
    bulk.send = (...batch) => {
      if (bulk.keys.length === 0)
        tables.edit('commitments', (rows) => rows.map((row) => ({ ...row, words: 'sans la faute' })));
      return send.apply(bulk, batch);
    };
    expect(startMailing(world.ports(), hearing.id)).toMatchObject({ ended: 'done', sent: 9 });
    const wordsIn = ({ text }: { readonly text: string }) => /avec une faute|sans la faute/.exec(text)?.[0];
    const toldNow = world.ports().contentsOf('hearing');
    const lists = new Map(tables.all('lists').map((list) => [list.id, list]));
    const kept = tables.all('sendings').map((row) => {
      const list = lists.get(row.listId);
      const mail = bulk.delivered.find(({ to }) => to === row.email);
      if (list === undefined || mail === undefined) throw new RangeError('A row without its list or its mail.');
      return [wordsIn(mail), row.told === toldNow(list).told];
    });
    expect(kept).toEqual([...Array(3).fill(['avec une faute', false]), ...Array(6).fill(['sans la faute', true])]);
  });

  it('names each mail that the service refuses, and sends the others', () => {
    const world = bulkWorld({ kind: 'taken', refused: new Map([[1, 'Invalid `to` field']]) });
    expect(world.start()).toMatchObject({ ended: 'done', sent: 8, failed: 1 });
    const failed = world.tables.all('sendings').filter(({ state }) => state === 'failed');
    expect(failed.map(({ reason }) => reason)).toEqual(['Invalid `to` field']);
  });

  it.each([
    [{ kind: 'wait', milliseconds: 5 * MINUTE }, { ended: 'held' }, 'sending', 5 * MINUTE],
    [{ kind: 'quota' }, { ended: 'quota' }, 'quota', DAY],
    [
      { kind: 'refused', reason: 'API key is invalid' },
      { ended: 'refused', refusal: 'API key is invalid' },
      'suspended',
      'cancelled',
    ],
  ] as const)('stops at %j with every row still planned, and goes on when it may', (answer, report, state, armed) => {
    const world = bulkWorld('takes', answer);
    expect(world.start()).toMatchObject({ ...report, sent: 3, left: 6 });
    expect([world.states(), world.state(), world.armed.at(-1)]).toEqual([{ sent: 3, planned: 6 }, state, armed]);
    world.clock.at += DAY;
    expect(resumeMailings(world.ports(), 'person')[0]?.report).toMatchObject({ ended: 'done', sent: 6 });
    expectExact(world);
  });

  it('sends no more in a day than the subscription allows, whole communes only', () => {
    const world = bulkWorld();
    world.tables.of('settings').update(new Map([['bulk.perDay', { value: '7' }]]));
    expect(world.start()).toMatchObject({ ended: 'quota', sent: 6, needed: 3 });
    world.clock.at += DAY;
    expect(world.start()).toMatchObject({ ended: 'done', sent: 3 });
    expectExact(world);
  });

  it.each([
    [
      'the wording was changed',
      ({ tables, mailing }: World) => {
        tables.of('mailings').update(new Map([[mailing.id, { subject: 'Autre objet' }]]));
      },
    ],
    [
      'the key is no longer recognised',
      ({ clock }: World) => {
        clock.at += DAY;
      },
    ],
    [
      'a person objected meanwhile',
      ({ tables }: World) => {
        tables.edit('contacts', ([first, ...others]) =>
          first === undefined ? [] : [{ ...first, status: 'opposed' as const }, ...others],
        );
      },
    ],
  ])('leaves an unanswered batch to a person when %s: nothing is given twice', (_, meanwhile) => {
    const world = bulkWorld('takes, says nothing');
    world.start();
    meanwhile(world);
    expect(world.start()).toMatchObject({ ended: 'done', toCheck: 3, sent: 6 });
    expectExact(world, 3);
    expect(world.bulk.keys).toHaveLength(3);
  });

  it('gives nothing in the ten minutes before the silence, nor asks again inside it', () => {
    const world = bulkWorld('takes, says nothing');
    world.clock.at = Date.parse('2026-03-13T23:45:00+01:00');
    world.tables.of('settings').update(
      new Map([
        ['quietFrom', { value: '00:00' }],
        ['quietTo', { value: '00:00' }],
      ]),
    );
    world.start();
    world.clock.at = Date.parse('2026-03-13T23:52:00+01:00');
    expect(world.start()).toMatchObject({ ended: 'held', hold: { why: 'silence' } });
    world.clock.at = Date.parse('2026-03-14T12:00:00+01:00');
    expect(world.start()).toMatchObject({ ended: 'held', hold: { why: 'silence' } });
    expect(world.bulk.keys).toHaveLength(1);
  });

  it('settles an unanswered batch of receipts first: never given another way, even once their wording changed', () => {
    const world = bulkWorld('takes, says nothing');
    const { tables } = world;
    tables.seed('answers', [
      { id: 'r1', listId: tables.all('lists')[0]?.id ?? '', status: 'accepted', version: 1, receivedAt: NOW },
    ]);
    const receipts = prepareMailing(world.ports(), 'receipt').mailing;
    tables.of('mailings').update(new Map([[receipts.id, { channel: 'bulk' as const }]]));
    expect(sendDueReceipts(world.ports())).toMatchObject({ ended: 'held', hold: { why: 'service' }, sent: 0 });
    world.clock.at += 60 * MINUTE;
    tables.of('mailings').update(new Map([[receipts.id, { subject: 'Merci' }]]));
    expect(sendDueReceipts(world.ports())).toMatchObject({ ended: 'done', sent: 0, toCheck: 1 });
    expect(sendDueReceipts(world.ports())).toBeUndefined();
    expect([world.bulk.delivered.length, new Set(world.bulk.keys).size]).toEqual([1, 1]);
  });

  it('says what is missing before anything is planned', () => {
    const world = bulkWorld();
    const preview = () => previewMailing(world.ports(), { ...world.mailing, channel: 'bulk' });
    world.tables.of('settings').update(new Map([['bulk.from', { value: '' }]]));
    expect(preview).toThrow('adresse d’expédition manque');
    world.bulk.open = false;
    expect(preview).toThrow('aucune clé');
  });

  it('marks addresses that failed for good and people who complained, once a day; a delay changes nothing', () => {
    const world = bulkWorld();
    const [first, second, third] = world.tables.all('contacts').map(({ email }) => email ?? '');
    world.bulk.returns = [
      { email: (first ?? '').toUpperCase(), kind: 'bounce' },
      { email: second ?? '', kind: 'opt_out' },
      { email: third ?? '', kind: 'delay' },
      { email: 'inconnue@liste.example', kind: 'bounce' },
    ];
    const take = () => takeBulkReturns({ ...world.ports(), signer: world.signer });
    expect(take()).toEqual({ bounced: 1, opposed: 1 });
    expect(take()).toBeUndefined();
    world.clock.at += DAY;
    expect(take()).toEqual({ bounced: 0, opposed: 0 });
    const contacts = world.tables.all('contacts').slice(0, 3);
    expect(contacts.map(({ status }) => status)).toEqual(['bounced', 'opposed', 'valid']);
    expect(contacts[0]?.notes?.match(/échec définitif/g)).toHaveLength(1);
  });

  describe('crashed at every call', () => {
    it.each([
      ['throw', 'before', 'kept'],
      ['throw', 'after', 'kept'],
      ['kill', 'before', 'lost'],
      ['kill', 'before', 'kept'],
      ['kill', 'after', 'lost'],
      ['kill', 'after', 'kept'],
    ] as const)(
      'by a %s %s its effect, unflushed writes %s: repeats nothing, loses nothing, leaves nothing in doubt',
      (kind, when, unflushed) => {
        const counted = bulkWorld();
        counted.gate.startRun();
        counted.start();
        for (let call = 1; call <= counted.gate.calls; call += 1) {
          const world = bulkWorld();
          crash(world, { call, when, kind, unflushed });
          world.clock.at += 2 * MINUTE;
          world.gate.startRun();
          expect([call, world.start().ended]).toEqual([call, 'done']);
          expectExact(world);
        }
      },
    );
  });

  it('crashed at every call of the run that asks again, repeats nothing and leaves nothing in doubt', () => {
    const unanswered = () => {
      const world = bulkWorld('takes, says nothing');
      world.start();
      world.clock.at += 2 * MINUTE;
      return world;
    };
    const counted = unanswered();
    counted.gate.startRun();
    counted.start();
    for (let call = 1; call <= counted.gate.calls; call += 1) {
      const world = unanswered();
      crash(world, { call, when: 'after', kind: 'kill', unflushed: 'lost' });
      world.gate.startRun();
      expect([call, world.start().ended]).toEqual([call, 'done']);
      expectExact(world);
    }
  });
});

function crash({ gate, start }: World, fault: Fault): void {
  gate.startRun(fault);
  try {
    start();
  } catch (error) {
    if (!(error instanceof InjectedFault)) throw error;
  }
}
