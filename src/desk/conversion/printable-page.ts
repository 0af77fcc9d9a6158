import type { parseHTML } from 'linkedom';
import { wholeTables } from './whole-tables.ts';

/** A parsed page, ready to be laid out. */
export interface PrintablePage {
  readonly window: Window;
  readonly title: string;
  /** The whole page as HTML. */
  readonly html: string;
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
  const { window, document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`);
  for (const element of document.querySelectorAll('script, style, link, svg image, svg use, svg foreignObject'))
    element.remove();
  for (const element of document.querySelectorAll('[data-pdfmake]')) element.removeAttribute('data-pdfmake');
  for (const image of document.querySelectorAll('img')) {
    const source = image.getAttribute('src') ?? '';
    if (!/^data:image\/(?:png|jpeg);base64,/.test(source)) image.replaceWith(image.getAttribute('alt') ?? '');
  }
  for (const element of document.querySelectorAll('[style]')) markBreak(element);
  wholeTables(document);
  return { window, title: document.title, html: document.toString() };
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
