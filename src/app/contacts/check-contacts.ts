import { judgeAddress } from '../../domain/contacts/judge-address.ts';
import { messages } from '../messages.fr.ts';
import type { Memory, Signer, Tables } from '../ports.ts';
import type { RowOf } from '../schema/tabs.ts';
import { erasedMarks, type Fingerprint, fingerprinter, waysTo } from './fingerprint.ts';

type Contact = RowOf<'contacts'>;

/** What checking contacts needs. */
export interface ContactPorts {
  readonly tables: Tables;
  readonly memory: Memory;
  readonly signer: Signer;
}

/**
 * Writes beside each contact what a person should look at, and marks as opposed whoever had themselves erased and was
 * typed again: an opt-out outlives the data it was about.
 */
export function checkContacts({ tables, memory, signer }: ContactPorts): void {
  const contacts = tables.of('contacts').rows();
  const opposed = opposedContacts(contacts, () => fingerprinter(memory, signer));
  const doubts = doubtsOf(contacts);
  const changes = new Map<string, Partial<Contact>>();
  for (const contact of contacts) {
    if (contact.id === null) continue;
    const toCheck = doubts.get(contact.id) ?? null;
    const change: Partial<Contact> = {
      ...(toCheck !== contact.toCheck && { toCheck }),
      ...(opposed.has(contact.id) && contact.status !== 'opposed' && { status: 'opposed' as const }),
    };
    if (Object.keys(change).length > 0) changes.set(contact.id, change);
  }
  tables.of('contacts').update(changes);
}

/** Sentences about each doubtful contact, by its identifier. */
export function doubtsOf(contacts: readonly Contact[]): ReadonlyMap<string, string> {
  const { doubt, sharedWith } = messages.contacts;
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
    const said = [found === undefined ? '' : doubt(found), others.size === 0 ? '' : sharedWith([...others])];
    const sentence = said.filter((part) => part !== '').join(' ');
    if (sentence !== '') doubts.set(contact.id, sentence);
  }
  return doubts;
}

/** Contacts whose address or number somebody had erased with an objection. */
function opposedContacts(contacts: readonly Contact[], fingerprint: () => Fingerprint): ReadonlySet<string> {
  const erased = erasedMarks(contacts);
  if (erased.size === 0) return new Set();
  const markOf = fingerprint();
  return new Set(
    contacts.flatMap((contact) =>
      contact.id !== null && waysTo(contact).some((way) => erased.has(markOf(way))) ? [contact.id] : [],
    ),
  );
}
