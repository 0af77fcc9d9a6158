import { normalAddress } from '../../domain/contacts/mail-address.ts';
import { dayAt } from '../campaign/election-calendar.ts';
import type { CampaignData } from '../campaign.ts';
import type { ContactPorts } from '../contacts/check-contacts.ts';
import { withNote } from '../contacts/returned-mails.ts';
import { idSource } from '../lists/name-new-rows.ts';
import { dateInFrench } from '../messages/dates.fr.ts';
import { messages } from '../messages.fr.ts';
import type { Clock, Exclusive } from '../ports.ts';
import { runAlone } from '../run-alone.ts';
import type { RowOf } from '../schema/tabs.ts';
import { settingsOf } from '../workbook/settings.ts';
import { ObjectionCodes } from './objection-code.ts';
import { quarantineObjection } from './quarantine-objection.ts';

/** What taking an objection needs. */
export interface ObjectionPorts extends ContactPorts {
  readonly exclusive: Exclusive;
  readonly clock: Clock;
  readonly campaign: CampaignData;
}

/** What became of a code: noted now, noted before, or not one of ours. */
export type TakenObjection = 'noted' | 'already' | 'unknown';

/**
 * Marks whoever a code stands for as opposed, for every list and for good, and notes the day beside; a second time
 * changes nothing. Somebody who is in no tab any more leaves a mark without their address, so that typing it again
 * changes nothing either. A code that is not ours changes no contact and leaves a line in the Journal.
 */
export function takeObjection(ports: ObjectionPorts, typed: string): TakenObjection {
  const { tables, memory, signer, exclusive, clock, campaign } = ports;
  const codes = new ObjectionCodes(memory, signer);
  const mark = codes.read(typed);
  return runAlone(exclusive, () => {
    if (mark === undefined) {
      quarantineObjection(ports, typed);
      return 'unknown';
    }
    const contacts = tables.of('contacts').rows();
    const own = contacts.filter(
      ({ email, erased }) => erased === mark || (email !== null && codes.markOf(email) === mark),
    );
    const note = messages.mailings.returned.note('opt_out', dateInFrench(dayAt(clock.now(), campaign)));
    const changes = own.flatMap(({ id, status, notes }): [string, Partial<RowOf<'contacts'>>][] =>
      id === null || status === 'opposed' ? [] : [[id, { status: 'opposed', notes: withNote(notes, note) }]],
    );
    if (own.length > 0 && changes.length === 0) return 'already';
    if (own.length > 0) tables.of('contacts').update(new Map(changes));
    else {
      const id = idSource(
        signer,
        'c',
        contacts.map((contact) => contact.id),
      )();
      const email = correspondents(ports).find((address) => codes.markOf(address) === mark);
      const who = email === undefined ? { erased: mark } : { email };
      tables.of('contacts').append([{ id, ...who, status: 'opposed', notes: note }]);
    }
    tables.flush();
    return 'noted';
  });
}

/** Addresses written to that Contacts does not hold: the press and the volunteers, in Réglages. */
function correspondents({ tables, campaign }: ObjectionPorts): readonly string[] {
  const { addresses } = settingsOf(tables, campaign);
  return [...addresses.press, ...addresses.volunteers].map(normalAddress);
}
