/** A reason without the address that it may quote. */
export function withoutAddresses(reason: string): string {
  return reason.replace(/[^\s<>"'(),;:]+@[^\s<>"'(),;]+/g, '…');
}
