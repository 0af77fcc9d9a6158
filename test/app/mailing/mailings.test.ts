import { noteSending } from '../../../src/app/mailing/after-sending.ts';
import { prepareMailing } from '../../../src/app/mailing/prepare-mailing.ts';
import { resumeMailings } from '../../../src/app/mailing/resume-mailings.ts';
import { sendDueReceipts } from '../../../src/app/mailing/send-receipts.ts';
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

  it('waits while another run holds the turn, and takes it once that run can only be dead', () => {
    const { clock, mailer, memory, ports } = mailingWorld(NOW);
    const { mailing } = prepareMailing(ports(), 'invitation');
    expect(ports().turn.take()).toBe(true);
    expect(startMailing(ports(), mailing.id).ended).toBe('busy');
    clock.at += 7 * MINUTE;
    expect(resumeMailings(ports(), 'timer').map(({ report }) => report.sent)).toEqual([2]);
    expect(mailer.sent).toHaveLength(2);
    expect(memory.values.has('interpelle.sending.lease')).toBe(false);
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

  it('shorten very long words rather than hold up everybody’s mails, and say so', () => {
    const { tables, mailer, ports } = answered(1);
    const long = `Début. ${'<&"é> '.repeat(20_000)}`;
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
