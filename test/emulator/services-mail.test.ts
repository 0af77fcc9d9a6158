import fc from 'fast-check';
import { Blob } from '../../src/emulator/blob/blob.ts';
import { encodeUtf8 } from '../../src/emulator/blob/charset.ts';
import { limitsOf } from '../../src/emulator/kernel/limits.ts';
import { MemoryStore } from '../../src/emulator/kernel/memory-store.ts';
import { GmailApp } from '../../src/emulator/mail/gmail-app.ts';
import type { GmailMessage } from '../../src/emulator/mail/gmail-message.ts';
import { MailApp } from '../../src/emulator/mail/mail-app.ts';
import { Outbox } from '../../src/emulator/mail/outbox.ts';
import { TestClock, testSession, testWorld } from '../support/emulator-world.ts';

function setting(limits = limitsOf('consumer')) {
  const store = new MemoryStore();
  const clock = new TestClock();
  const world = testWorld({ store, clock, limits });
  const session = testSession(world);
  return { store, clock, world, session, app: new MailApp(session), sent: () => world.of(Outbox).list() };
}

describe('MailApp', () => {
  it('takes every overload', () => {
    const { app, sent, session, world } = setting();
    const told: unknown[] = [];
    world.notify = (event) => told.push(event);
    const logo = new Blob(session, new Uint8Array([1, 2]), 'image/png', 'logo.png');
    app.sendEmail('a@x.org, Bob <b@x.org>', 'Objet', 'Texte');
    app.sendEmail('a@x.org', 'reponse@x.org', 'Objet', 'Texte');
    app.sendEmail('a@x.org', 'Objet', 'Texte', {
      cc: 'c@x.org',
      name: 'Collectif 3R',
      attachments: [logo],
      unknown: 1,
    });
    app.sendEmail({
      bcc: 'd@x.org',
      subject: 'HTML',
      htmlBody: '<p>Bonjour</p><br>Fin &amp; suite',
      inlineImages: { logo },
    });
    expect(sent().map(({ to, cc, bcc, replyTo, name, subject }) => [to, cc, bcc, replyTo, name, subject])).toEqual([
      ['a@x.org, Bob <b@x.org>', '', '', '', '', 'Objet'],
      ['a@x.org', '', '', 'reponse@x.org', '', 'Objet'],
      ['a@x.org', 'c@x.org', '', '', 'Collectif 3R', 'Objet'],
      ['', '', 'd@x.org', '', '', 'HTML'],
    ]);
    expect(sent()[2]?.attachments).toEqual([{ name: 'logo.png', mimeType: 'image/png', base64: 'AQI=' }]);
    expect(sent()[3]).toMatchObject({
      text: 'Bonjour\n\nFin & suite',
      inlineImages: [{ cid: 'logo' }],
      from: world.owner,
    });
    expect(app.getRemainingDailyQuota()).toBe(100 - 6);
    expect(told).toHaveLength(4);
  });

  it("throws Google's sentences and sends nothing", () => {
    const { app, sent } = setting();
    const many = Array.from({ length: 51 }, (_, i) => `p${i}@x.org`).join(',');
    const cases: [unknown[], string][] = [
      [['', 'o', 't'], 'Failed to send email: no recipient'],
      [[{ subject: 'o' }], 'Failed to send email: no recipient'],
      [['nobody', 'o', 't'], 'Invalid email: nobody'],
      [['a@x.org\r\nBcc: b@x.org', 'o', 't'], 'Invalid email: a@x.org\r\nBcc: b@x.org'],
      [['a@x.org', 'o'.repeat(251), 't'], 'Argument too large: subject'],
      [['a@x.org', 'o', 't'.repeat(204_801)], 'Limit Exceeded: Email Body Size.'],
      [[many, 'o', 't'], 'Limit Exceeded: Email Recipients Per Message.'],
      [['a@x.org', 'o', 't', { replyTo: 'x' }], 'Invalid argument: replyTo'],
      [['a@x.org', 'o'], "The parameters (String,String) don't match the method signature for MailApp.sendEmail."],
      [['a@x.org', 'o', 't', { attachments: ['x'] }], "don't match the method signature for MailApp.sendEmail."],
    ];
    for (const [args, sentence] of cases) expect(() => app.sendEmail(...args)).toThrow(sentence);
    expect([sent().length, app.getRemainingDailyQuota()]).toEqual([0, 100]);
  });

  it('counts recipients a day, over restarts, for 24 virtual hours', () => {
    const { app, clock, world, store, sent } = setting(limitsOf('consumer', { mailRecipientsPerDay: 3 }));
    app.sendEmail('a@x.org,b@x.org', 'o', 't');
    expect(() => app.sendEmail('c@x.org,d@x.org', 'o', 't')).toThrow(
      'Service invoked too many times for one day: email.',
    );
    world.documents.commit();
    const again = testWorld({ store, clock, limits: world.limits });
    const later = new MailApp(testSession(again));
    expect([later.getRemainingDailyQuota(), again.of(Outbox).list()]).toEqual([1, sent()]);
    clock.advance(24 * 3_600_000);
    expect(later.getRemainingDailyQuota()).toBe(3);
    later.sendEmail('c@x.org', 'o', 't');
    expect(later.getRemainingDailyQuota()).toBe(2);
    expect(new MailApp(testSession(again, { effectiveUser: 'autre@x.org' })).getRemainingDailyQuota()).toBe(3);
  });

  it('keeps every header on one line', () => {
    const { app, sent } = setting(limitsOf('consumer', { mailRecipientsPerDay: 100_000 }));
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.constantFrom('\r\n', '\n', '\r'), (text, end) => {
        app.sendEmail('a@x.org', `${text}${end}Bcc: b@x.org`, 't', { name: `${text}${end}X: y` });
        const mail = sent().at(-1);
        expect(`${mail?.subject}${mail?.name}`).not.toMatch(/[\r\n]/);
      }),
      { seed: 5, numRuns: 50 },
    );
  });
});

it('drafts, sends and finds through GmailApp, on the same quota', () => {
  const { session, app, world, store } = setting();
  const gmail = new GmailApp(session);
  expect(gmail.sendEmail('a@x.org', 'Relance 1', 'Bonjour', { htmlBody: '<b>Bonjour</b>', name: 'Collectif' })).toBe(
    gmail,
  );
  const draft = gmail.createDraft('b@x.org', 'Brouillon', 'Texte');
  draft.update('c@x.org', 'Brouillon 2', 'Texte\nfin');
  expect(gmail.getDrafts().map((found) => found.getMessage().getSubject())).toEqual(['Brouillon 2']);
  expect(draft.getMessage().isDraft()).toBe(true);
  world.documents.commit();
  expect(new GmailApp(testSession(testWorld({ store }))).getDraft(draft.getId()).getMessage().getTo()).toBe('c@x.org');
  const message = draft.send() as GmailMessage;
  expect([message.getPlainBody(), message.isDraft(), gmail.getDrafts()]).toEqual(['Texte\r\nfin', false, []]);
  expect(gmail.getMessageById(message.getId())?.getSubject()).toBe('Brouillon 2');
  expect(app.getRemainingDailyQuota()).toBe(98);
  const found = gmail.search('in:sent subject:relance -to:b@x.org');
  expect(found.map((thread) => thread.getFirstMessageSubject())).toEqual(['Relance 1']);
  expect(found[0]?.getMessages()[0]?.getFrom()).toBe(`Collectif <${world.owner}>`);
  expect(() => gmail.search('larger:5M')).toThrow('GmailApp.search operator larger: is not emulated');
  expect(() => gmail.sendEmail('a@x.org', 's', 'b', { from: 'other@x.org' })).toThrow('Invalid argument: other@x.org');
  const file = new Blob(session, encodeUtf8('x'), 'text/plain', 'x.txt');
  gmail.sendEmail('a@x.org', 's', '', { attachments: [file] });
  const [attachment] = gmail.search('has:attachment')[0]?.getMessages()[0]?.getAttachments() ?? [];
  expect([attachment?.getName(), attachment?.getSize(), attachment?.getDataAsString()]).toEqual(['x.txt', 1, 'x']);
});
