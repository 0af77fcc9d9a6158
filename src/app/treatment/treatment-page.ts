import { instant } from '../../domain/calendar/instant.ts';
import { dateAt, type Zone } from '../../domain/calendar/zone.ts';
import { type Html, html } from '../html/html.ts';
import { wholePage } from '../html/whole-page.ts';
import { dateInFrench } from '../messages/dates.fr.ts';
import { treatment as words } from '../messages/treatment.fr.ts';
import type { CommuneTreatment, TreatedList } from './treatment-record.ts';

const STYLE =
  'body { font-family: sans-serif; font-size: 10pt; overflow-wrap: anywhere; } table { width: 100%; border-collapse: collapse; margin-bottom: 12pt; } td, th { border: 1px solid #b9c2cb; padding: 3pt 5pt; text-align: left; }';

/** Records as one page to show or print, each commune on sheets of its own. */
export function treatmentPage(records: readonly CommuneTreatment[], zone: Zone, now: number): string {
  const day = (at: number) => dateInFrench(dateAt(instant(at), zone));
  const communes = records.map((record, index) => section(record, day, index === records.length - 1));
  return wholePage(words.title, STYLE, html`<p>${words.made(day(now))}</p>${communes}`);
}

function section(record: CommuneTreatment, day: (at: number) => string, isLast: boolean): Html {
  const { commune, lists, commonMinimum, exceptions } = record;
  return html`<div style="${isLast ? '' : 'page-break-after: always'}">
<h1>${words.heading(commune)}</h1>
<p>${words.summary(lists.length, commonMinimum)}</p>
<h2>${words.exceptions}</h2>
${exceptions.length === 0 ? html`<p>${words.noException}</p>` : html`<ul>${exceptions.map((each) => html`<li>${words.exception(each)}</li>`)}</ul>`}
${lists.map((list) => ofList(list, day))}
</div>`;
}

function ofList({ list, events }: TreatedList, day: (at: number) => string): Html {
  return html`<h2>${list.label ?? list.id}</h2>
${
  events.length === 0
    ? html`<p>${words.noContact}</p>`
    : html`<table><thead><tr>${words.columns.map((column) => html`<th>${column}</th>`)}</tr></thead><tbody>${events.map(
        ({ at, kind, channel, what, wordingVersion }) =>
          html`<tr><td>${day(at)}</td><td>${words.kinds[kind]}</td><td>${channel}</td><td>${what}</td><td>${wordingVersion}</td></tr>`,
      )}</tbody></table>`
}`;
}
