import { type Html, html } from '../../html/html.ts';
import { numberInFrench } from '../../messages/numbers.fr.ts';
import { pageWords as words } from '../../messages/publication/pages.fr.ts';
import type { DataTable } from '../open-data/public-tables.ts';
import type { PublicRecord } from '../record/public-record.ts';
import { embedding } from './embedding.ts';
import { framePage } from './page-frame.ts';
import { dayOf } from './public-dates.ts';

/** The open data: files, their contents, earlier publications, and how to embed a commune. */
export function dataPage(record: PublicRecord, tables: readonly DataTable[], treatmentRows: number): string {
  const text = words.data;
  const [example] = record.communes;
  const files = [
    ...tables.map(({ name, rows }) => ({
      path: `open-data/${name}.csv`,
      said: text.contents[name],
      rows: rows.length,
    })),
    { path: 'open-data/equal-treatment.csv', said: text.contents.treatment, rows: treatmentRows },
    { path: 'open-data/method.json', said: text.contents.method, rows: record.method.criteria.length },
  ];
  const body = html`<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
<p>${text.licence}</p>
<h2>${text.files}</h2>
<table class="cards"><caption class="hidden">${text.files}</caption><thead><tr><th scope="col">${text.file}</th><th scope="col">${text.content}</th><th scope="col" class="num">${text.rows}</th></tr></thead><tbody>${files.map(
    ({ path, said, rows }) =>
      html`<tr><th scope="row"><a href="${path}">${path}</a></th><td>${said}</td><td class="num" data-label="${text.rows}">${numberInFrench(rows)}</td></tr>`,
  )}</tbody></table>
<p class="quiet">${text.csv}</p>
${example !== undefined && html`<h2>${text.embedTitle}</h2><p>${text.embedNote(example.name)}</p>${embedding(record, example.code)}`}
${record.earlier.length > 0 && earlier(record)}`;
  return framePage(record, { title: text.title, description: text.description, root: '', body });
}

function earlier(record: PublicRecord): Html {
  const text = words.data;
  return html`<h2>${text.earlier}</h2><p>${text.earlierNote}</p><table><caption class="hidden">${text.earlier}</caption><thead><tr><th scope="col">${text.publication}</th><th scope="col">${text.day}</th><th scope="col" class="num">${text.rows}</th><th scope="col">${text.fingerprint}</th></tr></thead><tbody>${record.earlier.map(
    ({ id, at, rows, fingerprint }) =>
      html`<tr><th scope="row">${id}</th><td>${dayOf(record, at)}</td><td class="num">${numberInFrench(rows)}</td><td><code>${fingerprint}</code></td></tr>`,
  )}</tbody></table>`;
}
