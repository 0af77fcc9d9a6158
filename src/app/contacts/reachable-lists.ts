import { normalAddress } from '../../domain/contacts/mail-address.ts';
import type { RowOf } from '../schema/tabs.ts';

type KnownContact = Pick<RowOf<'contacts'>, 'listId' | 'email' | 'phone' | 'status'>;

/**
 * Lists that somebody can still write to or call: an address or a number that neither failed nor opted out. Who opted
 * out is out for every list that the same address was noted for.
 */
export function reachableLists(contacts: readonly KnownContact[]): ReadonlySet<string | null> {
  const refusal = refusalOf(contacts);
  return new Set(
    contacts
      .filter((contact) => (contact.email ?? contact.phone) !== null && refusal(contact) === undefined)
      .map(({ listId }) => listId),
  );
}

/** Gives why a contact is not written to: the person objected, for whichever list, or the address failed. */
export function refusalOf(
  contacts: readonly Pick<KnownContact, 'email' | 'status'>[],
): (contact: Pick<KnownContact, 'email' | 'status'>) => 'opposed' | 'bounced' | undefined {
  const opposed = opposedAddresses(contacts);
  return ({ email, status }) => {
    if (status === 'opposed' || opposed.has(normalAddress(email ?? ''))) return 'opposed';
    return status === 'bounced' ? 'bounced' : undefined;
  };
}

/** Addresses of people who objected, whichever list they were noted for. */
export function opposedAddresses(contacts: readonly Pick<KnownContact, 'email' | 'status'>[]): ReadonlySet<string> {
  return new Set(
    contacts.flatMap(({ email, status }) => (status === 'opposed' && email !== null ? [normalAddress(email)] : [])),
  );
}
