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
 * state of their own (« ne pas appeler »), for whichever list too, since it may well mean that the person objected.
 * @param isOpposed whether the register of objections holds an address; what only shows the tab does without
 */
export function refusalOf(
  contacts: readonly Pick<KnownContact, 'email' | 'status'>[],
  isOpposed: (email: string) => boolean = () => false,
): (contact: Pick<KnownContact, 'email' | 'status'>) => 'opposed' | 'bounced' | 'unclear' | undefined {
  const isUnwanted = unwantedAddresses(contacts, isOpposed);
  const unclear = addressesInState(contacts, 'unclear');
  return ({ email, status }) => {
    if (status === 'opposed' || (email !== null && isUnwanted(email))) return 'opposed';
    if (status === 'unclear' || (email !== null && unclear.has(normalAddress(email)))) return 'unclear';
    return status === 'bounced' ? status : undefined;
  };
}

/** Tells whether the owner of an address objected: as Contacts says for whichever list, or the register of objections. */
export function unwantedAddresses(
  contacts: readonly Pick<KnownContact, 'email' | 'status'>[],
  isOpposed: (email: string) => boolean,
): (email: string) => boolean {
  const opposed = addressesInState(contacts, 'opposed');
  return (email) => opposed.has(normalAddress(email)) || isOpposed(email);
}

function addressesInState(
  contacts: readonly Pick<KnownContact, 'email' | 'status'>[],
  wanted: KnownContact['status'],
): ReadonlySet<string> {
  return new Set(
    contacts.flatMap(({ email, status }) => (status === wanted && email !== null ? [normalAddress(email)] : [])),
  );
}
