import { replyEnds } from '../../../src/app/answers/reply-end.ts';
import { zoneOf } from '../../../src/app/campaign/election-calendar.ts';
import { byTimer } from '../../../src/app/mailing/by-timer.ts';
import { decideDoubt, doubtfulRows } from '../../../src/app/mailing/decide-doubt.ts';
import { sentSearch } from '../../../src/app/mailing/ledger/sent-search.ts';
import { prepareMailing } from '../../../src/app/mailing/prepare-mailing.ts';
import { resumeMailings } from '../../../src/app/mailing/resume-mailings.ts';
import { sendDueReceipts } from '../../../src/app/mailing/send-receipts.ts';
import { noteSending } from '../../../src/app/mailing/sending/after-sending.ts';
import { sendingProgress } from '../../../src/app/mailing/sending-progress.ts';
import { previewMailing, startMailing } from '../../../src/app/mailing/start-mailing.ts';
import { campaign } from '../../support/campaign-workbook.ts';
import { mailingWorld } from '../../support/mailing-world.ts';

const NOW = Date.parse('2026-03-01T10:00:00+01:00');
const MINUTE = 60_000;

describe('a mailing from its row in Courriels', () => {
  it('is prepared once, sent once, and its lists without an address become something to do', () => {
    const { tables, mailer, ports, clock } = mailingWorld(NOW);
    const { mailing, created } = prepareMailing(ports(), 'invitation');
    expect([created, prepareMailing(ports(), 'invitation').created]).toEqual([true, false]);
    expect(previewMailing(ports(), mailing)).toMatchObject({ waiting: 2, replyTo: campaign.replyTo });
    expect(startMailing(ports(), mailing.id)).toMatchObject({ ended: 'done', sent: 2 });
    expect(mailer.sent.map(({ to }) => to)).toEqual(['un@un.example', 'deux@deux.example']);
    expect(noteSending({ tables, campaign, clock }, mailing.id)).toBe(1);
    expect(tables.all('lists').map(({ state, toDo }) => [state, toDo])).toEqual([
      ['contacted', null],
      ['contacted', null],
      ['to_contact', 'trouver un contact'],
    ]);
    expect(tables.all('mailings')).toMatchObject([{ state: 'done', planned: 2, sent: 2, excluded: 1, toCheck: 0 }]);
    expect(tables.all('sendings').map(({ state, reason }) => [state, reason])).toEqual([
      ['sent', ''],
      ['sent', ''],
      ['excluded', 'aucune adresse connue'],
    ]);
  });

  it('is followed with the quota of the account that sends, never with that of whoever looks', () => {
    const { ports, turn, mailer } = mailingWorld(NOW);
    mailer.quota = 3;
    startMailing(ports(), prepareMailing(ports(), 'invitation').mailing.id);
    const seen = ['', mailer.account(), 'autre@asso.example'].map((account) => {
      turn.heldBy = { account, since: NOW };
      return sendingProgress(ports())?.quota;
    });
    expect(seen).toEqual([1, 1, undefined]);
  });

  it('promises each list the time by which its answer is judged, in later mails too', () => {
    const { tables, clock, mailer, ports } = mailingWorld(Date.parse('2026-03-05T10:00:00+01:00'));
    const send = (template: 'invitation' | 'reminder') => {
      startMailing(ports(), prepareMailing(ports(), template).mailing.id);
      return mailer.sent.at(-1)?.text;
    };
    expect(send('invitation')).toMatch(/avant le mardi 10 mars à 23\sh\s59/);
    const [list] = tables.all('lists');
    if (list === undefined) throw new RangeError('The world has lists.');
    expect(replyEnds(() => tables.all('sendings'), campaign, ports().settings)(list)).toBe(
      Date.parse('2026-03-10T23:59:00+01:00'),
    );
    clock.at += 4 * 86_400_000;
    expect(send('reminder')).toContain('mardi 10 mars');
    expect(replyEnds(() => tables.all('sendings'), campaign, ports().settings)(list)).toBe(
      Date.parse('2026-03-10T23:59:00+01:00'),
    );
  });

  it('sends nothing while a field is wrong or has no value, and names each', () => {
    const { tables, mailer, ports } = mailingWorld(NOW);
    const { mailing } = prepareMailing(ports(), 'invitation');
    tables.of('lists').update(new Map([['l2', { link: null }]]));
    expect(() => startMailing(ports(), mailing.id)).toThrow(
      '« Liste Deux » : il manque « lien personnel »'.replace(/ (?=[:»])|(?<=«) /g, '\u202f'),
    );
    tables.of('mailings').update(new Map([[mailing.id, { wording: 'Bonjour {prenom}' }]]));
    expect(() => startMailing(ports(), mailing.id)).toThrow('{prenom}');
    expect(mailer.sent).toEqual([]);
  });

  it('is refused to an account that Réglages does not name', () => {
    const { identity, mailer, ports } = mailingWorld(NOW);
    const { mailing } = prepareMailing(ports(), 'invitation');
    identity.address = 'autre@ailleurs.example';
    expect(() => startMailing(ports(), mailing.id)).toThrow('autre@ailleurs.example');
    expect(mailer.sent).toEqual([]);
  });

  it('waits while another run holds the turn, and says who sends and since when', () => {
    const { mailer, turn, ports } = mailingWorld(NOW);
    const { mailing } = prepareMailing(ports(), 'invitation');
    const holder = { account: 'autre@asso.example', since: NOW - MINUTE };
    turn.heldBy = holder;
    expect(startMailing(ports(), mailing.id)).toMatchObject({ ended: 'busy', holder });
    expect(mailer.sent).toEqual([]);
    turn.heldBy = undefined;
    expect(startMailing(ports(), mailing.id).sent).toBe(2);
  });
});

describe('taking up a mailing again', () => {
  it('never turns a rehearsal cut short into a real sending', () => {
    const { tables, mailer, ports } = mailingWorld(NOW);
    const { mailing } = prepareMailing(ports(), 'invitation');
    tables.of('settings').update(new Map([['rehearsal', { value: 'oui' }]]));
    mailer.quota = 0;
    expect(startMailing(ports(), mailing.id).ended).toBe('quota');
    mailer.quota = 100;
    tables.of('settings').update(new Map([['rehearsal', { value: 'non' }]]));
    expect(resumeMailings(ports(), 'timer')).toEqual([]);
    expect(resumeMailings(ports(), 'person')).toEqual([]);
    expect(mailer.sent).toEqual([]);
    tables.of('settings').update(new Map([['rehearsal', { value: 'oui' }]]));
    expect(resumeMailings(ports(), 'timer').map(({ report }) => report.sent)).toEqual([2]);
    expect(new Set(mailer.sent.map(({ to }) => to))).toEqual(new Set([campaign.senders[0]]));
  });

  it('sends again a row in doubt that a person put back, and only that one', () => {
    const { tables, mailer, ports } = mailingWorld(NOW);
    const { mailing } = prepareMailing(ports(), 'invitation');
    mailer.refuse = ({ to }) => (to.startsWith('un@') ? new TypeError('Service unavailable: Mail') : undefined);
    expect(startMailing(ports(), mailing.id)).toMatchObject({ ended: 'done', sent: 1, toCheck: 1 });
    mailer.refuse = () => undefined;
    expect(resumeMailings(ports(), 'person')).toEqual([]);
    tables.edit('sendings', (rows) =>
      rows.map((row) => (row.state === 'to_check' ? { ...row, state: 'planned' as const } : row)),
    );
    expect(resumeMailings(ports(), 'timer')).toEqual([]);
    expect(resumeMailings(ports(), 'person').map(({ report }) => report.sent)).toEqual([1]);
    expect(mailer.sent.map(({ to }) => to)).toEqual(['deux@deux.example', 'un@un.example']);
  });
});

describe('a timer that meets what a person must mend', () => {
  it('tells it once: what is on its way is suspended, and the timer ends', () => {
    const { tables, mailer, armed, ports } = mailingWorld(NOW);
    const { mailing } = prepareMailing(ports(), 'invitation');
    mailer.quota = 0;
    startMailing(ports(), mailing.id);
    tables.of('mailings').update(new Map([[mailing.id, { wording: 'Bonjour {prenom}' }]]));
    const resume = () => resumeMailings(ports(), 'timer');
    expect(() => byTimer(ports(), resume, () => false)).toThrow(/prenom/);
    expect(tables.all('mailings')[0]?.state).toBe('quota');
    const tick = () => byTimer(ports(), resume, () => true);
    expect(tick).toThrow('L’envoi qui continuait tout seul s’est arrêté');
    expect(tables.all('mailings')[0]?.state).toBe('suspended');
    expect(armed.at(-1)).toBe('cancelled');
    expect(tick()).toEqual([]);
  });

  it('tries what may pass again, three times in a row at most, and never stops the sending of somebody else', () => {
    const { tables, mailer, clock, turn, ports } = mailingWorld(NOW);
    const { mailing } = prepareMailing(ports(), 'invitation');
    mailer.quota = 0;
    startMailing(ports(), mailing.id);
    const state = () => tables.all('mailings')[0]?.state;
    const fails = () => {
      clock.at += 10 * MINUTE;
      return () =>
        byTimer(
          ports(),
          () => {
            throw new Error('Service Spreadsheets failed');
          },
          () => true,
        );
    };
    const stopped = (happened: RegExp, kept: RegExp) =>
      expect.objectContaining({
        sentences: expect.objectContaining({
          happened: expect.stringMatching(happened),
          kept: expect.stringMatching(kept),
        }),
      });
    expect(fails()).toThrow(/^Service/);
    expect(fails()).toThrow(/^Service/);
    // A tick that succeeds between two failures parts them.
    clock.at += 10 * MINUTE;
    byTimer(
      ports(),
      () => 'done',
      () => true,
    );
    expect(fails()).toThrow(/^Service/);
    expect(fails()).toThrow(/^Service/);
    turn.heldBy = { account: 'autre@asso.example', since: NOW };
    expect(fails()).toThrow(stopped(/a échoué plusieurs fois.*Service Spreadsheets failed/, /son envoi continue/));
    expect(state()).toBe('quota');
    turn.heldBy = undefined;
    expect(fails()).toThrow(stopped(/a échoué plusieurs fois/, /est suspendu/));
    expect(state()).toBe('suspended');
    clock.at += 60 * MINUTE;
    expect(fails()).toThrow(/^Service/);
  });
});

describe('a mailing that meets the night and the legal silence', () => {
  const sentAt = (now: string) => {
    const world = mailingWorld(Date.parse(now));
    const { mailing } = prepareMailing(world.ports(), 'thanks');
    world.tables.of('mailings').update(new Map([[mailing.id, { audience: 'every_list', wording: 'Bonjour {liste}' }]]));
    return { ...world, mailing };
  };

  it('waits through the night that summer time begins for the hour on the wall, an hour less', () => {
    const { clock, armed, mailer, ports, mailing } = sentAt('2026-03-28T22:30:00+01:00');
    const report = startMailing(ports(), mailing.id);
    expect([report.ended, report.hold?.why]).toEqual(['held', 'night']);
    const morning = Date.parse('2026-03-29T07:00:00+02:00');
    expect([report.hold?.until, armed.at(-1)]).toEqual([morning, morning - clock.at]);
    expect(morning - clock.at).toBe(7.5 * 60 * MINUTE);
    clock.at = morning;
    expect(resumeMailings(ports(), 'timer').map(({ report: { sent } }) => sent)).toEqual([2]);
    expect(mailer.sent).toHaveLength(2);
  });

  it('goes to nobody from the Saturday midnight of a round to its end, and then only when a person says so', () => {
    const { clock, armed, mailer, ports, mailing } = sentAt('2026-03-13T22:30:00+01:00');
    expect(startMailing(ports(), mailing.id).hold?.why).toBe('night');
    clock.at = Date.parse('2026-03-14T08:00:00+01:00');
    const [morning] = resumeMailings(ports(), 'timer');
    expect([morning?.report.ended, morning?.report.hold?.why, armed.at(-1)]).toEqual(['held', 'silence', 'cancelled']);
    clock.at = Date.parse('2026-03-16T09:00:00+01:00');
    expect(resumeMailings(ports(), 'timer')).toEqual([]);
    expect(mailer.sent).toEqual([]);
    expect(resumeMailings(ports(), 'person').map(({ report: { sent } }) => sent)).toEqual([2]);
  });
});

describe('a mail in doubt', () => {
  const inDoubt = () => {
    const world = mailingWorld(NOW);
    const { mailing } = prepareMailing(world.ports(), 'invitation');
    world.mailer.refuse = ({ to }) => (to.startsWith('un@') ? new TypeError('Service unavailable: Mail') : undefined);
    startMailing(world.ports(), mailing.id);
    world.mailer.refuse = () => undefined;
    const [row] = doubtfulRows(world.tables);
    return { ...world, mailing, key: row?.key ?? '' };
  };

  it('found in the Sent folder counts as sent, and is never sent again', () => {
    const { tables, mailer, ports, key } = inDoubt();
    decideDoubt(ports(), key, 'sent');
    expect(doubtfulRows(tables)).toEqual([]);
    expect(tables.all('mailings')).toMatchObject([{ sent: 2, toCheck: 0 }]);
    expect(resumeMailings(ports(), 'person')).toEqual([]);
    expect(mailer.sent).toHaveLength(1);
  });

  it('not found there goes again when the mailing is resumed', () => {
    const { mailer, ports, key } = inDoubt();
    decideDoubt(ports(), key, 'planned');
    expect(resumeMailings(ports(), 'person').map(({ report }) => report.sent)).toEqual([1]);
    expect(mailer.sent.map(({ to }) => to)).toEqual(['deux@deux.example', 'un@un.example']);
  });

  it('is decided once, and not while somebody sends', () => {
    const { ports, turn, key } = inDoubt();
    turn.heldBy = { account: 'autre@asso.example', since: NOW };
    expect(() => decideDoubt(ports(), key, 'sent')).toThrow('autre@asso.example');
    turn.heldBy = undefined;
    decideDoubt(ports(), key, 'sent');
    expect(() => decideDoubt(ports(), key, 'planned')).toThrow('quelqu’un l’a tranché entre-temps');
  });

  it('is sought in the Sent folder around its day', () => {
    expect(sentSearch('un@un.example', NOW, zoneOf(campaign))).toBe(
      'in:sent to:un@un.example after:2026/02/28 before:2026/03/03',
    );
  });
});

describe('a ledger changed by hand', () => {
  it('stops the mailing, and is put back as it was when the person asks', () => {
    const { tables, mailer, ports } = mailingWorld(NOW);
    const { mailing } = prepareMailing(ports(), 'invitation');
    mailer.quota = 0;
    expect(startMailing(ports(), mailing.id).ended).toBe('quota');
    mailer.quota = 100;
    tables.edit('sendings', (rows) => rows.filter(({ email }) => email !== 'un@un.example'));
    const [stopped] = resumeMailings(ports(), 'timer');
    expect(stopped?.report).toMatchObject({ ended: 'altered', altered: [{ kind: 'missing' }] });
    expect(mailer.sent).toEqual([]);
    expect(tables.all('mailings')[0]?.state).toBe('suspended');
    expect(startMailing(ports(), mailing.id, { repair: true })).toMatchObject({ ended: 'done', sent: 2 });
    expect(new Set(mailer.sent.map(({ to }) => to))).toEqual(new Set(['un@un.example', 'deux@deux.example']));
  });

  it('emptied altogether still has a mailing to take up, and is put back', () => {
    const { tables, mailer, ports } = mailingWorld(NOW);
    const { mailing } = prepareMailing(ports(), 'invitation');
    mailer.quota = 1;
    mailer.refuse = () => undefined;
    startMailing(ports(), mailing.id);
    tables.edit('sendings', () => []);
    mailer.quota = 100;
    expect(resumeMailings(ports(), 'person').map(({ report }) => report.ended)).toEqual(['altered']);
    startMailing(ports(), mailing.id, { repair: true });
    expect(new Set(mailer.sent.map(({ to }) => to)).size).toBe(mailer.sent.length);
    expect(tables.all('sendings').filter(({ state }) => state !== 'excluded')).toEqual([
      expect.objectContaining({ state: 'sent' }),
      expect.objectContaining({ state: 'sent' }),
    ]);
  });

  it('is not left waiting in silence when the mailing’s own row is deleted, and lends its number to no other', () => {
    const { tables, mailer, ports } = mailingWorld(NOW);
    const { mailing } = prepareMailing(ports(), 'invitation');
    mailer.quota = 0;
    startMailing(ports(), mailing.id);
    tables.edit('mailings', () => []);
    for (const by of ['timer', 'person'] as const)
      expect(() => resumeMailings(ports(), by)).toThrow(expect.objectContaining({ code: 'mailing_row_gone' }));
    expect([mailing.id, prepareMailing(ports(), 'reminder').mailing.id]).toEqual(['c1', 'c2']);
    tables.edit('sendings', () => []);
    tables.edit('mailings', () => []);
    expect(prepareMailing(ports(), 'reminder').mailing.id).toBe('c2');
  });

  it('never sends again a row whose « envoyé » was erased', () => {
    const { tables, mailer, ports } = mailingWorld(NOW);
    const { mailing } = prepareMailing(ports(), 'invitation');
    mailer.refuse = ({ to }) => (to.startsWith('deux@') ? new TypeError('Service unavailable: Mail') : undefined);
    startMailing(ports(), mailing.id);
    mailer.refuse = () => undefined;
    tables.edit('sendings', (rows) => rows.map((row) => ({ ...row, state: 'planned' as const })));
    expect(resumeMailings(ports(), 'person').map(({ report }) => report.ended)).toEqual(['altered']);
    expect(startMailing(ports(), mailing.id, { repair: true }).sent).toBe(1);
    expect(mailer.sent.map(({ to }) => to)).toEqual(['un@un.example', 'deux@deux.example']);
  });
});

describe('receipts', () => {
  const answered = (version: number) => {
    const world = mailingWorld(NOW);
    const [question] = campaign.questions;
    for (let at = 1; at <= version; at += 1) {
      world.tables.seed('answers', [
        { id: `r${at}`, listId: 'l1', status: 'accepted', version: at, consent: 'public', receivedAt: NOW },
      ]);
      world.tables.seed('commitments', [
        {
          id: `c${at}`,
          listId: 'l1',
          criterionId: question?.id ?? '',
          version: at,
          current: at === version,
          stance: 'conditional',
          words: `<i>Oui, version ${at}</i>`,
          toAsk: 'aucune date reconnue',
        },
      ]);
    }
    return world;
  };

  it('quote the list’s own words, say what was understood and what is to clear up, once for each version', () => {
    const { mailer, ports } = answered(2);
    expect(sendDueReceipts(ports())).toMatchObject({ ended: 'done', sent: 1 });
    const [mail] = mailer.sent;
    expect(mail?.to).toBe('un@un.example');
    expect(mail?.text).toContain('> <i>Oui, version 2</i>');
    expect(mail?.html).toContain('&lt;i&gt;Oui, version 2&lt;/i&gt;');
    expect(mail?.html).not.toContain('version 1');
    expect(mail?.text).toContain('s’engage sous condition');
    expect(mail?.text).toContain('aucune date reconnue');
    expect(sendDueReceipts(ports())).toBeUndefined();
    expect(mailer.sent).toHaveLength(1);
  });

  it('are of the list’s commune by its name, as other mails are, where Communes does not have it', () => {
    const { tables, ports } = answered(1);
    tables.of('lists').update(new Map([['l1', { communeCode: null, commune: 'Ailleurs' }]]));
    sendDueReceipts(ports());
    expect(tables.all('sendings').map(({ commune }) => commune)).toEqual(['Ailleurs']);
  });

  it('say that other answers stand only if the list gave some', () => {
    const keeps = (source: 'press' | 'form', confirmed: boolean) => {
      const { tables, mailer, ports } = answered(1);
      const other = { listId: 'l1', criterionId: campaign.questions[1]?.id ?? '', version: 0, current: true };
      tables.seed('commitments', [{ ...other, id: 'c0', stance: 'unconditional', words: 'Oui.', source, confirmed }]);
      sendDueReceipts(ports());
      return mailer.sent[0]?.text.includes('reste valable');
    };
    expect([keeps('press', false), keeps('press', true), keeps('form', false)]).toEqual([false, true, true]);
  });

  it('shorten very long words rather than hold up everybody’s mails, and say so', () => {
    const { tables, mailer, ports } = answered(1);
    // As long as a cell can be.
    const long = `Début. ${'<&"é> '.repeat(8_300)}`;
    tables.edit('commitments', (rows) => rows.map((row) => ({ ...row, words: long })));
    expect(sendDueReceipts(ports())).toMatchObject({ ended: 'done', sent: 1 });
    const [mail] = mailer.sent;
    expect(mail?.html.length).toBeLessThan(100_000);
    for (const part of [mail?.html, mail?.text]) {
      expect(part).toContain('Début.');
      expect(part).toContain('abrégé dans ce courriel');
    }
    expect(mail?.html).toContain('Vous pouvez les corriger');
  });

  it('wait during the electoral silence, and follow it', () => {
    const { clock, mailer, ports } = answered(1);
    clock.at = Date.parse('2026-03-14T12:00:00+01:00');
    expect(sendDueReceipts(ports())).toBeUndefined();
    clock.at = Date.parse('2026-03-15T20:01:00+01:00');
    expect(sendDueReceipts(ports())).toMatchObject({ sent: 1 });
    expect(mailer.sent).toHaveLength(1);
  });
});
