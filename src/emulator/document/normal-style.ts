import type { Attributes } from './attributes.ts';

/** What a paragraph that a script adds is dressed in, until it becomes a heading; lengths in points. */
export const NORMAL: Attributes = {
  HORIZONTAL_ALIGNMENT: 'LEFT',
  INDENT_END: 0,
  INDENT_FIRST_LINE: 0,
  INDENT_START: 0,
  LEFT_TO_RIGHT: true,
  LINE_SPACING: 1.15,
};

/** Attributes without what is as in any normal paragraph. */
export function unusual(attributes: Attributes): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([name, value]) => NORMAL[name] !== value));
}
