import { compileDirectory } from '../../../scripts/build/mjml-plugin.ts';
import { areCorrespondents } from '../../../src/app/mailing/audience/correspondents.ts';
import type { MailSegment } from '../../../src/app/mailing/mail/mail-template.ts';
import { MailingLetter } from '../../../src/app/mailing/mail/mailing-letter.ts';
import { planOf } from '../../../src/app/mailing/plan-mailing.ts';
import { prepareMailing } from '../../../src/app/mailing/prepare-mailing.ts';
import { startMailing } from '../../../src/app/mailing/start-mailing.ts';
import { MAIL_TEMPLATES, type MailTemplate } from '../../../src/app/mailing/wording/template-fields.ts';
import type { Mail } from '../../../src/app/ports.ts';
import { campaign } from '../../support/campaign-workbook.ts';
import { mailingWorld } from '../../support/mailing-world.ts';

const NOW = Date.parse('2026-03-18T10:00:00+01:00');

/** A campaign where every mail has something to say: answers, a publication, a press release, a state. */
function fullWorld() {
  const world = mailingWorld(NOW);
  const { tables } = world;
  const [question] = campaign.questions;
  tables.edit('lists', (rows) => rows.map((row) => ({ ...row, round: 2, state: 'partial' as const })));
  tables.seed('answers', [
    { id: 'r1', listId: 'l1', status: 'accepted', version: 1, consent: 'public', receivedAt: NOW },
  ]);
  tables.seed('commitments', [
    {
      id: 'c1',
      listId: 'l1',
      criterionId: question?.id ?? '',
      version: 1,
      current: true,
      stance: 'conditional',
      words: 'Oui, si la <b>métropole</b> finance.\n=HYPERLINK("https://x.example")',
      toAsk: 'aucune date reconnue',
    },
  ]);
  tables.seed('publications', [{ id: 'p1', kind: 'publication', at: NOW, url: 'https://asso.example/comparaison/' }]);
  tables.seed('press', [
    { id: 'p1', at: NOW, kind: 'communiqué', title: 'Cinq listes répondent', text: 'Un.\n\nDeux.' },
  ]);
  tables.seed('home', [
    { key: 'Listes', value: '3' },
    { key: 'Alerte', value: '—' },
  ]);
  tables.of('settings').update(
    new Map([
      ['addresses.press', { value: 'redaction@journal.example, Redaction@journal.example, sans-arobase' }],
      ['addresses.volunteers', { value: 'ana@asso.example' }],
    ]),
  );
  return world;
}

describe('every mail', () => {
  let layouts: ReadonlyMap<string, readonly MailSegment[]>;
  beforeAll(async () => {
    layouts = await compileDirectory('templates');
  });

  const write = (template: MailTemplate): Mail => {
    const { ports } = fullWorld();
    const given = { ...ports(), layouts: { layout: (name: MailTemplate) => layouts.get(`${name}.mjml`) ?? [] } };
    const { mailing } = prepareMailing(given, template);
    const { recipients } = planOf(
      given,
      areCorrespondents(mailing.audience ?? 'every_list') ? mailing : { ...mailing, audience: 'every_list' },
    );
    const [recipient] = recipients;
    if (recipient === undefined) throw new RangeError(`Nobody gets the ${template}.`);
    const letter = new MailingLetter(given, mailing);
    letter.requireFaultless([recipient.list]);
    return letter.write(recipient.email, recipient.list);
  };

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
    expect(write('reconfirmation').text).toMatch(/jeudi 19 mars à 12\sh/);
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
