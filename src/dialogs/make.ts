import { frenchSpaces } from './french-spaces.ts';

type Content = readonly (string | Node)[];
type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An HTML element with its attributes and content; texts enter as text, never as HTML. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes,
  ...content: Content
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  complete(made, attributes, content);
  return made;
}

/** The same for a drawing. */
export function draw<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Attributes,
  ...content: Content
): SVGElementTagNameMap[Tag] {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  complete(made, attributes, content);
  return made;
}

/** A row of cells; the first names the row. */
export function tableRow(...cells: readonly (string | Node)[]): HTMLTableRowElement {
  const [name = '', ...others] = cells;
  return make('tr', {}, make('th', { scope: 'row' }, name), ...others.map((cell) => make('td', {}, cell)));
}

function complete(element: Element, attributes: Attributes, content: Content): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, '');
    else if (value !== undefined && value !== false) element.setAttribute(name, String(value));
  }
  element.append(...content.map((part) => (typeof part === 'string' ? frenchSpaces(part) : part)));
}
