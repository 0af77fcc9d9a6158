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

/**
 * Gives why a contact is not written to: the person objected, for whichever list, the address failed, or somebody wrote a
 * state of their own (« ne pas appeler »), which may well mean either.
 * @param isOpposed whether the register of objections holds an address; what only shows the tab does without
 */
export function refusalOf(
  contacts: readonly Pick<KnownContact, 'email' | 'status'>[],
  isOpposed: (email: string) => boolean = () => false,
): (contact: Pick<KnownContact, 'email' | 'status'>) => 'opposed' | 'bounced' | 'unclear' | undefined {
  const isUnwanted = unwantedAddresses(contacts, isOpposed);
  return ({ email, status }) => {
    if (status === 'opposed' || (email !== null && isUnwanted(email))) return 'opposed';
    return status === 'bounced' || status === 'unclear' ? status : undefined;
  };
}

/** Tells whether the owner of an address objected: as Contacts says for whichever list, or the register of objections. */
export function unwantedAddresses(
  contacts: readonly Pick<KnownContact, 'email' | 'status'>[],
  isOpposed: (email: string) => boolean,
): (email: string) => boolean {
  const opposed = new Set(
    contacts.flatMap(({ email, status }) => (status === 'opposed' && email !== null ? [normalAddress(email)] : [])),
  );
  return (email) => opposed.has(normalAddress(email)) || isOpposed(email);
}
