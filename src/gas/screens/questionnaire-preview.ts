import { escapeHtml } from '../../app/html/escape-html.ts';
import type { FormDesign, FormElement } from '../../app/questionnaire/form-port.ts';

/** The questionnaire as a page to read, before or without building the form. */
export function questionnairePreview(design: FormDesign): string {
  const body = design.elements.map(elementHtml).join('\n');
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><style>
body{font:15px/1.5 system-ui,sans-serif;color:#1c2733;max-width:46rem;margin:1rem auto;padding:0 1rem}
h2{border-bottom:2px solid #1e7b4f;padding-bottom:.25rem;margin-top:2rem}
.item{margin:1rem 0}.help{color:#4a5763;white-space:pre-line;margin:.2rem 0}
.blank{border-bottom:1px solid #8a949e;height:1.4rem}ul{list-style:none;padding-left:0;margin:.3rem 0}
</style></head><body><h1>${escapeHtml(design.title)}</h1><p class="help">${escapeHtml(design.description)}</p>${body}</body></html>`;
}

function elementHtml(element: FormElement): string {
  if (!('required' in element)) return headingHtml(element);
  const title = escapeHtml(element.title);
  const help = element.help === '' ? '' : `<p class="help">${escapeHtml(element.help)}</p>`;
  const place =
    element.kind === 'choice'
      ? `<ul>${element.options.map((option) => `<li>◯ ${escapeHtml(option)}</li>`).join('')}</ul>`
      : '<div class="blank"></div>';
  return `<div class="item"><strong>${title}${element.required ? ' *' : ''}</strong>${help}${place}</div>`;
}

function headingHtml({ title, help }: Pick<FormElement, 'title' | 'help'>): string {
  return `<h2>${escapeHtml(title)}</h2>${help === '' ? '' : `<p class="help">${escapeHtml(help)}</p>`}`;
}
