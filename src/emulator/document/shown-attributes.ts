import { EnumValue } from '../kernel/enum-value.ts';
import type { DocumentNode } from './node.ts';
import type { NodeType } from './node-data.ts';

const ENUM_ATTRIBUTES: Readonly<Record<string, string>> = {
  HEADING: 'DocumentApp.ParagraphHeading',
  HORIZONTAL_ALIGNMENT: 'DocumentApp.HorizontalAlignment',
  VERTICAL_ALIGNMENT: 'DocumentApp.VerticalAlignment',
  GLYPH_TYPE: 'DocumentApp.GlyphType',
};

const OF_TEXT = [
  'FONT_SIZE',
  'ITALIC',
  'STRIKETHROUGH',
  'FOREGROUND_COLOR',
  'BOLD',
  'LINK_URL',
  'UNDERLINE',
  'FONT_FAMILY',
  'BACKGROUND_COLOR',
];

const OF_BLOCK = [
  ...OF_TEXT,
  'HORIZONTAL_ALIGNMENT',
  'INDENT_END',
  'INDENT_START',
  'LINE_SPACING',
  'INDENT_FIRST_LINE',
  'LEFT_TO_RIGHT',
  'SPACING_BEFORE',
  'SPACING_AFTER',
];

/** What `getAttributes` tells of an element nothing was set on. */
function unset(type: NodeType): Record<string, string | null> {
  if (type !== 'TEXT' && type !== 'PARAGRAPH' && type !== 'LIST_ITEM') return {};
  const empty = Object.fromEntries((type === 'TEXT' ? OF_TEXT : OF_BLOCK).map((name) => [name, null]));
  return type === 'TEXT' ? empty : { ...empty, HEADING: 'NORMAL' };
}

/** What `getAttributes` tells, by attribute name; what texts and blocks can have and were never given is null. */
export function shownAttributes({ type, attributes }: DocumentNode): Record<string, unknown> {
  const { TEXT_ALIGNMENT: _, ...shown } = { ...unset(type), ...attributes };
  const pairs = Object.entries(shown).map(([name, value]) => {
    const type = ENUM_ATTRIBUTES[name];
    return [name, type === undefined || value === null ? value : EnumValue.of(type, String(value))] as const;
  });
  return Object.fromEntries(pairs);
}

/** An attribute's value as a document keeps it: colours in lower case, whatever they were given as. */
export function stored(value: unknown): string | number | boolean | null {
  if (value instanceof EnumValue) return value.name;
  if (typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value)) return value.toLowerCase();
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return null;
}
