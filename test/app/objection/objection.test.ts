import { checkContacts } from '../../../src/app/contacts/check-contacts.ts';
import { OpposedRegister } from '../../../src/app/contacts/opposed-register.ts';
import { prepareMailing } from '../../../src/app/mailing/prepare-mailing.ts';
import { sendDueReceipts } from '../../../src/app/mailing/send-receipts.ts';
import { previewMailing, startMailing } from '../../../src/app/mailing/start-mailing.ts';
import { liftObjection, standingObjection } from '../../../src/app/objection/lift-objection.ts';
import { buildObjectionForm } from '../../../src/app/objection/objection-form.ts';
import { objectionLinks, objectionPlace } from '../../../src/app/objection/objection-links.ts';
import { takeObjection } from '../../../src/app/objection/take-objection.ts';
import { takeObjectionForms } from '../../../src/app/objection/take-objection-forms.ts';
import type { FormPort, FormResponse } from '../../../src/app/questionnaire/form-port.ts';
import type { RowOf } from '../../../src/app/schema/tabs.ts';
import { campaign } from '../../support/campaign-workbook.ts';
import { FakeExclusive } from '../../support/fake-ports.ts';
import { Gate } from '../../support/gate.ts';
import { mailingWorld } from '../../support/mailing-world.ts';

const NOW = Date.parse('2026-03-02T10:00:00+01:00');

/** A campaign whose links to object lead to a web app, or to a form that holds these submissions. */
function objectingWorld({ deployed = true, responses = [] as FormResponse[], gate = new Gate() } = {}) {
  const world = mailingWorld(NOW, gate);
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
  const ports = {
    ...world,
    campaign,
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

  it('stands though somebody chooses « valide » again, deletes the row or imports it anew: no mail goes, the tab says it again', () => {
    const world = objectingWorld();
    takeObjection(world, world.codeOf('un@un.example'));
    const [first] = world.tables.all('contacts');
    const again = { ...first, id: 'k9', status: 'valid', notes: null } as RowOf<'contacts'>;
    world.tables.edit('contacts', (rows) => [again, ...rows.filter(({ id }) => id !== 'k1')]);
    const { mailing } = prepareMailing(world.ports(), 'invitation');
    expect(previewMailing(world.ports(), mailing).plan.exclusions).toContainEqual(
      expect.objectContaining({ email: 'un@un.example', reason: 'opposed' }),
    );
    startMailing(world.ports(), mailing.id);
    expect(world.mailer.sent.map(({ to }) => to)).toEqual(['deux@deux.example']);
    checkContacts(world);
    expect(world.statuses()[0]).toEqual(['un@un.example', 'opposed']);
  });

  it('is noted while another action holds the workbook: no mail goes meanwhile, and the next sweep writes it in the tab', () => {
    const world = objectingWorld();
    world.exclusive.heldElsewhere = true;
    expect(takeObjection(world, world.codeOf('un@un.example'))).toBe('noted');
    expect(world.statuses()[0]).toEqual(['un@un.example', 'valid']);
    startMailing(world.ports(), prepareMailing(world.ports(), 'invitation').mailing.id);
    expect(world.mailer.sent.map(({ to }) => to)).toEqual(['deux@deux.example']);
    checkContacts(world);
    expect(world.statuses()[0]).toEqual(['un@un.example', 'opposed']);
  });

  it('that the properties refuse is told as a failure, and the tab holds the mails back meanwhile', () => {
    const world = objectingWorld();
    const code = world.codeOf('un@un.example');
    const { writeAll } = world.memory;
    world.memory.writeAll = () => {
      throw new RangeError('You have exceeded the property storage quota.');
    };
    expect(() => takeObjection(world, code)).toThrow('storage quota');
    world.memory.writeAll = writeAll;
    startMailing(world.ports(), prepareMailing(world.ports(), 'invitation').mailing.id);
    expect(world.mailer.sent.map(({ to }) => to)).toEqual(['deux@deux.example']);
    checkContacts(world);
    expect(standingObjection(world, 'un@un.example')).toBeDefined();
  });

  it('noted by hand in the tab, is kept from the next sweep on', () => {
    const world = objectingWorld();
    const choose = (status: 'opposed' | 'valid') =>
      world.tables.edit('contacts', (rows) => rows.map((row) => (row.id === 'k1' ? { ...row, status } : row)));
    choose('opposed');
    checkContacts(world);
    choose('valid');
    startMailing(world.ports(), prepareMailing(world.ports(), 'invitation').mailing.id);
    expect(world.mailer.sent.map(({ to }) => to)).toEqual(['deux@deux.example']);
  });

  it('is taken back by a confirmed action alone; one made since it was looked up stands', () => {
    const world = objectingWorld();
    expect(standingObjection(world, 'un@un.example')).toBeUndefined();
    takeObjection(world, world.codeOf('un@un.example'));
    const found = standingObjection(world, 'UN@un.example');
    expect(found?.at).toBe(NOW);
    world.clock.at += 60_000;
    takeObjection(world, world.codeOf('un@un.example'));
    if (found !== undefined) liftObjection(world, found);
    checkContacts(world);
    expect(world.statuses()[0]).toEqual(['un@un.example', 'opposed']);
    const latest = standingObjection(world, 'un@un.example');
    if (latest !== undefined) liftObjection(world, latest);
    checkContacts(world);
    expect(world.statuses()[0]).toEqual(['un@un.example', 'valid']);
    expect(world.tables.all('contacts')[0]?.notes).toMatch(/2 mars 2026.: accepte de nouveau/);
    startMailing(world.ports(), prepareMailing(world.ports(), 'invitation').mailing.id);
    expect(world.mailer.sent.map(({ to }) => to)).toContain('un@un.example');
    world.clock.at += 60_000;
    expect(takeObjection(world, world.codeOf('un@un.example'))).toBe('noted');
    expect(standingObjection(world, 'un@un.example')).toBeDefined();
  });

  it('of somebody erased is taken back too, by the address they give', () => {
    const world = objectingWorld();
    takeObjection(world, world.codeOf('partie@liste.example'));
    const found = standingObjection(world, 'partie@liste.example');
    if (found !== undefined) liftObjection(world, found);
    world.tables.seed('contacts', [{ id: 'back', listId: 'l3', email: 'partie@liste.example', status: 'valid' }]);
    checkContacts(world);
    expect(world.tables.all('contacts').at(-1)?.status).toBe('valid');
  });

  it('of a number shared by many opposes only the rows without an address: taken back by address, it holds', () => {
    const world = objectingWorld();
    const phone = '06 11 22 33 44';
    world.tables.edit('contacts', () => []);
    world.tables.seed('contacts', [
      { id: 'k1', listId: 'l1', email: 'ana@a.example', phone, status: 'opposed' },
      { id: 'k2', listId: 'l2', phone, status: 'opposed' },
      { id: 'k3', listId: 'l2', email: 'bob@a.example', phone, status: 'valid' },
      { id: 'k4', listId: 'l3', phone: '+33 6 11 22 33 44', status: 'valid' },
    ]);
    const sweep = () => {
      checkContacts(world);
      checkContacts(world);
      return world.tables.all('contacts').map(({ status }) => status);
    };
    expect(sweep()).toEqual(['opposed', 'opposed', 'valid', 'opposed']);
    expect(standingObjection(world, 'bob@a.example')).toBeUndefined();
    const found = standingObjection(world, 'ana@a.example');
    if (found !== undefined) liftObjection(world, found);
    expect(sweep()).toEqual(['valid', 'opposed', 'valid', 'opposed']);
    world.clock.at += 60_000;
    const number = standingObjection(world, phone);
    expect(number && liftObjection(world, number)).toBe(0);
    expect(sweep()).toEqual(['valid', 'valid', 'valid', 'valid']);
  });

  it('that the program wrote after somebody erased is not kept against whoever the row is used for next', () => {
    const world = objectingWorld();
    takeObjection(world, world.codeOf('partie@liste.example'));
    const use = (email: string) =>
      world.tables.edit('contacts', (rows) => rows.map((row) => (row.erased === null ? row : { ...row, email })));
    use('neuf@liste.example');
    checkContacts(world);
    const register = new OpposedRegister(world.memory, world.signer);
    expect(['neuf@liste.example', 'partie@liste.example'].map((way) => register.isOpposed(way))).toEqual([false, true]);
    const found = standingObjection(world, 'neuf@liste.example');
    expect(found && liftObjection(world, found)).toBe(0);
    checkContacts(world);
    expect(world.tables.all('contacts').at(-1)).toMatchObject({ status: 'valid', erased: null });
    expect(register.isOpposed('partie@liste.example')).toBe(true);
  });

  it('taken back leaves a row opposed, and counts it, when its own address is noted too', () => {
    const world = objectingWorld();
    takeObjection(world, world.codeOf('partie@liste.example'));
    world.tables.edit('contacts', (rows) =>
      rows.map((row) => (row.erased === null ? row : { ...row, email: 'un@un.example' })),
    );
    takeObjection(world, world.codeOf('un@un.example'));
    const found = standingObjection(world, 'partie@liste.example');
    expect(found && liftObjection(world, found)).toBe(1);
    expect(world.tables.all('contacts').at(-1)).toMatchObject({ status: 'opposed', erased: null });
  });

  describe.each(['taking', 'taking back'] as const)('killed while %s it, at each call', (what) => {
    it.each([
      ['before', 'lost'],
      ['before', 'kept'],
      ['after', 'lost'],
      ['after', 'kept'],
    ] as const)('%s its effect, unflushed writes %s: no mail goes to whom the register holds', (when, unflushed) => {
      const begun = () => {
        const gate = new Gate();
        const world = objectingWorld({ gate });
        const code = world.codeOf('un@un.example');
        if (what === 'taking back') takeObjection(world, code);
        const found = standingObjection(world, 'un@un.example');
        const act = () => {
          if (found === undefined) takeObjection(world, code);
          else liftObjection(world, found);
        };
        gate.startRun();
        return { gate, world, act };
      };
      const probe = begun();
      probe.act();
      let held = 0;
      for (let call = 1; call <= probe.gate.calls; call += 1) {
        const { gate, world, act } = begun();
        gate.startRun({ call, when, kind: 'kill', unflushed });
        expect(act).toThrow();
        gate.startRun();
        const isOpposed = standingObjection(world, 'un@un.example') !== undefined;
        // Nobody is shown as opposed whom the register would let through.
        if (!isOpposed) expect(world.statuses()[0]).toEqual(['un@un.example', 'valid']);
        startMailing(world.ports(), prepareMailing(world.ports(), 'invitation').mailing.id);
        expect(world.mailer.sent.some(({ to }) => to === 'un@un.example')).toBe(!isOpposed);
        checkContacts(world);
        expect(world.statuses()[0]).toEqual(['un@un.example', isOpposed ? 'opposed' : 'valid']);
        held += isOpposed ? 1 : 0;
        act();
        expect(standingObjection(world, 'un@un.example') === undefined).toBe(what === 'taking back');
      }
      expect(held).toBeGreaterThan(0);
    });
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
    // One taken back since is not taken again from its old submission.
    const found = standingObjection(world, 'deux@deux.example');
    if (found !== undefined) liftObjection(world, found);
    expect(takeObjectionForms(world, responses[2])).toBe(0);
    expect(world.statuses().map(([, status]) => status)).toEqual(['opposed', 'valid']);
  });
});
