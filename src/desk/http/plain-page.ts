import { html, Markup } from './markup.ts';
import { type Reply, STILL_CSP } from './reply.ts';
import { words } from './words.fr.ts';

/** Looks of the pages that need no script: one column, readable on a phone, light and dark. */
const STYLE = `
:root{color-scheme:light dark;--ink:#1d2b2a;--soft:#53645f;--line:#d5deda;--paper:#fff;--ground:#f2f6f4;--accent:#0b6b57;--on:#fff;--wrong:#a8200d;--wrong-ground:#fdf0ee}
@media(prefers-color-scheme:dark){:root{--ink:#e8efec;--soft:#a9bab4;--line:#3a4a45;--paper:#1a2422;--ground:#111917;--accent:#6fd3b8;--on:#06231c;--wrong:#ff9c8a;--wrong-ground:#3a1d18}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{max-width:44rem;margin:0 auto;padding:1.25rem 1rem 3rem}
main.wide{max-width:none}
h1{font-size:1.6rem;line-height:1.25;margin:.25rem 0 .75rem}
h2{font-size:1.2rem;line-height:1.3;margin:0 0 .5rem}
a{color:var(--accent)}
.card{background:var(--paper);border:1px solid var(--line);border-radius:12px;padding:1.25rem;margin:0 0 1rem}
.head{border-top:6px solid var(--accent)}
.soft{color:var(--soft)}
.keep{white-space:pre-line;overflow-wrap:anywhere}
footer{max-width:44rem;margin:0 auto;padding:0 1rem 2rem;color:var(--soft);font-size:.875rem}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.scroll{overflow-x:auto}
table{border-collapse:collapse;background:var(--paper)}
td,th{border:1px solid var(--line);padding:.35rem .6rem;text-align:left;vertical-align:top;white-space:pre-line}
td.number{text-align:right;font-variant-numeric:tabular-nums}
`;

export interface PlainPage {
  readonly title: string;
  readonly body: Markup;
  readonly sourceUrl: string;
  readonly style?: string;
  readonly status?: number;
  readonly wide?: boolean;
}

/** A page that needs no script, with the link to the source at its end. */
export function plainPage({ title, body, sourceUrl, style = '', status = 200, wide = false }: PlainPage): Reply {
  const page = html`<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${new Markup(STYLE + style)}</style>
</head>
<body>
<main class="${wide ? 'wide' : ''}">${body}</main>
<footer><a href="${sourceUrl}">${words.source}</a></footer>
</body>
</html>`;
  return { status, type: 'text/html; charset=utf-8', body: page.text, csp: STILL_CSP };
}

/** What a person reads when a request cannot be served. */
export function errorPage(sourceUrl: string): (status: number, sentence: string) => Reply {
  return (status, sentence) =>
    plainPage({
      title: `${words.error} ${status}`,
      status,
      sourceUrl,
      body: html`<div class="card head"><h1>${words.error} ${status}</h1><p>${sentence}</p><p><a href="/">${words.backToDesk}</a></p></div>`,
    });
}
