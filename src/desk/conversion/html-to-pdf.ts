import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { Layout } from 'pdfmake';
import { printablePage } from './printable-page.ts';

const require = createRequire(import.meta.url);
/** The only font there is: pages that ask for others are set in it. */
const FONTS = require.resolve('pdfmake/fonts/Roboto.js');

/** Points: A4 with margins of 2 cm. */
const PAPER = { pageSize: 'A4', pageMargins: [57, 57, 57, 57], language: 'fr' } as const;

/**
 * A page of HTML on A4 paper: headings, paragraphs, lists, tables, `data:` pictures, inline styles (sizes in pt, px or
 * cm), page breaks, the `@page` rule's size and margins in pt. Other style rules are not read, as little as by Google's own conversion; nothing outside is fetched.
 */
export async function htmlToPdf(source: string, made: Date): Promise<Uint8Array> {
  const { title, html, window, paper } = await printablePage(source);
  const { margins } = paper;
  // Loaded when first needed: a host that makes no PDF does not wait for them.
  const [{ default: pdfmake }, { default: htmlToPdfmake }] = await Promise.all([
    import('pdfmake'),
    import('html-to-pdfmake'),
  ]);
  pdfmake.setFonts(require(FONTS));
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => path.startsWith(dirname(FONTS)));
  const layout: Layout = {
    ...PAPER,
    ...(paper.size ? { pageSize: { width: paper.size[0], height: paper.size[1] } } : {}),
    ...(margins ? { pageMargins: [margins.left, margins.top, margins.right, margins.bottom] } : {}),
    content: htmlToPdfmake(html, { window, tableAutoSize: true }),
    info: { title, creationDate: made, modDate: made },
    defaultStyle: { font: 'Roboto', fontSize: 11 },
  };
  return new Uint8Array(await pdfmake.createPdf(layout).getBuffer());
}
