import { carriedId } from '../../../src/app/lineage/carried-id.ts';
import { confirmationContents } from '../../../src/app/mailing/contents/confirmation-contents.ts';
import { reconfirmationContents } from '../../../src/app/mailing/contents/reconfirmation-contents.ts';
import { planOf } from '../../../src/app/mailing/plan-mailing.ts';
import { prepareMailing } from '../../../src/app/mailing/prepare-mailing.ts';
import { startMailing } from '../../../src/app/mailing/start-mailing.ts';
import { MAIL_TEMPLATES, type MailTemplate } from '../../../src/app/mailing/wording/template-fields.ts';
import type { Mail } from '../../../src/app/ports.ts';
import { campaign, FakeForm } from '../../support/campaign-workbook.ts';
import { fullWorld, mailWriter } from '../../support/written-mails.ts';

describe('every mail', () => {
  let write: (template: MailTemplate) => Mail;
  beforeAll(async () => {
    write = await mailWriter();
  });

  it.each(MAIL_TEMPLATES)('%s says all it has to in HTML and in plain text, with its footer', (template) => {
    const mail = write(template);
    expect(mail.html.length).toBeLessThan(100_000);
    for (const part of [mail.subject, mail.html, mail.text]) expect(part).not.toMatch(/\{\{|undefined|\[object/);
    expect(mail.html).not.toMatch(/<b>métropole|src=|href="(?!https?:|mailto:)/);
    expect(mail.text).toContain(campaign.association.name);
    expect(mail.text).toMatch(/STOP/);
    expect(mail.html).toContain('prefers-color-scheme');
  });

  it('of the second round leaves until noon of the Thursday, whatever the first closing was', () => {
    const { text } = write('reconfirmation');
    expect(text).toMatch(/jeudi 19 mars à 12\sh/);
    expect(text).toContain('> Oui, si la <b>métropole</b> finance.');
  });

  it('of the second round has a link filled in with what was pledged, whole questions, but for what lists promised differently', () => {
    const { tables, memory } = fullWorld();
    const [one = '', two = '', three = ''] = campaign.questions.map(({ id }) => id);
    const items = (id: string) => `${id}.stance:1${id} ${id}.words:2${id}`;
    tables.edit('questions', (rows) => rows.map((row) => ({ ...row, formItems: items(row.id ?? '') })));
    const pledge = { listId: 'l2', current: true, stance: 'unconditional' as const };
    tables.seed('commitments', [
      { ...pledge, id: 'a', criterionId: one, words: 'Oui & tout de suite.' },
      { ...pledge, id: 'b', criterionId: two, words: 'très '.repeat(400) },
      { ...pledge, id: 'c', criterionId: three, words: 'Oui.' },
      { ...pledge, id: 'd', criterionId: three, words: 'Non.' },
    ]);
    const contents = reconfirmationContents({ tables, memory, form: new FakeForm() });
    const list = tables.all('lists').find(({ id }) => id === 'l2');
    const { link } = list === undefined ? {} : contents(list);
    expect(link?.split('&').map(decodeURIComponent)).toEqual([
      'https://forms.example/l2',
      `1${one}=Nous nous engageons`,
      `2${one}=Oui & tout de suite.`,
    ]);
  });

  it('of the second round says nothing of a list that joined once it takes its consent back', () => {
    const { tables, memory } = fullWorld();
    const criterionId = campaign.questions[0]?.id ?? '';
    const pledge = { criterionId, version: 1, current: true, stance: 'unconditional' as const, words: 'Oui.' };
    tables.seed('commitments', [
      { ...pledge, id: 'l1.v1.q', listId: 'l1' },
      { ...pledge, id: carriedId('l2', 'l1.v1.q'), listId: 'l2', confirmed: false },
    ]);
    const list = tables.all('lists').find(({ id }) => id === 'l2');
    const told = () => JSON.stringify(list && reconfirmationContents({ tables, memory, form: new FakeForm() })(list));
    expect(told()).toContain('Oui.');
    tables.of('answers').update(new Map([['r1', { consent: 'private' }]]));
    expect(told()).not.toContain('Oui.');
  });

  it('that asks to confirm says where the words were found, the words, what was understood, and goes to no other list', () => {
    const { ports } = fullWorld();
    const { mailing } = prepareMailing(ports(), 'confirmation');
    expect(planOf(ports(), mailing).recipients.map(({ list }) => list.id)).toEqual(['l1']);
    const { text } = write('confirmation');
    expect(text).toMatch(/Noté d’après.: programme, 18 mars 2026 \(https:\/\/liste\.example\/programme\)/);
    expect(text).toMatch(/> Nous le ferons dès 2027\.\n\nCe que nous avons compris/);
    expect(text).not.toContain('métropole');
    expect(text).toContain('https://forms.example/l1');
  });

  it('that asks to confirm fills in what was said last of a question, and nothing of what was said before', () => {
    const { tables, memory } = fullWorld();
    const [one = '', two = ''] = campaign.questions.map(({ id }) => id);
    const items = (id: string) => `${id}.stance:1${id} ${id}.target:2${id} ${id}.words:3${id}`;
    tables.edit('questions', (rows) => rows.map((row) => ({ ...row, formItems: items(row.id ?? '') })));
    const noted = { listId: 'l2', entitled: false, version: 1 };
    const said = (texts: object) => JSON.stringify(texts);
    tables.seed('answers', [
      {
        ...noted,
        id: 'meeting',
        status: 'precoded',
        source: 'meeting',
        receivedAt: 1,
        asReceived: said({ [`${one}.stance`]: 'Oui', [`${one}.target`]: '20 %', [`${two}.words`]: 'Oui.' }),
      },
      {
        ...noted,
        id: 'letter',
        status: 'accepted',
        source: 'letter',
        version: 2,
        receivedAt: 2,
        asReceived: said({ [`${one}.words`]: 'Nous ne nous engageons pas.', [`${two}.words`]: '' }),
      },
    ]);
    const list = tables.all('lists').find(({ id }) => id === 'l2');
    const { link } =
      list === undefined ? {} : confirmationContents({ tables, memory, campaign, form: new FakeForm() })(list);
    expect(link?.split('&').slice(1).map(decodeURIComponent)).toEqual([
      `3${two}=Oui.`,
      `3${one}=Nous ne nous engageons pas.`,
    ]);
  });

  it('of reminder has its own words the first, the second and the last time', () => {
    const { tables, ports } = fullWorld();
    const subjects = [1, 2, 3, 4].map(() => {
      const { mailing } = prepareMailing(ports(), 'reminder');
      tables.of('mailings').update(new Map([[mailing.id, { state: 'done' as const }]]));
      return mailing.subject ?? '';
    });
    expect(new Set(subjects).size).toBe(3);
    expect(subjects[2]).toContain('dernier rappel');
    expect(subjects[3]).toBe(subjects[2]);
  });

  it('of the press says the release and goes to each address of Réglages once, badly written ones named', () => {
    const { mailer, tables, ports } = fullWorld();
    const { mailing } = prepareMailing(ports(), 'press');
    expect(startMailing(ports(), mailing.id)).toMatchObject({ ended: 'done', sent: 1 });
    expect(mailer.sent.map(({ to }) => to)).toEqual(['Redaction@journal.example']);
    expect(mailer.sent[0]?.text).toMatch(/Cinq listes répondent[\s\S]*Un\.[\s\S]*Deux\./);
    expect(mailer.sent[0]?.text).not.toContain('intérêt légitime');
    expect(tables.all('sendings').map(({ email, state }) => [email, state])).toContainEqual([
      'sans-arobase',
      'excluded',
    ]);
  });

  it('of the volunteers says what Accueil says, and nothing where Accueil has nothing', () => {
    const { mailer, ports } = fullWorld();
    const { mailing } = prepareMailing(ports(), 'digest');
    startMailing(ports(), mailing.id);
    expect(mailer.sent[0]?.to).toBe('ana@asso.example');
    expect(mailer.sent[0]?.text).toMatch(/Listes\s: 3/);
    expect(mailer.sent[0]?.text).not.toContain('Alerte');
  });
});
