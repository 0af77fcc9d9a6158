import type { Memory, Signer } from './ports.ts';
import { secretKey } from './secret-key.ts';

/** What a code is good for: a code of one purpose opens nothing of another. */
export type CodePurpose = 'call' | 'object';

/** 96 bits keep the address short, and are far beyond guessing. */
const SIGNATURE_LENGTH = 16;

/** Longer is none of ours, with the words that may stand before it. */
export const LONGEST_CODE = 300;

/** Signs and reads codes that stand for something in a prefilled address, so that nobody makes one for somebody else. */
export class SignedCodes {
  private key: string | undefined;

  constructor(
    private readonly memory: Memory,
    private readonly signer: Signer,
    private readonly purpose: CodePurpose,
  ) {}

  write(subject: string): string {
    return `${subject}.${this.signature(subject)}`;
  }

  /** What a code stands for as it came back, whatever stands before it; undefined when it was not written here. */
  read(typed: string): string | undefined {
    if (typed.length > LONGEST_CODE) return undefined;
    const code = typed.trim().split(/\s+/).at(-1) ?? '';
    const [subject = '', signature = ''] = code.split('.');
    return subject !== '' && signature === this.signature(subject) ? subject : undefined;
  }

  private signature(subject: string): string {
    this.key ??= secretKey(`interpelle.${this.purpose}s.key`, this.memory, this.signer);
    return this.signer.sign(`${this.purpose}|${subject}`, this.key).slice(0, SIGNATURE_LENGTH);
  }
}
