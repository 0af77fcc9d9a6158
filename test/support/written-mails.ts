import { compileDirectory } from '../../scripts/build/mjml-plugin.ts';
import { areCorrespondents } from '../../src/app/mailing/audience/correspondents.ts';
import { MailingLetter } from '../../src/app/mailing/mail/mailing-letter.ts';
import { planOf } from '../../src/app/mailing/plan-mailing.ts';
import { prepareMailing } from '../../src/app/mailing/prepare-mailing.ts';
import type { MailTemplate } from '../../src/app/mailing/wording/template-fields.ts';
import type { Mail } from '../../src/app/ports.ts';
import { campaign } from './campaign-workbook.ts';
import { mailingWorld } from './mailing-world.ts';

const NOW = Date.parse('2026-03-18T10:00:00+01:00');

/** A campaign where every mail has something to say: answers, a publication, a press release, a state. */
export function fullWorld() {
  const world = mailingWorld(NOW);
  const { tables } = world;
  const [question] = campaign.questions;
  tables.edit('lists', (rows) => rows.map((row) => ({ ...row, round: 2, state: 'partial' as const })));
  tables.seed('answers', [
    { id: 'r1', listId: 'l1', status: 'accepted', version: 1, consent: 'public', receivedAt: NOW, entitled: true },
    {
      id: 'r2',
      listId: 'l1',
      status: 'precoded',
      version: 2,
      receivedAt: NOW,
      source: 'manifesto',
      sourceLink: 'https://liste.example/programme',
    },
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
    {
      id: 'c2',
      listId: 'l1',
      criterionId: question?.id ?? '',
      version: 2,
      stance: 'unconditional',
      words: 'Nous le ferons dès 2027.',
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

/** Gives what writes the mail of a template as the build ships it, to the first who would get it. */
export async function mailWriter(): Promise<(template: MailTemplate) => Mail> {
  const layouts = await compileDirectory('templates');
  return (template) => {
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
}
