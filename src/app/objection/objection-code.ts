import { contactMarker, type MarkOf } from '../contacts/contact-marks.ts';
import type { Memory, Signer } from '../ports.ts';
import { SignedCodes } from '../signed-code.ts';

/**
 * Codes of the link « Ne plus recevoir nos courriels »: one a person, the same in every mail, whatever the list. A code
 * holds the keyed mark of the address, never the address.
 */
export class ObjectionCodes {
  /** The keyed mark of an address. */
  readonly markOf: MarkOf;
  private readonly codes: SignedCodes;

  constructor(memory: Memory, signer: Signer) {
    this.markOf = contactMarker(memory, signer);
    this.codes = new SignedCodes(memory, signer, 'object');
  }

  write(email: string): string {
    return this.codes.write(this.markOf(email));
  }

  /** The mark that a code holds; undefined when it was not written here. */
  read(typed: string): string | undefined {
    return this.codes.read(typed);
  }
}
