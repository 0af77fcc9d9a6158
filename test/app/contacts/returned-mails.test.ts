import { takeInReturn, understandReturn } from '../../../src/app/contacts/returned-mails.ts';
import { prepareMailing } from '../../../src/app/mailing/prepare-mailing.ts';
import { startMailing } from '../../../src/app/mailing/start-mailing.ts';
import { campaign } from '../../support/campaign-workbook.ts';
import { mailingWorld } from '../../support/mailing-world.ts';

const NOW = Date.parse('2026-03-02T10:00:00+01:00');
const BOUNCE =
  "Adresse introuvable\nVotre message n'est pas parvenu à un@un.example, car cette adresse est introuvable.";
const AWAY = 'De : Un <un@un.example>\nObjet : Réponse automatique\n\nJe suis absente.';
const STOP = 'From: un@un.example\n\nSTOP';

/** Takes mails in, then sends: who still gets one. */
function afterTaking(...mails: readonly string[]) {
  const world = mailingWorld(NOW);
  for (const mail of mails) takeInReturn({ ...world, campaign }, mail);
  const [contact] = world.tables.all('contacts');
  // What somebody chooses in the tab afterwards writes to nobody who objected.
  world.tables.edit('contacts', (rows) =>
    rows.map((row) => (row.status === 'opposed' ? { ...row, status: 'valid' } : row)),
  );
  const { mailing } = prepareMailing(world.ports(), 'invitation');
  startMailing(world.ports(), mailing.id);
  return { sent: world.mailer.sent.map(({ to }) => to), status: contact?.status, notes: contact?.notes };
}

describe('a mail that came back', () => {
  it('stops mails to an address that failed for good', () => {
    expect(afterTaking(BOUNCE)).toMatchObject({ sent: ['deux@deux.example'], status: 'bounced' });
  });

  it('keeps the address of somebody who is away', () => {
    expect(afterTaking(AWAY)).toMatchObject({ sent: ['un@un.example', 'deux@deux.example'], status: 'valid' });
  });

  it('stops mails to somebody who objects, and a later failure does not hide the objection', () => {
    expect(afterTaking(STOP, BOUNCE)).toMatchObject({ sent: ['deux@deux.example'], status: 'opposed' });
  });

  it('is noted once beside the contact', () => {
    const { notes } = afterTaking(BOUNCE, BOUNCE);
    expect(notes?.match(/échec définitif/g)).toHaveLength(1);
    expect(notes).toContain('2 mars 2026');
  });

  it('is recognised by an address it holds when it names none, and refused when no contact is in it', () => {
    const world = mailingWorld(NOW);
    const { tables } = world;
    expect(understandReturn(tables, 'Undeliverable. Original: to UN@un.example').contacts.map(({ id }) => id)).toEqual([
      'k1',
    ]);
    expect(understandReturn(tables, 'STOP\nUN@un.example, deux@deux.example')).toEqual({
      kind: 'opt_out',
      contacts: [],
    });
    expect(understandReturn(tables, 'From: x@y.example\n\nSTOP\nun@un.example').contacts).toEqual([]);
    expect(() => takeInReturn({ ...world, campaign }, 'Undeliverable: x@y.example')).toThrow('Aucune adresse');
  });
});
