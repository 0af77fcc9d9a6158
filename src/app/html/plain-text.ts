/** `name=value`, as a tool writes them: « a<b et c>d » has none, and is what somebody wrote. */
const ATTRIBUTES = String.raw`(?:\s{1,9}[a-z][\w:-]{0,40}=(?:"[^"<>]{0,500}"|'[^'<>]{0,500}'|[^\s"'<>=]{1,500})){0,20}`;
const BLOCK = new RegExp(String.raw`<(?:br${ATTRIBUTES}\s?/?|/(?:p|div|li|tr|h[1-6])\s?)>`, 'gi');
const TAG = new RegExp(
  String.raw`<(?:/(?:NAME)\s?|(?:NAME)${ATTRIBUTES}\s?/?)>`.replaceAll(
    'NAME',
    'p|div|span|b|i|u|a|em|strong|font|small|sub|sup|ul|ol|li|h[1-6]|table|tbody|thead|tr|td|th',
  ),
  'gi',
);
const ENTITY = /&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,8}));/gi;
const NAMED: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: '’',
  rsquo: '’',
  lsquo: '‘',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  euro: '€',
  amp: '&',
  oelig: 'œ',
};
/** « &eacute; »: a letter and its mark. */
const MARKS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  cedil: '\u0327',
};

/**
 * The words of an answer that a tool's rich text box wrote as HTML; any other text as it is, for it is published
 * word for word. Never for showing.
 */
export function plainText(written: string): string {
  if ([BLOCK, TAG, ENTITY].every((html) => written.search(html) < 0)) return written;
  return written
    .replace(BLOCK, '\n')
    .replace(TAG, '')
    .replace(ENTITY, (entity, decimal?: string, hex?: string, name = '') => {
      const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '', 16);
      if (Number.isInteger(code)) return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
      const [, letter = '', mark = ''] = /^([a-z])(acute|grave|circ|uml|cedil)$/i.exec(name) ?? [];
      return letter === ''
        ? (NAMED[name.toLowerCase()] ?? entity)
        : `${letter}${MARKS[mark.toLowerCase()]}`.normalize();
    })
    .replace(/\n{2,}/g, '\n')
    .trim();
}
