import { normalAddress } from '../../domain/contacts/mail-address.ts';
import { dayAt } from '../campaign/election-calendar.ts';
import type { CampaignData } from '../campaign.ts';
import type { CheckPorts } from '../contacts/check-contacts.ts';
import { OpposedRegister } from '../contacts/opposed-register.ts';
import { withNote } from '../contacts/returned-mails.ts';
import { idSource } from '../lists/name-new-rows.ts';
import { dateInFrench } from '../messages/dates.fr.ts';
import { messages } from '../messages.fr.ts';
import type { Exclusive } from '../ports.ts';
import { runAlone } from '../run-alone.ts';
import type { RowOf } from '../schema/tabs.ts';
import { settingsOf } from '../workbook/settings.ts';
import { ObjectionCodes } from './objection-code.ts';
import { quarantineObjection } from './quarantine-objection.ts';

/** What taking an objection needs. */
export interface ObjectionPorts extends CheckPorts {
  readonly exclusive: Exclusive;
  readonly campaign: CampaignData;
}

/** What became of a code: noted now, noted before, or not one of ours. */
export type TakenObjection = 'noted' | 'already' | 'unknown';

/**
 * Notes that whoever a code stands for objects, for every list and for good: first in the register of objections, which
 * needs no lock and alone decides whether a mail leaves, then in Contacts, with the day. Where the tab cannot be written
 * now, the next sweep does it. Somebody who is in no tab any more leaves a mark without their address. A second time
 * changes nothing, nor does one taken back since. A code that is not ours changes no contact and leaves a line in the
 * Journal.
 * @param at instant of the request
 */
export function takeObjection(ports: ObjectionPorts, typed: string, at = ports.clock.now()): TakenObjection {
  const { memory, signer, exclusive } = ports;
  const mark = new ObjectionCodes(memory, signer).read(typed);
  if (mark === undefined) {
    runAlone(exclusive, () => quarantineObjection(ports, typed));
    return 'unknown';
  }
  const register = new OpposedRegister(memory, signer);
  const isKnown = register.objectedAt(mark) !== undefined;
  let failure: unknown;
  try {
    register.add([mark], at);
  } catch (error) {
    // Google's store may be full or away: the tab holds the mails back too, and whoever asked is told to ask again.
    failure = error;
  }
  // A submission seen again, of an objection taken back since.
  if (failure === undefined && register.objectedAt(mark) === undefined) return 'already';
  const noted = exclusive.run(WAIT, () => noteInContacts(ports, register, mark));
  if (failure !== undefined) throw failure;
  return isKnown || noted?.value === false ? 'already' : 'noted';
}

/** Shorter than a person, or a mail program, waits for a page. */
const WAIT = 10_000;

/** Marks the person's contacts, or adds one. @returns whether anything changed */
function noteInContacts(ports: ObjectionPorts, { markOf }: OpposedRegister, mark: string): boolean {
  const { tables, signer, clock, campaign } = ports;
  const contacts = tables.of('contacts').rows();
  const own = contacts.filter(({ email, erased }) => erased === mark || (email !== null && markOf(email) === mark));
  const note = messages.mailings.returned.note('opt_out', dateInFrench(dayAt(clock.now(), campaign)));
  const changes = own.flatMap(({ id, status, notes }): [string, Partial<RowOf<'contacts'>>][] =>
    id === null || status === 'opposed' ? [] : [[id, { status: 'opposed', notes: withNote(notes, note) }]],
  );
  if (own.length > 0 && changes.length === 0) return false;
  if (own.length > 0) tables.of('contacts').update(new Map(changes));
  else {
    const id = idSource(
      signer,
      'c',
      contacts.map((contact) => contact.id),
    )();
    const email = correspondents(ports).find((address) => markOf(address) === mark);
    const who = email === undefined ? { erased: mark } : { email };
    tables.of('contacts').append([{ id, ...who, status: 'opposed', notes: note }]);
  }
  tables.flush();
  return true;
}

/** Addresses written to that Contacts does not hold: the press and the volunteers, in Réglages. */
function correspondents({ tables, campaign }: ObjectionPorts): readonly string[] {
  const { addresses } = settingsOf(tables, campaign);
  return [...addresses.press, ...addresses.volunteers].map(normalAddress);
}
