/** Attributes by `DocumentApp.Attribute` member; enum values by their member name. */
export type Attributes = Readonly<Record<string, string | number | boolean>>;

/** Attributes to set; null unsets. */
export type Changes = Readonly<Record<string, string | number | boolean | null>>;

const OF_TEXT = [
  'BACKGROUND_COLOR',
  'BOLD',
  'FONT_FAMILY',
  'FONT_SIZE',
  'FOREGROUND_COLOR',
  'ITALIC',
  'LINK_URL',
  'STRIKETHROUGH',
  'TEXT_ALIGNMENT',
  'UNDERLINE',
];

/** Whether an attribute belongs to characters rather than to blocks. */
export function isOfText(name: string): boolean {
  return OF_TEXT.includes(name);
}

/** Those whose names fit. */
export function pick<T>(values: Readonly<Record<string, T>>, fits: (name: string) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => fits(name)));
}

export function merged(before: Attributes, changes: Changes): Attributes {
  const all = Object.entries({ ...before, ...changes });
  return Object.fromEntries(all.filter((entry): entry is [string, string | number | boolean] => entry[1] !== null));
}
