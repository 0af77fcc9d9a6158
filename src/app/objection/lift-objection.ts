import { normalPhone } from '../../domain/contacts/phone-number.ts';
import { dayAt } from '../campaign/election-calendar.ts';
import { marksOf } from '../contacts/contact-marks.ts';
import { OpposedRegister } from '../contacts/opposed-register.ts';
import { withNote } from '../contacts/returned-mails.ts';
import { dateInFrench } from '../messages/dates.fr.ts';
import { messages } from '../messages.fr.ts';
import { runAlone } from '../run-alone.ts';
import type { RowOf } from '../schema/tabs.ts';
import type { ObjectionPorts } from './take-objection.ts';

/** An objection that stands, as somebody looked it up. */
export interface StandingObjection {
  readonly mark: string;
  /** Instant it was noted. */
  readonly at: number;
}

/** The objection of the person whom an address or a number leads to; undefined when they have none. */
export function standingObjection(
  { tables, memory, signer, clock }: Omit<ObjectionPorts, 'exclusive' | 'campaign'>,
  typed: string,
): StandingObjection | undefined {
  const register = new OpposedRegister(memory, signer);
  const mark = register.markOf(typed.includes('@') ? typed : normalPhone(typed));
  const noted = tables
    .of('contacts')
    .rows()
    .filter((contact) => contact.status === 'opposed' && marksOf(contact, register.markOf).includes(mark));
  // What somebody noted in the tab since the last sweep counts already.
  register.add(
    register.missingOf(noted).filter((missing) => missing === mark),
    clock.now(),
  );
  const at = register.objectedAt(mark);
  return at === undefined ? undefined : { mark, at };
}

/**
 * Takes an objection back, at the person's own request: their contacts may be written to again, with the day noted
 * beside. In Contacts first: cut short in between, the objection stands, and the next sweep puts it back in the tab. One
 * made since it was looked up stands too. A row with an address of its own whose person objected stays opposed; one that
 * only kept the mark of somebody else who was erased is left without it. Throws `busy`.
 * @returns how many of the contacts stay opposed, by their own address or number
 */
export function liftObjection(ports: ObjectionPorts, { mark, at }: StandingObjection): number {
  const { tables, memory, signer, exclusive, clock, campaign } = ports;
  return runAlone(exclusive, () => {
    let left = 0;
    const register = new OpposedRegister(memory, signer);
    const note = messages.objection.lifted.note(dateInFrench(dayAt(clock.now(), campaign)));
    const changes = tables
      .of('contacts')
      .rows()
      .flatMap((contact): [string, Partial<RowOf<'contacts'>>][] => {
        const { id, notes: before } = contact;
        if (id === null || !marksOf(contact, register.markOf).includes(mark)) return [];
        const notes = withNote(before, note);
        const [own] = marksOf({ ...contact, erased: null }, register.markOf);
        if (own !== undefined && own !== mark && register.objectedAt(own) !== undefined) {
          left += 1;
          return [[id, { erased: null, notes }]];
        }
        return [[id, { status: own === undefined ? null : 'valid', erased: null, notes }]];
      });
    tables.of('contacts').update(new Map(changes));
    tables.flush();
    register.lift(mark, at);
    return left;
  });
}
