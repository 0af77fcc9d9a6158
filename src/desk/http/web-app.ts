import { randomBytes } from 'node:crypto';
import type { WebRequest } from '../host/host-api.ts';
import { PAGE_CALL } from '../host/host-options.ts';
import { requestEvent, servedReply } from '../host/web-request.ts';
import type { DeskContext } from './desk-context.ts';
import { html } from './markup.ts';
import { DESK_CSP, HttpError, type Reply } from './reply.ts';
import { get, post } from './route.ts';
import { sandboxedPage } from './sandboxed-page.ts';
import type { Route } from './server.ts';
import { words } from './words.fr.ts';

/** Links lead the whole window elsewhere, as from Google's own frame. */
const WEB_APP_CSP =
  "sandbox allow-scripts allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation; default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'self'";

const ADDRESS = /^\/(?:macros\/s\/[\w-]+\/)?exec(?:\/(.*))?$/;

/** Whether a path is the web app's: anybody's browser or mail program may post there, as at Google's. */
export function isWebApp(path: string): boolean {
  return ADDRESS.test(path);
}

/** Pages kept for the frames that are about to show them. */
const MOST_PAGES = 50;

/**
 * The script as a web app: `doGet` and `doPost` answer `/macros/s/…/exec`. A page that uses `google.script` comes in a
 * frame, as at Google, and the desk's page around it passes its calls on.
 */
export function webApp(desk: DeskContext): Route[] {
  const { host } = desk;
  const pages = new Map<string, string>();
  const framed = (content: string): Reply => {
    const id = randomBytes(12).toString('hex');
    pages.set(id, content);
    for (const oldest of pages.keys()) if (pages.size > MOST_PAGES) pages.delete(oldest);
    return { type: 'text/html; charset=utf-8', body: around(desk, `/exec-page/${id}`), csp: DESK_CSP };
  };
  const ask = async (functionName: 'doGet' | 'doPost', request: WebRequest): Promise<Reply> => {
    if (!host.functions.includes(functionName)) throw new HttpError(404, words.noWebPage(functionName));
    const args = () => [requestEvent(request)];
    const reply = servedReply(await host.start({ functionName, ...PAGE_CALL, args }).done);
    if (!reply) throw new HttpError(500, words.noWebPage(functionName));
    return reply.type.startsWith('text/html') && /google\s*\.\s*script/.test(reply.body)
      ? framed(reply.body)
      : { ...reply, csp: reply.framable ? WEB_APP_CSP : `${WEB_APP_CSP}; frame-ancestors 'self'` };
  };
  return [
    get(ADDRESS, ({ query }, pathInfo) => ask('doGet', { query: query.toString(), ...named(pathInfo) })),
    post(ADDRESS, ({ query, body, request }, pathInfo) => {
      const contentType = request.headers['content-type'];
      return ask('doPost', {
        query: query.toString(),
        body,
        ...named(pathInfo),
        ...(contentType === undefined ? {} : { contentType }),
      });
    }),
    get(/^\/exec-page\/(\w+)$/, (_, id = '') => {
      const content = pages.get(id);
      if (content === undefined) throw new HttpError(404, words.noSuchPage);
      return sandboxedPage(host, content, `'self' ${host.world.origin}`);
    }),
  ];
}

function around({ title, token }: DeskContext, page: string): string {
  return html`<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="interpelle-token" content="${token}">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>html,body,main{margin:0;height:100%}iframe{display:block;border:0;width:100%;height:100%}</style>
<script type="module" src="/web/web-app.js"></script>
</head>
<body><main><iframe title="${title}" data-page="${page}" sandbox="allow-scripts allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads"></iframe></main></body>
</html>`.text;
}

function named(pathInfo: string | undefined): Pick<WebRequest, 'pathInfo'> {
  return pathInfo === undefined ? {} : { pathInfo };
}
