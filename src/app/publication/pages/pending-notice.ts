import { type Html, html } from '../../html/html.ts';
import { pageWords as words } from '../../messages/publication/pages.fr.ts';
import type { PublicContest, PublicRecord } from '../record/public-record.ts';
import { dayOf } from './public-dates.ts';

/** Why results are not shown: not yet, or not any more, with the publication that still shows them. */
export function pendingNotice(
  record: PublicRecord,
  { published, shownBefore, communeCode }: PublicContest,
): Html | null {
  if (published) return null;
  if (shownBefore === undefined) return html`<p class="notice">${words.commune.pending}</p>`;
  const { at, url } = shownBefore;
  const day = dayOf(record, at);
  const page = `${url}&p=${encodeURIComponent(`commune/${communeCode}.html`)}`;
  return html`<p class="notice">${words.commune.rereading(day)}${url !== undefined && html` <a href="${page}" target="_top">${words.commune.readEarlier(day)}</a>`}</p>`;
}
