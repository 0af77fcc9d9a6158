import { Html, html } from './html.ts';

/** A whole page in French, to show or to print, that no search engine keeps; nothing is fetched from elsewhere. `style` is our own CSS. */
export function wholePage(title: string, style: string, body: Html): string {
  const head = style === '' ? '' : new Html(`<style>${style}</style>`);
  return html`<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title>${head}</head><body>${body}</body></html>`
    .source;
}
