import type { FormScreen, ScreenItem } from '../../../emulator/form/screen.ts';
import { html, type Markup } from '../markup.ts';
import { words } from '../words.fr.ts';

/** What fields hold, by posted name. */
export type Filled = ReadonlyMap<string, readonly string[]>;

const { form: said } = words;

/** One item of a page: a question with its help and error, a heading, a picture. */
export function formItem(screen: FormScreen, item: ScreenItem, filled: Filled, error: string | undefined): Markup {
  const anchor = `q${item.id}`;
  if (item.type === 'SECTION_HEADER') return html`<section class="card"><h2>${item.title}</h2>${help(item)}</section>`;
  if (item.type === 'IMAGE' || item.type === 'VIDEO') return media(item);
  const notes = [item.help ? `${anchor}-help` : '', error ? `${anchor}-error` : ''].filter(Boolean).join(' ');
  const described = notes ? html` aria-describedby="${notes}"` : null;
  const invalid = error ? html` aria-invalid="true"` : null;
  const trailer = error
    ? html`<p class="error" id="${anchor}-error"><span aria-hidden="true">⚠</span> ${error}</p>`
    : null;
  const title = html`${item.title}${item.required ? html` <span class="star" title="${said.required}" aria-hidden="true">*</span><span class="hidden"> (${said.required})</span>` : null}`;
  const classes = error ? 'card question wrong' : 'card question';
  if (isGroup(item)) {
    return html`<fieldset class="${classes}" id="${anchor}"${described}><legend>${title}</legend>${help(item, anchor)}${group(screen, item, filled)}${trailer}</fieldset>`;
  }
  return html`<div class="${classes}" id="${anchor}"><label for="${anchor}-field" class="title">${title}</label>${help(item, anchor)}${single(item, `${anchor}-field`, filled, html`${described}${invalid}${item.required ? html` aria-required="true"` : null}`)}${trailer}</div>`;
}

function isGroup(item: ScreenItem): boolean {
  return ['MULTIPLE_CHOICE', 'CHECKBOX', 'SCALE', 'RATING', 'GRID', 'CHECKBOX_GRID'].includes(item.type);
}

function help(item: ScreenItem, anchor?: string): Markup | null {
  return item.help
    ? html`<p class="soft keep"${anchor ? html` id="${anchor}-help"` : null}>${linked(item.help)}</p>`
    : null;
}

/** Addresses in a text become links. */
export function linked(text: string): Markup {
  const parts = text.split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]»])/);
  return html`${parts.map((part, at) => (at % 2 ? html`<a href="${part}" rel="noreferrer">${part}</a>` : html`${part}`))}`;
}

function media(item: ScreenItem): Markup {
  const url = item.media?.url ?? '';
  const shown = url.startsWith('data:image/')
    ? html`<img src="${url}" alt="${item.title}">`
    : url && html`<p><a href="${url}" rel="noreferrer">${url}</a></p>`;
  return html`<section class="card">${item.title ? html`<h2>${item.title}</h2>` : null}${help(item)}${shown}</section>`;
}

function single(item: ScreenItem, id: string, filled: Filled, attributes: Markup): Markup {
  const name = item.field ?? '';
  const value = filled.get(name)?.[0] ?? '';
  const input = (type: string, more: Markup = html``) =>
    html`<input id="${id}" name="${name}" type="${type}" value="${value}"${attributes}${more}>`;
  switch (item.type) {
    case 'PARAGRAPH_TEXT':
      return html`<textarea id="${id}" name="${name}" rows="5"${attributes}>${value}</textarea>`;
    case 'LIST':
      return html`<select id="${id}" name="${name}"${attributes}><option value="">${said.choose}</option>${item.choices.map(
        (choice) =>
          html`<option value="${choice.value}"${choice.value === value ? html` selected` : null}>${choice.value}</option>`,
      )}</select>`;
    case 'DATE':
      return item.includesYear ? input('date') : input('text', html` placeholder="${said.day}"`);
    case 'DATETIME':
      return item.includesYear ? input('datetime-local') : input('text');
    case 'TIME':
      return input('time');
    case 'DURATION':
      return input('text', html` placeholder="${said.duration}" inputmode="numeric"`);
    default:
      return input('text', keyboard(item));
  }
}

/** Phones show the keyboard that fits the rule. */
function keyboard(item: ScreenItem): Markup {
  const rule = item.validation?.rule ?? '';
  if (/Number/.test(rule)) return html` inputmode="decimal" autocomplete="off"`;
  if (/Email/.test(rule)) return html` inputmode="email" autocomplete="email"`;
  return /Url/.test(rule) ? html` inputmode="url"` : html` autocomplete="off"`;
}

function group(screen: FormScreen, item: ScreenItem, filled: Filled): Markup {
  const name = item.field ?? '';
  const chosen = filled.get(name) ?? [];
  const box = (type: string, value: string, label: Markup) =>
    html`<label class="choice"><input type="${type}" name="${name}" value="${value}"${chosen.includes(value) ? html` checked` : null}> <span>${label}</span></label>`;
  if (item.type === 'GRID' || item.type === 'CHECKBOX_GRID') return grid(item, filled);
  if (item.scale) return scale(item, box);
  const type = item.type === 'CHECKBOX' ? 'checkbox' : 'radio';
  const own = `${name}.other_option_response`;
  const other = item.other
    ? html`<div class="own">${box(type, screen.otherValue, html`${said.other}`)}<input type="text" name="${own}" value="${filled.get(own)?.[0] ?? ''}" aria-label="${said.otherText}"></div>`
    : null;
  const none =
    type === 'radio' && !item.required ? box('radio', '', html`<span class="soft">${said.noAnswer}</span>`) : null;
  return html`<div class="choices">${item.choices.map(({ value }) => box(type, value, html`${value}`))}${other}${none}</div>`;
}

function scale(item: ScreenItem, box: (type: string, value: string, label: Markup) => Markup): Markup {
  const { lower, upper, lowerLabel, upperLabel } = item.scale ?? { lower: 1, upper: 5, lowerLabel: '', upperLabel: '' };
  const steps = Array.from({ length: upper - lower + 1 }, (_, at) => String(lower + at));
  return html`<div class="scale"><span class="soft">${lowerLabel}</span>${steps.map((step) => box('radio', step, html`${step}`))}<span class="soft">${upperLabel}</span></div>`;
}

/** One group of choices a row rather than a table: it fits a phone. */
function grid(item: ScreenItem, filled: Filled): Markup {
  const type = item.type === 'GRID' ? 'radio' : 'checkbox';
  return html`${item.rows.map(
    ({ field, label }) =>
      html`<fieldset class="row"><legend>${label}</legend><div class="choices inline">${item.columns.map(
        (column) =>
          html`<label class="choice"><input type="${type}" name="${field}" value="${column}"${filled.get(field)?.includes(column) ? html` checked` : null}> <span>${column}</span></label>`,
      )}</div></fieldset>`,
  )}`;
}
