/** What a Google locale changes in formulas and in the reading and writing of numbers and dates. */
export interface Locale {
  /** BCP 47 tag, `fr-FR`. */
  readonly tag: string;
  readonly french: boolean;
  readonly decimal: '.' | ',';
  readonly group: string;
  /** Between columns of an array literal; rows are always separated by `;`. */
  readonly columnSeparator: ',' | '\\';
  /** Order of day, month and year in a date typed with digits. */
  readonly dateOrder: readonly ('day' | 'month' | 'year')[];
  /** Pattern Google gives to a date in this locale, such as `dd/mm/yyyy`. */
  readonly datePattern: string;
}

const known = new Map<string, Locale>();

/** Describes a Google locale such as `fr_FR`; an unknown one is read as `en_US`. */
export function localeOf(name: string): Locale {
  let locale = known.get(name);
  if (!locale) {
    locale = describe(name);
    known.set(name, locale);
  }
  return locale;
}

function describe(name: string): Locale {
  const asked = name.replaceAll('_', '-');
  const tag = supported(asked) ? asked : 'en-US';
  const numbers = new Intl.NumberFormat(tag, { numberingSystem: 'latn', useGrouping: true }).formatToParts(1234567.5);
  const decimal = numbers.find((part) => part.type === 'decimal')?.value === ',' ? ',' : '.';
  const dates = new Intl.DateTimeFormat(tag, {
    calendar: 'gregory',
    numberingSystem: 'latn',
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
  }).formatToParts(0);
  const dateOrder = dates.flatMap((part) =>
    part.type === 'day' || part.type === 'month' || part.type === 'year' ? [part.type] : [],
  );
  const american = tag === 'en-US';
  const short = { day: american ? 'd' : 'dd', month: american ? 'm' : 'mm', year: 'yyyy' };
  const mark = dates.find((part) => part.type === 'literal')?.value.trim() || '/';
  return {
    tag,
    french: tag.startsWith('fr'),
    decimal,
    group: numbers.find((part) => part.type === 'group')?.value ?? '',
    columnSeparator: decimal === ',' ? '\\' : ',',
    dateOrder,
    datePattern: dateOrder.map((part) => short[part]).join(mark),
  };
}

function supported(tag: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag).length > 0;
  } catch (cause) {
    if (cause instanceof RangeError) return false;
    throw cause;
  }
}
