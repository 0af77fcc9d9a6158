import { html, lines } from '../html/html.ts';
import { wholePage } from '../html/whole-page.ts';
import { messages } from '../messages.fr.ts';
import type { TabKey } from '../schema/tabs.ts';
import type { PersonalFact } from './find-person.ts';

const words = messages.personalData;

const STYLE = `
body{font:15px/1.5 system-ui,sans-serif;color:#1c2733;max-width:46rem;margin:1rem auto;padding:0 1rem}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.3rem .5rem;border-bottom:1px solid #c9d1d8;overflow-wrap:anywhere}
th{width:14rem;font-weight:600}
`;

/** Everything the workbook says of a person, as a page to read and a file to hand over. */
export function personPage(query: string, facts: readonly PersonalFact[]): string {
  const sections = [...new Set(facts.map(({ tab }) => tab))].map((tab) => ({
    tab,
    own: facts.filter((fact) => fact.tab === tab),
  }));
  const file = `data:application/json;charset=utf-8,${encodeURIComponent(personJson(query, facts))}`;
  return wholePage(
    words.exportTitle,
    STYLE,
    html`<main><h1>${words.exportTitle}</h1><p>${words.exportIntro(query)}</p>
<p><a download="${words.fileName}" href="${file}">${words.download}</a></p>
${sections.map(
  ({ tab, own }) =>
    html`<h2>${messages.workbook.tabs[tab].title}</h2><table><tbody>${own.map(
      ({ column, text }) => html`<tr><th scope="row">${labelOf(tab, column)}</th><td>${lines(text)}</td></tr>`,
    )}</tbody></table>`,
)}</main>`,
  );
}

/** The same for a machine. */
function personJson(query: string, facts: readonly PersonalFact[]): string {
  const rows = facts.map(({ tab, key, column, text }) => ({
    tab: messages.workbook.tabs[tab].title,
    row: key,
    column: labelOf(tab, column),
    text,
  }));
  return JSON.stringify({ person: query, data: rows }, null, 2);
}

function labelOf(tab: TabKey, column: string): string {
  const columns: Readonly<Record<string, { readonly label: string }>> = messages.workbook.tabs[tab].columns;
  return columns[column]?.label ?? column;
}
