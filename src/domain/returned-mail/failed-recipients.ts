const ADDRESS = String.raw`[^\s<>"'(),;:[\]«»]+@[^\s<>"'(),;:[\]«»]+\.[^\s<>"'(),;:.[\]«»]+`;

/** How mail servers name the address that failed, the most certain way first. */
const NAMED: readonly RegExp[] = [
  new RegExp(String.raw`^\s*final-recipient:\s*rfc822;\s*<?(${ADDRESS})`, 'gim'),
  new RegExp(String.raw`^\s*original-recipient:\s*rfc822;\s*<?(${ADDRESS})`, 'gim'),
  new RegExp(String.raw`^\s*x-failed-recipients:\s*(${ADDRESS})`, 'gim'),
  // Postfix and qmail: the address, then the reason.
  new RegExp(String.raw`^\s*<(${ADDRESS})>\s*(?::|\()`, 'gim'),
  // Gmail, Exchange, Exim: « n'est pas parvenu à x », « to the following recipients: x ».
  new RegExp(
    String.raw`(?:delivered to|parvenu à|remis à|distribué à|livré à|recipients?(?: or groups?)?:?|destinataires?(?: ou groupes?)?(?: suivants?)?\s*:?|permanent error[^\n]*:)\s*<?(${ADDRESS})`,
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
