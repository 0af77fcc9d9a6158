/** Whether an address could be written to: one @, a dotted domain, nothing that could start another header. */
export function isMailAddress(email: string): boolean {
  return email.length <= 254 && /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:".]+(\.[^\s@<>()[\]\\,;:".]+)+$/.test(email);
}
