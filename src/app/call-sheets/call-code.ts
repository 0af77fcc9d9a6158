import type { Memory, Signer } from '../ports.ts';
import { secretKey } from '../secret-key.ts';

/** Script property of the key; another than that of the lists' personal links, which a call sheet must not open. */
const KEY = 'interpelle.calls.key';

/** 96 bits keep the address short, and are far beyond guessing. */
const SIGNATURE_LENGTH = 16;

/** Signs and reads the codes of call sheets, so that nobody notes an exchange for a list they were given no sheet of. */
export class CallCodes {
  constructor(
    private readonly memory: Memory,
    private readonly signer: Signer,
  ) {}

  write(listId: string): string {
    return `${listId}.${this.signature(listId)}`;
  }

  /** The list of a code as it came back, whatever stands before it; undefined when it was not written here. */
  read(typed: string): string | undefined {
    const code = typed.trim().split(/\s+/).at(-1) ?? '';
    const [listId = '', signature = ''] = code.split('.');
    return listId !== '' && signature === this.signature(listId) ? listId : undefined;
  }

  private signature(listId: string): string {
    return this.signer.sign(`call|${listId}`, secretKey(KEY, this.memory, this.signer)).slice(0, SIGNATURE_LENGTH);
  }
}
