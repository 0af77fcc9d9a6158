import type { Assumption } from '../../../domain/territory-impact.ts';
import { type Html, html } from '../../html/html.ts';
import { pageWords as words } from '../../messages/publication/pages.fr.ts';
import type { PublicRecord } from '../record/public-record.ts';

/** What the figures promised would change over the territory, with everything the sum assumes. */
export function impactSection({ impacts, method, plants }: PublicRecord): Html | null {
  if (impacts.length === 0) return null;
  const text = words.impact;
  return html`<h2>${text.title}</h2>${impacts.map(({ criterionId, least, most }) => {
    const question = method.criteria.find(({ id }) => id === criterionId);
    return html`<div class="card"><h3>${question?.question ?? ''}</h3><p>${text.sum(least, most, plants)}</p><p class="quiet">${text.assumes}</p><ul class="quiet">${most.assumptions.map((assumption: Assumption) => html`<li>${text.assumption(assumption)}</li>`)}<li>${text.populations(most.population, most.communes.length)}</li>${plants.map(({ label, source }) => source !== '' && html`<li>${text.plant(label, source)}</li>`)}</ul></div>`;
  })}`;
}
