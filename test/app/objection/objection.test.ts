import { prepareMailing } from '../../../src/app/mailing/prepare-mailing.ts';
import { sendDueReceipts } from '../../../src/app/mailing/send-receipts.ts';
import { previewMailing, startMailing } from '../../../src/app/mailing/start-mailing.ts';
import { buildObjectionForm } from '../../../src/app/objection/objection-form.ts';
import { objectionLinks, objectionPlace } from '../../../src/app/objection/objection-links.ts';
import { takeObjection } from '../../../src/app/objection/take-objection.ts';
import { takeObjectionForms } from '../../../src/app/objection/take-objection-forms.ts';
import type { FormPort, FormResponse } from '../../../src/app/questionnaire/form-port.ts';
import { campaign } from '../../support/campaign-workbook.ts';
import { FakeExclusive, FakeSigner } from '../../support/fake-ports.ts';
import { mailingWorld } from '../../support/mailing-world.ts';

const NOW = Date.parse('2026-03-02T10:00:00+01:00');

/** A campaign whose links to object lead to a web app, or to a form that holds these submissions. */
function objectingWorld({ deployed = true, responses = [] as FormResponse[] } = {}) {
  const world = mailingWorld(NOW);
  const objectionForm: FormPort = {
    exists: () => !deployed,
    build: () => new Map([['code', '7']]),
    prefilledUrl: (item, value) => `https://forms.example/f?entry.${item}=${value}`,
    filledIn: () => '',
    url: () => 'https://forms.example/f',
    accepts: () => {},
    submitted: () => undefined,
    responsesSince: (at) => responses.filter((response) => response.at >= at),
  };
  const signer = new FakeSigner();
  const ports = {
    ...world,
    campaign,
    signer,
    objectionForm,
    exclusive: new FakeExclusive(),
    webAddress: () => (deployed ? 'https://script.example/exec' : undefined),
  };
  buildObjectionForm(ports, campaign);
  const link = objectionLinks(ports, objectionPlace(ports) ?? '');
  const codeOf = (email: string) => link(email).split('=')[1] ?? '';
  const statuses = () => world.tables.all('contacts').map(({ email, status }) => [email, status]);
  return { ...ports, link, codeOf, statuses };
}

describe('the link to receive no more mails', () => {
  it('is the same for a person whatever the list, says nothing of the address, and leads to the form before the web app exists', () => {
    const { link } = objectingWorld();
    expect(link('Un@un.example ')).toBe(link('un@un.example'));
    expect(link('un@un.example')).toMatch(/^https:\/\/script\.example\/exec\?opposition=[\w-]{22}\.[\w-]{16}$/);
    expect(objectingWorld({ deployed: false }).link('un@un.example')).toMatch(
      /^https:\/\/forms\.example\/f\?entry\.7=/,
    );
  });

  it('marks every contact of the person, with the day, once; their other notes stay', () => {
    const world = objectingWorld();
    world.tables.edit('contacts', (rows) => [
      ...rows.map((row) => (row.id === 'k1' ? { ...row, notes: 'Directrice' } : row)),
      { ...rows[0], id: 'k3', listId: 'l3', email: 'UN@un.example', status: 'bounced' as const } as (typeof rows)[0],
    ]);
    expect(takeObjection(world, world.codeOf('un@un.example'))).toBe('noted');
    expect(takeObjection(world, world.codeOf('un@un.example'))).toBe('already');
    expect(world.statuses()).toEqual([
      ['un@un.example', 'opposed'],
      ['deux@deux.example', 'valid'],
      ['UN@un.example', 'opposed'],
    ]);
    expect(world.tables.all('contacts')[0]?.notes).toMatch(
      /^Directrice ; 2 mars 2026.: demande de ne plus recevoir de courriels$/,
    );
  });

  it('of somebody else, forged or cut, changes no contact and leaves one line, and few of them a day', () => {
    const world = objectingWorld();
    const before = world.statuses();
    const code = world.codeOf('un@un.example');
    const forged = [`${code}x`, code.slice(0, -1), code.replace('.', ''), '', 'un@un.example', `deux.${code}`];
    for (const typed of [...forged, ...forged]) expect(takeObjection(world, typed)).toBe('unknown');
    for (let at = 0; at < 40; at += 1) takeObjection(world, `=HYPERLINK("x")\r\n${at}`);
    expect(world.statuses()).toEqual(before);
    // No code of ours is that long, whatever it ends with.
    expect(takeObjection(world, `${'a'.repeat(300)} ${code}`)).toBe('unknown');
    const lines = world.tables.all('journal').map(({ summary }) => summary);
    expect(lines).toHaveLength(20);
    expect(lines.at(-1)).toMatch(/rien n’a changé\. Reçu.: «.=HYPERLINK\("x"\) \d+.»/);
  });

  it('outlives the contact: typed again, the address is opposed; correspondents of Réglages are left out by name', () => {
    const world = objectingWorld();
    world.tables.of('settings').update(new Map([['addresses.press', { value: 'redac@journal.example' }]]));
    takeObjection(world, world.codeOf('partie@liste.example'));
    takeObjection(world, world.codeOf('redac@journal.example'));
    expect(world.tables.all('contacts').slice(2)).toMatchObject([
      { email: null, status: 'opposed', erased: expect.stringMatching(/^[\w-]{22}$/) },
      { email: 'redac@journal.example', status: 'opposed' },
    ]);
    world.tables.seed('press', [{ id: 'p1', at: NOW, title: 'Titre', text: 'Texte' }]);
    world.tables.seed('publications', [{ id: 'p1', kind: 'publication', at: NOW, url: 'https://asso.example/' }]);
    const { mailing } = prepareMailing(world.ports(), 'press');
    expect(previewMailing(world.ports(), mailing).plan).toMatchObject({
      recipients: [],
      exclusions: [{ email: 'redac@journal.example', reason: 'opposed' }],
    });
  });

  it('is honoured by every mail: an invitation, a right of reply, a receipt owed', () => {
    const world = objectingWorld();
    world.tables.seed('publications', [{ id: 'p1', kind: 'publication', at: NOW, url: 'https://asso.example/' }]);
    world.tables.seed('answers', [
      { id: 'r1', listId: 'l1', status: 'accepted', version: 1, consent: 'public', receivedAt: NOW },
      { id: 'r2', listId: 'l2', status: 'accepted', version: 1, consent: 'public', receivedAt: NOW },
    ]);
    takeObjection(world, world.codeOf('un@un.example'));
    for (const template of ['invitation', 'reply'] as const) {
      startMailing(world.ports(), prepareMailing(world.ports(), template).mailing.id);
    }
    sendDueReceipts(world.ports());
    expect(new Set(world.mailer.sent.map(({ to }) => to))).toEqual(new Set(['deux@deux.example']));
    expect(world.mailer.sent).toHaveLength(3);
  });

  it('by the form is taken once, though the sweep sees each submission again', () => {
    const responses: FormResponse[] = [];
    const world = objectingWorld({ deployed: false, responses });
    const sent = (at: number, code: string) =>
      responses.push({ responseId: `r${at}`, at, answers: () => new Map([['7', code]]) });
    sent(NOW, world.codeOf('un@un.example'));
    sent(NOW + 1, 'inventé');
    expect([takeObjectionForms(world), takeObjectionForms(world)]).toEqual([1, 0]);
    sent(NOW + 2, world.codeOf('deux@deux.example'));
    expect([takeObjectionForms(world, responses[2]), takeObjectionForms(world)]).toEqual([1, 0]);
    expect(world.statuses().map(([, status]) => status)).toEqual(['opposed', 'opposed']);
    expect(world.tables.all('journal')).toHaveLength(1);
  });
});
