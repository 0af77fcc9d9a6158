import { normalAddress } from '../../domain/contacts/mail-address.ts';
import type { RowOf } from '../schema/tabs.ts';

type KnownContact = Pick<RowOf<'contacts'>, 'listId' | 'email' | 'phone' | 'status'>;

/**
 * Lists that somebody can still write to or call: an address or a number that neither failed nor opted out. Who opted
 * out is out for every list that the same address was noted for.
 */
export function reachableLists(contacts: readonly KnownContact[]): ReadonlySet<string | null> {
  const opposed = opposedAddresses(contacts);
  const isOut = ({ email, status }: KnownContact) =>
    status === 'bounced' || status === 'opposed' || opposed.has(normalAddress(email ?? ''));
  return new Set(
    contacts
      .filter((contact) => (contact.email ?? contact.phone) !== null && !isOut(contact))
      .map(({ listId }) => listId),
  );
}

/** Addresses of people who objected, whichever list they were noted for. */
export function opposedAddresses(contacts: readonly Pick<KnownContact, 'email' | 'status'>[]): ReadonlySet<string> {
  return new Set(
    contacts.flatMap(({ email, status }) => (status === 'opposed' && email !== null ? [normalAddress(email)] : [])),
  );
}
