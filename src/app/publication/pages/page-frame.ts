import { Html, type HtmlValue, html } from '../../html/html.ts';
import { pageWords as words } from '../../messages/publication/pages.fr.ts';
import type { PublicRecord } from '../record/public-record.ts';
import { PAGE_STYLE } from './page-style.ts';
import { publishedOn } from './public-dates.ts';

/** One page to be framed. */
export interface PageOfSite {
  readonly title: string;
  readonly description: string;
  /** Way back to the folder of the pages: '' at its root, '../' one folder down. */
  readonly root: '' | '../';
  readonly body: HtmlValue;
  /** Rules of this page alone. */
  readonly style?: string;
  /** An embedded page has neither menu nor way back. */
  readonly embedded?: boolean;
}

/** A whole page: no script, nothing fetched from elsewhere, a way to the source code and to the method. */
export function framePage(record: PublicRecord, page: PageOfSite): string {
  const { root } = page;
  const target = page.embedded ? html` target="_top"` : '';
  return html`<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${page.description}">
<meta property="og:type" content="article"><meta property="og:locale" content="fr_FR"><meta property="og:site_name" content="${record.association.name}">
<meta property="og:title" content="${page.title}"><meta property="og:description" content="${page.description}">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<title>${page.title} – ${record.association.name}</title>
<style>${new Html(PAGE_STYLE)}${page.style !== undefined && new Html(`\n${page.style}`)}</style>
</head>
<body>
<a class="skip" href="#contenu">${words.skip}</a>
${record.fictional && html`<aside class="fiction" aria-label="${words.fictionalLabel}">${words.fictional}</aside>`}
${!page.embedded && header(record, root)}
<main id="contenu"><div class="wrap">
${page.body}
</div></main>
<footer><div class="wrap">
<p>${words.footer(record.association.name, publishedOn(record), record.id)}</p>
<p><a href="${root}methode.html"${target}>${words.nav.method}</a> · <a href="${root}donnees.html"${target}>${words.nav.data}</a> · <a href="${record.sourceCode}"${target}>${words.sourceCode}</a> · ${words.contact} <a href="mailto:${record.association.contact}"${target}>${record.association.contact}</a></p>
</div></footer>
</body>
</html>
`.source;
}

function header(record: PublicRecord, root: string): Html {
  return html`<header class="top"><div class="wrap">
<a class="brand" href="${root}index.html">${record.association.name}</a>
<nav aria-label="${words.nav.label}"><a href="${root}index.html">${words.nav.index}</a><a href="${root}comparaison.html">${words.nav.comparison}</a><a href="${root}methode.html">${words.nav.method}</a><a href="${root}donnees.html">${words.nav.data}</a></nav>
</div></header>`;
}
