import type { CampaignQuestion } from '../../campaign/question.ts';
import { type Html, html, lines } from '../../html/html.ts';
import { listInFrench, numberInFrench, quantityInFrench } from '../../messages/numbers.fr.ts';
import { pageWords as words } from '../../messages/publication/pages.fr.ts';
import type { MethodFreeze, PublicMethod, PublicRecord } from '../record/public-record.ts';
import { disputesSection } from './disputes-section.ts';
import { framePage } from './page-frame.ts';
import { dayOf } from './public-dates.ts';

/** The method in plain words, with every number it uses, who wrote it and who pays. */
export function methodPage(record: PublicRecord): string {
  const { method, association } = record;
  const text = words.method;
  const body = html`<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
<h2>${text.short}</h2>
<ol class="steps">${text.steps.map((step) => html`<li>${step}</li>`)}</ol>
<h2>${text.criteria}</h2>
${criteriaTable(method)}
<h2>${text.constants}</h2>
${constantsTable(method)}
<h2>${text.draws}</h2>
<p>${text.drawsNote(`${method.fingerprint}/${record.communes[0]?.contests[0]?.id ?? ''}`)}</p>
<h2>${text.authors}</h2>
<p>${text.writtenBy(listInFrench(association.authors))} ${text.funding(association.funding)}</p>
<h2>${text.fingerprint}</h2>
${freezes(record)}
<h2>${text.corrections}</h2>
${record.corrections.length === 0 ? html`<p>${text.noCorrection}</p>` : html`<ul>${record.corrections.map(({ at, summary }) => html`<li>${dayOf(record, at)}\u202f: ${lines(summary)}</li>`)}</ul>`}
${disputesSection(
  record,
  record.communes.flatMap(({ contests }) => contests.flatMap(({ lists }) => lists)),
)}`;
  return framePage(record, { title: text.title, description: text.description, root: '', body });
}

function criteriaTable({ themes, criteria }: PublicMethod): Html {
  const text = words.method;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${text.criteria}"><table class="cards"><caption class="hidden">${text.criteria}</caption><thead><tr><th scope="col">${text.criterion}</th><th scope="col" class="num">${text.weight}</th><th scope="col">${text.kind}</th><th scope="col">${text.start}</th><th scope="col">${text.benchmark}</th><th scope="col">${text.competence}</th></tr></thead>${themes.map(
    ({ id, label }) =>
      html`<tbody><tr class="theme"><th scope="rowgroup" colspan="6">${label}</th></tr>${criteria
        .filter(({ theme, active }) => theme === id && active)
        .map(criterionRow)}</tbody>`,
  )}</table></div>`;
}

function criterionRow({
  question,
  demand,
  weight,
  kind,
  unit,
  competence,
  benchmark,
  ...criterion
}: CampaignQuestion): Html {
  const text = words.method;
  const { baseline, baselineSource, options } = criterion;
  const start =
    baseline !== undefined &&
    html`${quantityInFrench(baseline.value, unit)}${baseline.year > 0 && ` ${text.inYear(baseline.year)}`}${baselineSource !== '' && html`<span class="under">${baselineSource}</span>`}`;
  const goal =
    benchmark !== undefined &&
    html`${quantityInFrench(benchmark.value, unit)}<span class="under">${benchmark.label}${benchmark.source !== '' && ` – ${benchmark.source}`}</span>`;
  const choices =
    options.length > 0 &&
    html`<span class="under">${text.options}\u202f: ${options.map(({ label, value }) => `${label} (${numberInFrench(100 * value)})`).join(', ')}.</span>`;
  return html`<tr><th scope="row">${question}<span class="under">${words.list.demand}\u202f: ${demand}</span>${choices}</th><td class="num" data-label="${text.weight}">${numberInFrench(weight)}</td><td data-label="${text.kind}">${text.kinds[kind]}</td><td data-label="${text.start}">${start || words.none}</td><td data-label="${text.benchmark}">${goal || words.none}</td><td data-label="${text.competence}">${text.competences[competence]}</td></tr>`;
}

function constantsTable({ constants }: PublicMethod): Html {
  const text = words.method;
  const { drawn, interval } = constants;
  const two = (value: number) => numberInFrench(value, 2);
  const names = Object.keys(text.names) as (keyof typeof text.names)[];
  return html`<table class="cards"><caption class="hidden">${text.constants}</caption><thead><tr><th scope="col">${text.constant}</th><th scope="col" class="num">${text.value}</th><th scope="col">${text.drawnBounds}</th></tr></thead><tbody>${names.map(
    (name) => {
      const bounds = name in drawn ? drawn[name as keyof typeof drawn] : undefined;
      return html`<tr><th scope="row">${text.names[name]}</th><td class="num" data-label="${text.value}">${two(constants[name])}</td><td data-label="${text.drawnBounds}">${bounds === undefined ? words.none : text.bounds(two(bounds.low), two(bounds.high))}</td></tr>`;
    },
  )}<tr><th scope="row">${text.interval}</th><td class="num" data-label="${text.value}">${text.bounds(two(interval.low), two(interval.high))}</td><td>${words.none}</td></tr></tbody></table>`;
}

function freezes(record: PublicRecord): Html {
  const text = words.method;
  const { version, fingerprint, freezes: history } = record.method;
  const same = history.at(-1)?.fingerprint === fingerprint;
  return html`<p>${text.fingerprintNote(version)}</p><p><code>${fingerprint}</code></p><p>${same ? text.asFrozen : text.notFrozen}</p>
${history.length > 0 && html`<ul>${history.map((freeze) => freezeItem(record, freeze))}</ul>`}`;
}

/** A freeze, what it changed and what that did to ranks. */
function freezeItem(record: PublicRecord, { at, note, fingerprint, changes, moves }: MethodFreeze): Html {
  const text = words.method;
  const questionOf = (id: string) => record.method.criteria.find((criterion) => criterion.id === id)?.question ?? id;
  const told = [
    ...changes.map((change) => text.change(change, questionOf)),
    ...(changes.length > 0 && moves !== undefined ? [text.moves(moves)] : []),
  ];
  return html`<li>${text.frozen(dayOf(record, at))} (${note === '' ? text.first : note})<span class="under"><code>${fingerprint}</code></span>${told.length > 0 && html`<ul>${told.map((sentence) => html`<li>${sentence}</li>`)}</ul>`}</li>`;
}
