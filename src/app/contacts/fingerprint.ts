import { normalAddress } from '../../domain/contacts/mail-address.ts';
import { normalPhone } from '../../domain/contacts/phone-number.ts';
import type { Memory, Signer } from '../ports.ts';
import type { RowOf } from '../schema/tabs.ts';
import { secretKey } from '../secret-key.ts';

/** Gives the keyed mark of an address: it recognises the address, and says nothing of it without the key. */
export type Fingerprint = (emailOrPhone: string) => string;

/** Script property of the key. */
const KEY = 'interpelle.erasedKey';

/** Marks of addresses: of people erased who must not be written to again, and of whoever a link to object is for. */
export function fingerprinter(memory: Memory, signer: Signer): Fingerprint {
  const key = secretKey(KEY, memory, signer);
  return (way) => signer.sign(normalAddress(way), key).slice(0, 22);
}

/** What somebody is recognised by: their address and the digits of their number, those that there are. */
export function waysTo({ email, phone }: Partial<Pick<RowOf<'contacts'>, 'email' | 'phone'>>): readonly string[] {
  const digits = normalPhone(phone ?? '');
  return [normalAddress(email ?? ''), digits.length < 9 ? '' : digits].filter((way) => way !== '');
}

/** What is kept of a contact whose data go, once it objected: a mark of the surest way to it. */
export function markLeft(
  contact: Pick<RowOf<'contacts'>, 'email' | 'phone' | 'erased'>,
  markOf: Fingerprint,
): Pick<RowOf<'contacts'>, 'erased'> {
  const [way] = waysTo(contact);
  return { erased: way === undefined ? contact.erased : markOf(way) };
}

/** Marks of the addresses that were erased with an objection, as Contacts keeps them. */
export function erasedMarks(contacts: readonly Pick<RowOf<'contacts'>, 'status' | 'erased'>[]): ReadonlySet<string> {
  return new Set(contacts.flatMap(({ status, erased: mark }) => (status === 'opposed' && mark ? [mark] : [])));
}
