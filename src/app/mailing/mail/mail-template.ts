import { escapeHtml } from '../../html/escape-html.ts';

/** A mail layout once compiled: literal HTML, slots to fill, and parts shown only when a slot has a value. */
export type MailSegment =
  | string
  | { readonly slot: string; readonly as: SlotKind }
  | { readonly when: string; readonly shown: readonly MailSegment[] };

/**
 * How a slot's value enters the page: `text` is escaped, `url` must be an http(s) or mailto address,
 * `html` was produced by our own renderer from values already escaped.
 */
export type SlotKind = 'text' | 'url' | 'html';

declare const renderedBrand: unique symbol;

/** HTML made by our own renderer; never a cast of what somebody typed. */
export type RenderedHtml = string & { readonly [renderedBrand]: true };

/** Values of a layout's slots; an empty one hides the part that depends on it. */
export type SlotValues = Readonly<Record<string, string>>;

/** Fills a compiled layout. Throws a RangeError naming a slot without value or an address that is no link. */
export function fillTemplate(segments: readonly MailSegment[], values: SlotValues): string {
  let html = '';
  for (const segment of segments) {
    if (typeof segment === 'string') html += segment;
    else if ('when' in segment) {
      if ((values[segment.when] ?? '') !== '') html += fillTemplate(segment.shown, values);
    } else html += fillSlot(segment.slot, segment.as, values);
  }
  return html;
}

function fillSlot(slot: string, as: SlotKind, values: SlotValues): string {
  const value = values[slot];
  if (value === undefined) throw new RangeError(`The mail layout needs the slot "${slot}", which has no value.`);
  if (as === 'html') return value;
  if (as === 'url' && !isSafeLink(value)) throw new RangeError(`The slot "${slot}" is not an http(s) address.`);
  return escapeHtml(value);
}

/** Whether an address may be a link in a mail or on a page: absolute http(s), or a mail address. */
export function isSafeLink(address: string): boolean {
  return /^(https?:\/\/[^\s"'<>\\]+|mailto:[^\s"'<>\\]+)$/i.test(address);
}
