import { normalAddress } from '../../domain/contacts/mail-address.ts';
import { normalPhone } from '../../domain/contacts/phone-number.ts';
import type { Memory, Signer } from '../ports.ts';
import type { RowOf } from '../schema/tabs.ts';
import { secretKey } from '../secret-key.ts';

/** Gives the keyed mark of an address: it recognises the address, and says nothing of it without the key. */
export type MarkOf = (emailOrPhone: string) => string;

/** Script property of the key. */
const KEY = 'interpelle.erasedKey';

/** Marks of addresses: of people erased who must not be written to again, and of whoever a link to object is for. */
export function contactMarker(memory: Memory, signer: Signer): MarkOf {
  let key: string | undefined;
  return (way) => {
    key ??= secretKey(KEY, memory, signer);
    return signer.sign(normalAddress(way), key).slice(0, 22);
  };
}

/** Whether any mark was ever made: to look for one must not make the key, which another run may be making. */
export function hasContactMarks(memory: Memory): boolean {
  return memory.read(KEY) !== null;
}

/** What somebody is recognised by: their address and the digits of their number, those that there are. */
export function waysTo({ email, phone }: Partial<Pick<RowOf<'contacts'>, 'email' | 'phone'>>): readonly string[] {
  const digits = normalPhone(phone ?? '');
  return [normalAddress(email ?? ''), digits.length < 9 ? '' : digits].filter((way) => way !== '');
}

/** What an objection is looked up by: the address, or without one the number, which many may share (a switchboard). */
export function wayTo(contact: Partial<Pick<RowOf<'contacts'>, 'email' | 'phone'>>): string | undefined {
  return waysTo(contact)[0];
}

/** What an objection is kept under: the mark left of who was erased, and that of the address, or else of the number. */
export function marksOf(
  contact: Pick<RowOf<'contacts'>, 'email' | 'phone' | 'erased'>,
  markOf: MarkOf,
): readonly string[] {
  const { erased } = contact;
  const way = wayTo(contact);
  return [...(erased === null ? [] : [erased]), ...(way === undefined ? [] : [markOf(way)])];
}
