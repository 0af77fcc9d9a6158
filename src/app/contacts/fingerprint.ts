import { normalAddress } from '../../domain/contacts/mail-address.ts';
import type { Memory, Signer } from '../ports.ts';
import type { RowOf } from '../schema/tabs.ts';
import { secretKey } from '../secret-key.ts';

/** Gives the keyed mark of an address: it recognises the address, and says nothing of it without the key. */
export type Fingerprint = (email: string) => string;

/** Script property of the key. */
const KEY = 'interpelle.erasedKey';

/** Marks of addresses: of people erased who must not be written to again, and of whoever a link to object is for. */
export function fingerprinter(memory: Memory, signer: Signer): Fingerprint {
  const key = secretKey(KEY, memory, signer);
  return (email) => signer.sign(normalAddress(email), key).slice(0, 22);
}

/** Marks of the addresses that were erased with an objection, as Contacts keeps them. */
export function erasedMarks(contacts: readonly Pick<RowOf<'contacts'>, 'status' | 'erased'>[]): ReadonlySet<string> {
  return new Set(contacts.flatMap(({ status, erased: mark }) => (status === 'opposed' && mark ? [mark] : [])));
}
