import { escapeHtml } from './escape-html.ts';

/** A piece of page whose every outside text was escaped when it was put in. */
export class Html {
  constructor(readonly source: string) {}

  toString(): string {
    return this.source;
  }
}

/** What a page template takes: text and numbers are escaped, pieces of page are kept, nothing shows for null and false. */
export type HtmlValue = string | number | Html | null | undefined | false | readonly HtmlValue[];

/** Tagged template for pages: html`<p>${name}</p>` escapes the name. */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let source = parts[0] ?? '';
  values.forEach((value, index) => {
    source += sourceOf(value) + (parts[index + 1] ?? '');
  });
  return new Html(source);
}

/** Text of an outsider that keeps its line breaks. */
export function lines(text: string): Html {
  return new Html(escapeHtml(text.trim()).replace(/\r\n?|\n/g, '<br>'));
}

/** A link to an outside address, or its bare text when it is no http(s) address. */
export function outsideLink(address: string, text: string): Html {
  if (!/^https?:\/\/[^\s"'<>\\]+$/i.test(address)) return html`${text}`;
  return html`<a href="${address}" rel="noopener nofollow">${text}</a>`;
}

function sourceOf(value: HtmlValue): string {
  if (value instanceof Html) return value.source;
  if (value === null || value === undefined || value === false) return '';
  if (Array.isArray(value)) return value.map(sourceOf).join('');
  return escapeHtml(String(value));
}
