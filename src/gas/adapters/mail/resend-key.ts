import type { Memory } from '../../../app/ports.ts';

/** Script property of the secret that opens the mail service: it stays there, never in a cell. */
export const RESEND_KEY = 'interpelle.bulk.key';

/** Keeps a secret that a person typed; false, and nothing changes, when it cannot be one of Resend's. */
export function keepResendKey(memory: Memory, typed: string): boolean {
  const key = typed.trim();
  if (!/^re_[\w-]{8,200}$/.test(key)) return false;
  memory.write(RESEND_KEY, key);
  return true;
}

/** The last characters of the secret kept, which tell it from another; undefined when there is none. */
export function endOfResendKey(memory: Memory): string | undefined {
  return memory.read(RESEND_KEY)?.slice(-4);
}
