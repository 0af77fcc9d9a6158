import { type Html, html } from '../../html/html.ts';
import { dateInFrench } from '../../messages/dates.fr.ts';
import { pageWords as words } from '../../messages/publication/pages.fr.ts';
import type { PublicList, PublicRecord } from '../record/public-record.ts';
import { dayOf } from './public-dates.ts';

/** What the lists given contested before the publication, and what was decided; null when nothing was. */
export function disputesSection(record: PublicRecord, lists: readonly PublicList[]): Html | null {
  const text = words.disputes;
  const decided = lists.flatMap(({ label, disputes }) => disputes.map((dispute) => ({ label, ...dispute })));
  if (decided.length === 0) return null;
  return html`<h2>${text.title}</h2><ul>${decided.map(
    ({ label, on, about, criterionId, decision, decidedAt, reason }) => {
      const question = record.method.criteria.find(({ id }) => id === criterionId)?.question;
      return html`<li>${text.sentence(label, text.about[about], dateInFrench(on), question)} ${text.decided(text.decisions[decision], dayOf(record, decidedAt))} ${reason}</li>`;
    },
  )}</ul>`;
}
