import type { WebRequest } from '../host/host-api.ts';
import { requestEvent, servedReply } from '../host/web-request.ts';
import type { DeskContext } from './desk-context.ts';
import { HttpError } from './reply.ts';
import { get, post } from './route.ts';
import type { Route } from './server.ts';
import { words } from './words.fr.ts';

const WEB_APP_CSP =
  "sandbox allow-scripts allow-forms allow-modals allow-popups; default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

const ADDRESS = /^\/(?:macros\/s\/[\w-]+\/)?exec(?:\/(.*))?$/;

/** Whether a path is the web app's: anybody's browser or mail program may post there, as at Google's. */
export function isWebApp(path: string): boolean {
  return ADDRESS.test(path);
}

/** The script as a web app: `doGet` and `doPost` answer `/macros/s/…/exec`. */
export function webApp({ host }: DeskContext): Route[] {
  const ask = async (functionName: 'doGet' | 'doPost', request: WebRequest) => {
    if (!host.functions.includes(functionName)) throw new HttpError(404, words.noWebPage(functionName));
    const args = () => [requestEvent(request)];
    const reply = servedReply(await host.start({ functionName, kind: 'web-app', unattended: true, args }).done);
    if (!reply) throw new HttpError(500, words.noWebPage(functionName));
    return { ...reply, csp: WEB_APP_CSP };
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
  ];
}

function named(pathInfo: string | undefined): Pick<WebRequest, 'pathInfo'> {
  return pathInfo === undefined ? {} : { pathInfo };
}
