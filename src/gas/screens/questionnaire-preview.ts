import { type Html, html } from '../../app/html/html.ts';
import { wholePage } from '../../app/html/whole-page.ts';
import type { FormDesign, FormElement } from '../../app/questionnaire/form-port.ts';

const STYLE = `
body{font:15px/1.5 system-ui,sans-serif;color:#1c2733;max-width:46rem;margin:1rem auto;padding:0 1rem}
h2{border-bottom:2px solid #1e7b4f;padding-bottom:.25rem;margin-top:2rem}
.item{margin:1rem 0}.help{color:#4a5763;white-space:pre-line;margin:.2rem 0}
.blank{border-bottom:1px solid #8a949e;height:1.4rem}ul{list-style:none;padding-left:0;margin:.3rem 0}
`;

/** The questionnaire as a page to read, before or without building the form. */
export function questionnairePreview({ title, description, elements }: FormDesign): string {
  const body = html`<h1>${title}</h1><p class="help">${description}</p>${elements.map(elementHtml)}`;
  return wholePage(title, STYLE, body);
}

function elementHtml(element: FormElement): Html {
  if (!('required' in element)) return html`<h2>${element.title}</h2>${helpHtml(element)}`;
  const place =
    element.kind === 'choice'
      ? html`<ul>${element.options.map((option) => html`<li>◯ ${option}</li>`)}</ul>`
      : html`<div class="blank"></div>`;
  const title = html`<strong>${element.title}${element.required ? ' *' : ''}</strong>`;
  return html`<div class="item">${title}${helpHtml(element)}${place}</div>`;
}

function helpHtml({ help }: Pick<FormElement, 'help'>): Html | null {
  return help === '' ? null : html`<p class="help">${help}</p>`;
}
