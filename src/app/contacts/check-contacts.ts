import { judgeAddress } from '../../domain/contacts/judge-address.ts';
import { messages } from '../messages.fr.ts';
import type { Clock, Memory, Signer, Tables } from '../ports.ts';
import { RememberedMemory } from '../remembered-memory.ts';
import type { RowOf } from '../schema/tabs.ts';
import { waysTo } from './contact-marks.ts';
import { OpposedRegister } from './opposed-register.ts';

type Contact = RowOf<'contacts'>;

/** What looking after contacts needs. */
export interface ContactPorts {
  readonly tables: Tables;
  readonly memory: Memory;
  readonly signer: Signer;
}

/** What checking contacts needs. */
export interface CheckPorts extends ContactPorts {
  readonly clock: Clock;
}

/**
 * Writes beside each contact what a person should look at, and marks as opposed whoever objected once and was typed
 * again, or made « valide » by hand: an opt-out outlives the row it was noted in.
 */
export function checkContacts(ports: CheckPorts): void {
  const { tables } = ports;
  const contacts = tables.of('contacts').rows();
  const register = upToDateRegister(ports, contacts);
  const doubts = doubtsOf(contacts);
  const changes = new Map<string, Partial<Contact>>();
  for (const contact of contacts) {
    if (contact.id === null) continue;
    const toCheck = doubts.get(contact.id) ?? null;
    const change: Partial<Contact> = {
      ...(toCheck !== contact.toCheck && { toCheck }),
      ...(contact.status !== 'opposed' && register.opposes(contact) && { status: 'opposed' as const }),
    };
    if (Object.keys(change).length > 0) changes.set(contact.id, change);
  }
  tables.of('contacts').update(changes);
}

/** Sentences about each doubtful contact, by its identifier. */
export function doubtsOf(contacts: readonly Contact[]): ReadonlyMap<string, string> {
  const { doubt, sharedWith, unclearState } = messages.contacts;
  const owners = new Map<string, Contact[]>();
  for (const contact of contacts) {
    for (const key of waysTo(contact)) owners.set(key, [...(owners.get(key) ?? []), contact]);
  }
  const doubts = new Map<string, string>();
  for (const contact of contacts) {
    if (contact.id === null) continue;
    const address = (contact.email ?? '').trim();
    const found = address === '' ? undefined : judgeAddress(address);
    const others = new Set(
      waysTo(contact)
        .flatMap((key) => owners.get(key) ?? [])
        .filter(({ listId }) => listId !== contact.listId)
        .map(({ list, listId }) => list ?? listId ?? ''),
    );
    const said = [
      contact.status === 'unclear' ? unclearState : '',
      found === undefined ? '' : doubt(found),
      others.size === 0 ? '' : sharedWith([...others]),
    ];
    const sentence = said.filter((part) => part !== '').join(' ');
    if (sentence !== '') doubts.set(contact.id, sentence);
  }
  return doubts;
}

/** The register of objections, once it holds those that people noted in the tab; the properties are read once. */
export function upToDateRegister(ports: Omit<CheckPorts, 'tables'>, contacts: readonly Contact[]): OpposedRegister {
  const register = new OpposedRegister(new RememberedMemory(ports.memory), ports.signer);
  // Where the register already says it, it may be what wrote it: nothing more is known of that person.
  const noted = contacts.filter((contact) => contact.status === 'opposed' && !register.opposes(contact));
  register.add(register.missingOf(noted), ports.clock.now());
  return register;
}

/** Notes that the people of these contacts object, whatever the tab says of them; gives the register. */
export function registerObjections(
  { memory, signer, clock }: Omit<CheckPorts, 'tables'>,
  contacts: readonly Contact[],
): OpposedRegister {
  const register = new OpposedRegister(new RememberedMemory(memory), signer);
  register.add(register.missingOf(contacts), clock.now());
  return register;
}
