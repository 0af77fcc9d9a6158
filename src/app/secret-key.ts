import type { Memory, Signer } from './ports.ts';

/** The secret key of this name, made the first time; it is kept in a script property and never leaves the script. */
export function secretKey(name: string, memory: Memory, signer: Signer): string {
  const kept = memory.read(name);
  if (kept !== null) return kept;
  const made = signer.random(32);
  memory.write(name, made);
  return made;
}
