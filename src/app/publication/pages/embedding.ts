import { escapeHtml } from '../../html/escape-html.ts';
import { type Html, html } from '../../html/html.ts';
import { pageWords as words } from '../../messages/publication/pages.fr.ts';
import type { PublicRecord } from '../record/public-record.ts';

/** Folder of the pages that other sites show in a frame. */
const FOLDER = 'embed/';
/** Where a page says the address of another one, which it learns only when it is served. */
const ADDRESS = /<span class="address">[^<]*?(embed\/[^<]*)<\/span>/g;

/** Path of the page of a commune for other sites. */
export function pathOfEmbedding(commune: string): string {
  return `${FOLDER}${commune}.html`;
}

/** Whether other sites may show the page of this path in a frame. */
export function isForOtherSites(path: string): boolean {
  return path.startsWith(FOLDER);
}

/** What to copy into a page of another site to show a commune there. */
export function embedding(record: PublicRecord, commune: string): Html {
  const address = html`<span class="address">${words.embedding.site}/${pathOfEmbedding(commune)}</span>`;
  const after = `" title="${escapeHtml(record.title)}" width="100%" height="600"></iframe>`;
  return html`<p><code>${'<iframe src="'}${address}${after}</code></p>`;
}

/** The page with the whole addresses of those to embed, which follow each publication. */
export function withEmbeddings(page: string, addressOf: (path: string) => string): string {
  // Escaped for the page it is copied into, then for the page that shows it.
  return page.replace(ADDRESS, (_, path: string) => escapeHtml(escapeHtml(addressOf(path))));
}
