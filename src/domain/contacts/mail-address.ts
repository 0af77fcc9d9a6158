/** Whether an address could be written to: one @, a dotted domain, nothing that could start another header. */
export function isMailAddress(email: string): boolean {
  return email.length <= 254 && /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:".]+(\.[^\s@<>()[\]\\,;:".]+)+$/.test(email);
}

/** An address as it is compared: mail servers ignore the case of the domain, and in practice of the rest. */
export function normalAddress(email: string): string {
  return email.trim().toLowerCase();
}
