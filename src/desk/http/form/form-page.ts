import type { FormScreen, ScreenPage } from '../../../emulator/form/screen.ts';
import { html, type Markup } from '../markup.ts';
import { plainPage } from '../plain-page.ts';
import type { Reply } from '../reply.ts';
import { words } from '../words.fr.ts';
import { type Filled, formItem, linked } from './form-fields.ts';

const { form: said } = words;

const STYLE = `
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
fieldset{border:0;margin:0;padding:0;min-width:0}
.question{margin:0 0 1rem}
fieldset.question>legend{float:left;width:100%;margin-bottom:.25rem}
fieldset.question>legend+*{clear:both}
legend,.title{display:block;padding:0;font-size:1.05rem;font-weight:600;line-height:1.4}
.question p.soft{margin:.35rem 0 .25rem}
.star{color:var(--wrong)}
input[type=text],input[type=date],input[type=time],input[type=datetime-local],input[type=email],textarea,select{width:100%;font:inherit;color:inherit;background:var(--ground);border:1px solid var(--soft);border-radius:8px;padding:.65rem .75rem;margin-top:.6rem}
select,input[type=date],input[type=time],input[type=datetime-local]{max-width:22rem}
textarea{resize:vertical}
.choices{padding-top:.5rem}
.choice{display:flex;gap:.7rem;align-items:flex-start;padding:.6rem .5rem;border-radius:8px;cursor:pointer}
.choice:hover{background:var(--ground)}
.choice input{flex:none;width:1.25rem;height:1.25rem;margin:.15rem 0 0;accent-color:var(--accent)}
.own input[type=text]{margin:.1rem 0 0 2.4rem;width:calc(100% - 2.4rem)}
.scale{display:flex;flex-wrap:wrap;gap:.25rem .5rem;align-items:center;padding-top:.5rem}
.scale .choice{flex-direction:column-reverse;align-items:center;gap:.25rem}
.row{border-top:1px solid var(--line);padding:.75rem 0 .25rem;margin-top:.75rem;clear:both}
.row>legend{float:left;font-size:1rem;font-weight:500}
.row>.choices{clear:both}
.inline{display:flex;flex-wrap:wrap;gap:0 .5rem}
.wrong{border-color:var(--wrong);border-left-width:6px}
.error{color:var(--wrong);font-weight:600;margin:.6rem 0 0;clear:both}
.summary{border-color:var(--wrong);background:var(--wrong-ground)}
.summary ul{margin:0;padding-left:1.2rem}
.summary a{color:var(--wrong)}
.moves{display:flex;gap:.75rem;justify-content:space-between;flex-direction:row-reverse;margin-top:1.25rem}
button,.button{font:inherit;font-weight:600;border-radius:999px;padding:.7rem 1.6rem;min-height:2.9rem;border:1px solid var(--accent);background:var(--accent);color:var(--on);cursor:pointer;text-decoration:none;display:inline-block}
button.second,.button.second{background:transparent;color:var(--accent)}
.progress{display:flex;align-items:center;gap:.75rem;margin:0 0 1rem}
progress{flex:1;height:.5rem;accent-color:var(--accent)}
`;

export interface FormStep {
  readonly screen: FormScreen;
  readonly index: number;
  /** Pages gone through before this one, for « Précédent ». */
  readonly trail: readonly number[];
  readonly filled: Filled;
  readonly email: string;
  /** Messages by item id; `''` for the whole form. */
  readonly problems: ReadonlyMap<number | 'email', string>;
  readonly token: string;
  readonly sourceUrl: string;
}

/** One page of a form as its respondent meets it. */
export function formPage(step: FormStep): Reply {
  const { screen, index, problems, token, sourceUrl } = step;
  const page = screen.pages[index] ?? { title: '', help: '', items: [], next: 'submit' as const };
  const count = screen.pages.length;
  const position = said.page(index + 1, count);
  const mistaken = problems.size > 0;
  const body = html`
${mistaken ? summary(page, problems) : null}
${heading(step, page)}
<form method="post" action="/forms/d/e/${screen.publishedId}/formResponse" novalidate>
<input type="hidden" name="token" value="${token}">
<input type="hidden" name="page" value="${index}">
<input type="hidden" name="trail" value="${step.trail.join(',')}">
${screen.editing ? html`<input type="hidden" name="edit2" value="${screen.editing}">` : null}
${carried(step, page)}
${screen.collectsEmail && index === 0 ? emailField(step) : null}
${page.items.map((item) => formItem(screen, item, step.filled, problems.get(item.id)))}
${count > 1 ? html`<div class="progress"><progress value="${index + 1}" max="${count}" aria-label="${position}"></progress><span class="soft">${position}</span></div>` : null}
<div class="moves"><button name="go" value="on">${leadsToEnd(page, index, count) ? said.send : said.next}</button>${step.trail.length > 0 ? html`<button class="second" name="go" value="back">${said.back}</button>` : html`<span></span>`}</div>
</form>`;
  const title = `${mistaken ? `${said.error} – ` : ''}${count > 1 ? `${position} – ` : ''}${screen.title}`;
  return plainPage({ title, body, sourceUrl, style: STYLE, status: mistaken ? 422 : 200 });
}

/** A closed form, or the thanks after sending. */
export function formNotice(screen: FormScreen, message: string, links: Markup | null, sourceUrl: string): Reply {
  const body = html`<div class="card head"><h1>${screen.title}</h1><p class="keep" role="status">${linked(message)}</p>${links}</div>`;
  return plainPage({ title: screen.title, body, sourceUrl, style: STYLE });
}

function heading({ screen, index }: FormStep, page: ScreenPage): Markup {
  const required = page.items.some((item) => item.required) || (screen.collectsEmail && index === 0);
  const note = required ? html`<p class="soft">${said.requiredNote}</p>` : null;
  const editing = screen.editing ? html`<p><strong>${said.editing}</strong></p>` : null;
  if (index === 0) {
    const about = screen.description ? html`<p class="keep">${linked(screen.description)}</p>` : null;
    return html`<header class="card head"><h1>${screen.title}</h1>${about}${editing}${note}</header>`;
  }
  const about = page.help ? html`<p class="keep">${linked(page.help)}</p>` : null;
  return html`<header class="card head"><p class="soft">${screen.title}</p><h1>${page.title}</h1>${about}${note}</header>`;
}

function summary(page: ScreenPage, problems: FormStep['problems']): Markup {
  const lines = [...problems].map(([where, message]) => {
    const title = where === 'email' ? said.yourEmail : (page.items.find((item) => item.id === where)?.title ?? '');
    return html`<li><a href="#q${where}">${title}</a> – ${message}</li>`;
  });
  return html`<div class="card summary" role="alert" tabindex="-1" autofocus><h2>${said.summary}</h2><ul>${lines}</ul></div>`;
}

function emailField({ email, problems }: FormStep): Markup {
  const error = problems.get('email');
  return html`<div class="${error ? 'card question wrong' : 'card question'}" id="qemail"><label class="title" for="email-field">${said.yourEmail} <span class="star" aria-hidden="true">*</span><span class="hidden"> (${said.required})</span></label><input id="email-field" type="email" name="emailAddress" value="${email}" autocomplete="email" aria-required="true"${error ? html` aria-invalid="true" aria-describedby="email-error"` : null}>${error ? html`<p class="error" id="email-error"><span aria-hidden="true">⚠</span> ${error}</p>` : null}</div>`;
}

/** Answers of the other pages travel along, so that nothing is kept on the desk before the form is sent. */
function carried({ screen, index, filled, email }: FormStep, page: ScreenPage): Markup {
  const shown = new Set(page.items.flatMap((item) => [item.field, ...item.rows.map((row) => row.field)]));
  const hidden = [...filled].filter(([name]) => !shown.has(name.replace(/\.other_option_response$/, '')));
  const address =
    screen.collectsEmail && index > 0 ? html`<input type="hidden" name="emailAddress" value="${email}">` : null;
  return html`${address}${hidden.map(([name, values]) =>
    values.map((value) => html`<input type="hidden" name="${name}" value="${value}">`),
  )}`;
}

function leadsToEnd(page: ScreenPage, index: number, count: number): boolean {
  const branches = page.items.some((item) => item.choices.some((choice) => choice.target !== null));
  return !branches && (page.next === 'submit' || index + 1 >= count);
}
