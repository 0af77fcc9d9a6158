import type { parseHTML } from 'linkedom';
import { imageSize } from '../../emulator/blob/image-size.ts';
import { readableStyle } from './readable-style.ts';
import { wholeTables } from './whole-tables.ts';

/** A parsed page, ready to be laid out. */
export interface PrintablePage {
  readonly window: Window;
  readonly title: string;
  /** The whole page as HTML. */
  readonly html: string;
  /** What its `@page` rule asks for, in points. */
  readonly paper: Paper;
}

export interface Paper {
  /** Width and height. */
  readonly size?: readonly [number, number];
  readonly margins?: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
}

/** What `linkedom` gives that a layout needs. */
type Window = ReturnType<typeof parseHTML>['window'];

const BREAK = /(?:^|;)\s*(?:page-)?break-(before|after)\s*:\s*(?:always|page|left|right)/i;

/**
 * Reads a page for paper: nothing in it can reach a file or an address, and its page breaks are written as the layout
 * engine reads them. A picture that is not in the page itself becomes its alternative text, as in a mail without pictures.
 */
export async function printablePage(html: string): Promise<PrintablePage> {
  const { parseHTML } = await import('linkedom');
  // The font has no narrow no-break space.
  const known = html.replace(/\u202f|&#8239;|&#x202f;/gi, '\u00a0');
  const { window, document } = parseHTML(/<html[\s>]/i.test(known) ? known : `<html><body>${known}</body></html>`);
  const paper = paperOf([...document.querySelectorAll('style')].map((style) => style.textContent ?? '').join('\n'));
  for (const element of document.querySelectorAll('script, style, link, svg image, svg use, svg foreignObject'))
    element.remove();
  for (const element of document.querySelectorAll('[data-pdfmake]')) element.removeAttribute('data-pdfmake');
  for (const image of document.querySelectorAll('img')) {
    const source = image.getAttribute('src') ?? '';
    if (!isPicture(source)) image.replaceWith(image.getAttribute('alt') ?? '');
  }
  for (const element of document.querySelectorAll('[style]')) {
    markBreak(element);
    element.setAttribute('style', readableStyle(element.getAttribute('style') ?? ''));
  }
  wholeTables(document);
  if (document.body !== null) dropBlanks(document.body);
  return { window, title: document.title, html: document.toString(), paper };
}

/** Whether an address holds a picture of a kind that PDFs show, with a size in its header: pdfmake throws at any other. */
function isPicture(source: string): boolean {
  const [, base64] = /^data:image\/(?:png|jpe?g);base64,([\s\S]*)$/.exec(source) ?? [];
  return base64 !== undefined && imageSize(Buffer.from(base64, 'base64')) !== undefined;
}

/** Points of the smallest and largest sheet: A10 is 74 wide, A0 3,370 high. */
const SMALLEST = 72;
const LARGEST = 3_400;

/** Size and margins of a first `@page` rule; only lengths in points are read. */
function paperOf(css: string): Paper {
  const rule = /@page\s*\{([^}]*)\}/.exec(css)?.[1] ?? '';
  const lengths = (name: string) =>
    [...(new RegExp(`(?:^|;)\\s*${name}\\s*:([^;]*)`).exec(rule)?.[1] ?? '').matchAll(/([0-9.]+)pt/g)].map(([, n]) =>
      Number(n),
    );
  const [width, height] = lengths('size');
  const [top, right = top, bottom = top, left = right] = lengths('margin');
  return {
    ...(width && height && Math.min(width, height) >= SMALLEST && Math.max(width, height) <= LARGEST
      ? { size: [width, height] as const }
      : {}),
    ...(top !== undefined && right !== undefined && bottom !== undefined && left !== undefined
      ? { margins: { top, right, bottom, left } }
      : {}),
  };
}

const BLOCKS =
  /^(?:ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|BODY|DIV|FOOTER|H[1-6]|HEADER|HR|LI|MAIN|NAV|OL|P|PRE|SECTION|TABLE|TBODY|TD|TFOOT|TH|THEAD|TR|UL)$/;

/** White space between blocks shows nothing on a page; the layout engine would make a line of it. */
function dropBlanks(element: PageElement): void {
  if (element.tagName === 'PRE') return;
  for (const child of [...element.childNodes]) {
    if (child.nodeType === 1) dropBlanks(child as PageElement);
    else if (child.nodeType === 3 && (child.textContent ?? '').trim() === '') {
      if (standsAlone(child.previousSibling) || standsAlone(child.nextSibling)) child.remove();
    }
  }
}

function standsAlone(neighbour: { readonly nodeName: string } | null): boolean {
  return neighbour === null || BLOCKS.test(neighbour.nodeName.toUpperCase());
}

type PageElement = ReturnType<Window['document']['querySelectorAll']>[number];

function markBreak(element: PageElement): void {
  const side = BREAK.exec(element.getAttribute('style') ?? '')?.[1]?.toLowerCase();
  if (side === undefined) return;
  const mark = JSON.stringify({ pageBreak: side });
  if (element.tagName !== 'BR') {
    element.setAttribute('data-pdfmake', mark);
    return;
  }
  // A line break cannot carry one: an empty paragraph does.
  const paragraph = element.ownerDocument.createElement('p');
  paragraph.setAttribute('data-pdfmake', mark);
  element.replaceWith(paragraph);
}
