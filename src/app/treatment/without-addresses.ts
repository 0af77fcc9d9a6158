/** Looked for from the beginning of a word alone, so that the time grows with the text and not with its square. */
const ADDRESS = /(?<![^\s<>"'(),;:])[^\s<>"'(),;:]+@[^\s<>"'(),;]+/g;

/** A reason without the address that it may quote. */
export function withoutAddresses(reason: string): string {
  return reason.replace(ADDRESS, '…');
}
