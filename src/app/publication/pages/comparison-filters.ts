import { type Html, html } from '../../html/html.ts';
import { pageWords as words } from '../../messages/publication/pages.fr.ts';
import type { PublicCommune, PublicRecord } from '../record/public-record.ts';

const STATES = ['replied', 'silent'] as const;

/** What to show of the comparison: a theme, a commune, communes with or without answers. Works without script. */
export function filterChoices({ method }: PublicRecord, communes: readonly PublicCommune[]): Html {
  const text = words.comparison;
  const select = (name: string, label: string, options: readonly (readonly [string, string])[]) =>
    html`<label>${label} <select name="${name}" autocomplete="off"><option value="" selected>${text.all}</option>${options.map(
      ([value, said]) => html`<option value="${value}">${said}</option>`,
    )}</select></label>`;
  return html`<fieldset class="filters"><legend>${text.show}</legend>${select(
    'theme',
    text.theme,
    method.themes.map(({ id, label }) => [`t-${id}`, label]),
  )}${select(
    'commune',
    text.commune,
    communes.map(({ code, name }) => [`c-${code}`, name]),
  )}${select(
    'state',
    text.state,
    STATES.map((state) => [state, text.states[state]]),
  )}</fieldset>`;
}

/** One rule a choice: what is chosen hides the rest. */
export function filterStyle({ method }: PublicRecord, communes: readonly PublicCommune[]): string {
  const chosen = (value: string, hidden: string) =>
    `body:has(option[value="${value}"]:checked) ${hidden}{display:none}`;
  return [
    '@page{size:A4 landscape;margin:10mm}',
    ...method.themes.map(({ id }) => chosen(`t-${id}`, `[class*="t-"]:not(.t-${id})`)),
    ...communes.map(({ code }) => chosen(`c-${code}`, `.comparison tbody tr:not(.c-${code})`)),
    ...STATES.map((state) => chosen(state, `.comparison tbody tr:not(.${state})`)),
  ].join('\n');
}
