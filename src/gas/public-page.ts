import { escapeHtml } from '../app/html/escape-html.ts';
import { messages } from '../app/messages.fr.ts';
import { isForOtherSites, withEmbeddings } from '../app/publication/pages/embedding.ts';
import { AppsScriptMemory } from './adapters/apps-script-memory.ts';
import { AppsScriptPublicSite, webAddress } from './adapters/publication/apps-script-public-site.ts';

const words = messages.publication;

/** Answers a browser: the file named by the parameter `p`, from the folder of public pages and nowhere else. */
export function publicPage(event: unknown): GoogleAppsScript.HTML.HtmlOutput | GoogleAppsScript.Content.TextOutput {
  const { p: path = 'index.html', v: publication } = parametersIn(event);
  const file = new AppsScriptPublicSite(new AppsScriptMemory()).read(path, publication);
  if (file === undefined) {
    return HtmlService.createHtmlOutput(
      `<!doctype html><html lang="fr"><title>${words.notFound}</title><h1>${words.notFound}</h1><p>${words.notFoundExplained}</p></html>`,
    ).setTitle(words.notFound);
  }
  if (file.mimeType === 'text/csv') return plain(file.content, ContentService.MimeType.CSV);
  if (file.mimeType === 'application/json') return plain(file.content, ContentService.MimeType.JSON);
  const title = /<title>([^<]*)<\/title>/.exec(file.content)?.[1] ?? '';
  const { ALLOWALL, DEFAULT } = HtmlService.XFrameOptionsMode;
  return HtmlService.createHtmlOutput(shownPage(file.content, path, publication))
    .setTitle(unescaped(title))
    .addMetaTag('viewport', 'width=device-width, initial-scale=1')
    .setXFrameOptionsMode(isForOtherSites(path) ? ALLOWALL : DEFAULT);
}

/** `p`, the path of a page; `v`, an earlier publication; `opposition`, the code of somebody who wants no more mails. */
export function parametersIn(event: unknown): {
  readonly p?: string;
  readonly v?: string;
  readonly opposition?: string;
} {
  const { parameter } = (event ?? {}) as { readonly parameter?: Readonly<Record<string, unknown>> };
  return Object.fromEntries(Object.entries(parameter ?? {}).filter(([, value]) => typeof value === 'string'));
}

/** A page with its links; a page of an earlier publication says so and leads to the one of today. */
function shownPage(page: string, path: string, publication: string | undefined): string {
  const site = webAddress() ?? '';
  const addressOf = (of: string) => `${site}?p=${encodeURIComponent(of)}`;
  const then = publication === undefined ? site : `${site}?v=${encodeURIComponent(publication)}`;
  const linked = withEmbeddings(withLinks(page, path, then), addressOf);
  if (publication === undefined) return linked;
  const today = `<a target="_top" href="${escapeHtml(addressOf(path))}">${words.today}</a>`;
  return linked.replace('<body>', `<body><p class="notice">${escapeHtml(words.earlierPage(publication))} ${today}</p>`);
}

function plain(content: string, type: GoogleAppsScript.Content.MimeType): GoogleAppsScript.Content.TextOutput {
  return ContentService.createTextOutput(content).setMimeType(type);
}

/**
 * Google shows a page inside frames of its own: links between pages become calls of the web app in the whole
 * window, and the page's own policy, which would stop Google's frame, is left out.
 */
function withLinks(page: string, path: string, address: string): string {
  const folder = path.split('/').slice(0, -1);
  return page
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
    .replace(/ href="([^"]*)"/g, (all, link: string) => {
      if (/^(?:https?:|mailto:|#)/.test(link)) return all;
      const parts = [...folder];
      for (const part of link.split('/')) {
        if (part === '..') parts.pop();
        else parts.push(part);
      }
      const parameter = `${address.includes('?') ? '&' : '?'}p=${encodeURIComponent(parts.join('/'))}`;
      return ` target="_top" href="${escapeHtml(address + parameter)}"`;
    });
}

function unescaped(text: string): string {
  return text
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}
