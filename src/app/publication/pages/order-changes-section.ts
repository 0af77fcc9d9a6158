import { type Html, html } from '../../html/html.ts';
import { pageWords as words } from '../../messages/publication/pages.fr.ts';
import type { PublicContest, PublicRecord } from '../record/public-record.ts';

/** How firm the order is: which question decides, and which weight would bring two lists level. */
export function orderChangesSection({ method }: PublicRecord, { changes, lists }: PublicContest): Html | null {
  if (changes === undefined) return null;
  const text = words.commune;
  const labelOf = (listId: string) => lists.find(({ id }) => id === listId)?.label ?? listId;
  const questionOf = (criterionId: string) => method.criteria.find(({ id }) => id === criterionId)?.question ?? '';
  const without = changes.without.map(({ criterionId, moves }) =>
    text.without(
      questionOf(criterionId),
      moves.map(({ listId, from, to }) => ({ label: labelOf(listId), from, to })),
    ),
  );
  const catchingUp = changes.catchingUp.map(({ listId, aheadId, change }) =>
    change === undefined
      ? text.cannotCatchUp(labelOf(listId), labelOf(aheadId))
      : text.catchUp(labelOf(listId), labelOf(aheadId), questionOf(change.criterionId), change.from, change.to),
  );
  const said = [...(without.length === 0 ? [text.noneWithout] : without), ...catchingUp];
  return html`<h2>${text.changes}</h2><p class="quiet">${text.changesNote}</p><ul class="steps">${said.map((sentence) => html`<li>${sentence}</li>`)}</ul>`;
}
