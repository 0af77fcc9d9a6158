import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { compileDirectory } from '../../../scripts/build/mjml-plugin.ts';
import { prepareMailing } from '../../../src/app/mailing/prepare-mailing.ts';
import { startMailing } from '../../../src/app/mailing/start-mailing.ts';
import { emlOf } from '../../../src/desk/eml.ts';
import { campaign } from '../../support/campaign-workbook.ts';
import { mailingWorld } from '../../support/mailing-world.ts';

const NOW = Date.parse('2026-01-27T10:00:00+01:00');

/** Names that somebody might give a list to harm whoever reads, or the program. */
const HOSTILE = {
  long: 'Ensemble '.repeat(40).slice(0, 300),
  markup: '<script>alert(1)</script><img src=x onerror=alert(2)>',
  formula: '=HYPERLINK("https://piege.example";"Cliquez")',
  headers: 'Liste\r\nBcc: victime@piege.example\r\nX-Piege: oui',
  emoji: 'Liste 🌍♻️ 👩‍👩‍👧',
  reversed: 'Liste \u202egnp.exe\u202c مرحبا',
  fields: '{lien} {{closes}} $& **gras** [ici](javascript:alert(3))',
  quotes: `L'« été » "doré" & cie`,
};

it('keeps hostile names as words in every part of the mail, by an independent parser', async () => {
  const world = mailingWorld(NOW);
  const layouts = await compileDirectory(join(process.cwd(), 'templates'));
  world.tables.seed(
    'lists',
    Object.entries(HOSTILE).map(([id, label]) => ({
      id,
      label,
      head: label,
      commune: 'Malakoff',
      communeCode: '92046',
      contest: 't1-92046',
      round: 1,
      state: 'to_contact' as const,
      foundOn: NOW,
      link: `https://forms.example/${id}`,
    })),
  );
  world.tables.seed(
    'contacts',
    Object.keys(HOSTILE).map((id) => ({
      id: `k-${id}`,
      listId: id,
      email: `${id}@liste.example`,
      status: 'valid' as const,
    })),
  );
  const ports = { ...world.ports(), layouts: { layout: (name: string) => layouts.get(`${name}.mjml`) ?? [] } };
  const { mailing } = prepareMailing(ports, 'invitation');
  world.tables.of('mailings').update(new Map([[mailing.id, { subject: '{commune} : {liste}' }]]));
  expect(startMailing(ports, mailing.id)).toMatchObject({ ended: 'done', failed: 0, toCheck: 0 });
  for (const [id, label] of Object.entries(HOSTILE)) {
    const mail = world.mailer.sent.find(({ to }) => to === `${id}@liste.example`);
    if (mail === undefined) throw new RangeError(`No mail to ${id}.`);
    const read = await simpleParser(
      await emlOf({
        ...mail,
        id: `m-${id}`,
        from: campaign.senders[0] ?? '',
        user: campaign.senders[0] ?? '',
        name: mail.senderName,
        cc: '',
        bcc: '',
        at: NOW,
        inlineImages: [],
        attachments: [],
      }),
    );
    const recipients = Array.isArray(read.to) ? [] : (read.to?.value.map(({ address }) => address) ?? []);
    expect([id, recipients, read.bcc, read.cc]).toEqual([id, [`${id}@liste.example`], undefined, undefined]);
    expect(read.headers.has('x-piege')).toBe(false);
    expect(read.subject).not.toMatch(/[\r\n\u202a-\u202e]/);
    expect((read.subject ?? '').length).toBeLessThanOrEqual(250);
    const words = label
      .replace(/[\u202a-\u202e]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    const subject = read.subject?.replace(/[\u00a0\u202f]/g, ' ') ?? '';
    // Google refuses a longer subject: the end of the longest name is left out.
    expect(subject.startsWith(`Malakoff : ${words.slice(0, 200)}`)).toBe(true);
    expect(read.html).not.toMatch(/<script|<img[^>]*onerror|href="javascript|href="https:\/\/piege|\u202e/i);
    expect(read.text).not.toContain('\u202e');
    // The personal link is the only address that opens the form.
    expect(read.html).toContain(`href="https://forms.example/${id}"`);
  }
});
