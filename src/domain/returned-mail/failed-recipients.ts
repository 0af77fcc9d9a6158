/** With the lengths of RFC 5321: without them, a long word takes a time that grows with its square. */
const ADDRESS = String.raw`[^\s<>"'(),;:[\]«»]{1,64}@[^\s<>"'(),;:[\]«»]{1,255}\.[^\s<>"'(),;:.[\]«»]{1,63}`;

/** How mail servers name the address that failed, the most certain way first. */
const NAMED: readonly RegExp[] = [
  new RegExp(String.raw`^[^\S\n]*final-recipient:\s*rfc822;\s*<?(${ADDRESS})`, 'gim'),
  new RegExp(String.raw`^[^\S\n]*original-recipient:\s*rfc822;\s*<?(${ADDRESS})`, 'gim'),
  new RegExp(String.raw`^[^\S\n]*x-failed-recipients:\s*(${ADDRESS})`, 'gim'),
  // Postfix and qmail: the address, then the reason.
  new RegExp(String.raw`^[^\S\n]*<(${ADDRESS})>\s*(?::|\()`, 'gim'),
  // Gmail, Exchange, Exim: « n'est pas parvenu à x », « to the following recipients: x ».
  new RegExp(
    String.raw`(?:delivered to|parvenu à|remis à|distribué à|livré à|recipients?(?: or groups?)?:?|destinataires?(?: ou groupes?)?(?: suivants?)?(?:\s*:)?|permanent error[^\n]{0,200}:)\s*<?(${ADDRESS})`,
    'gi',
  ),
];

/** Addresses that a notice of failure names as failed, lower case, each once; none when it names none clearly. */
export function failedRecipients(text: string): readonly string[] {
  for (const pattern of NAMED) {
    const found = [...text.matchAll(pattern)].map(([, address = '']) => address.replace(/[.>]+$/, '').toLowerCase());
    if (found.length > 0) return [...new Set(found)];
  }
  return [];
}
