import { normalAddress } from '../mailing/ledger/sending-key.ts';
import type { Memory, Signer } from '../ports.ts';

/** Gives the keyed mark of an address: it recognises the address, and says nothing of it without the key. */
export type Fingerprint = (email: string) => string;

/** Script property of the key, which never leaves the script. */
const KEY = 'interpelle.erasedKey';

/** Marks of addresses whose owners were erased and must not be written to again. */
export function fingerprinter(memory: Memory, signer: Signer): Fingerprint {
  let key = memory.read(KEY);
  if (key === null) {
    key = signer.random(32);
    memory.write(KEY, key);
  }
  const secret = key;
  return (email) => signer.sign(normalAddress(email), secret).slice(0, 22);
}
