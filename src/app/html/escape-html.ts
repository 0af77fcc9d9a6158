const ENTITIES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/**
 * What has a meaning in HTML; and what is left out: control characters that HTML forbids, and the marks that reverse the
 * direction of a whole line, since a name holding one could change how its neighbours read.
 */
const SPECIAL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is sought.
  /[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/;

/** What replaces each of the first 160 characters; nothing for those that stay. */
const REPLACED = Array.from({ length: 0xa0 }, (_, code) => {
  const character = String.fromCharCode(code);
  return SPECIAL.test(character) ? (ENTITIES.get(character) ?? '') : undefined;
});

/** Text made safe between tags and inside quoted attributes. */
export function escapeHtml(text: string): string {
  const first = text.search(SPECIAL);
  if (first < 0) return text;
  // Twice as fast as a replacement by a function, and a mailing escapes some thirty words a mail.
  let safe = '';
  let from = 0;
  for (let at = first; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const replaced = code < 0xa0 ? REPLACED[code] : reversesOrIsNone(code) ? '' : undefined;
    if (replaced === undefined) continue;
    safe += text.slice(from, at) + replaced;
    from = at + 1;
  }
  return safe + text.slice(from);
}

function reversesOrIsNone(code: number): boolean {
  return (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069) || code >= 0xfffe;
}
