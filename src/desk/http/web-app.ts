import { requestEvent, servedReply } from '../host/web-request.ts';
import type { DeskContext } from './desk-context.ts';
import { HttpError } from './reply.ts';
import { get } from './route.ts';
import type { Route } from './server.ts';
import { words } from './words.fr.ts';

const WEB_APP_CSP =
  "sandbox allow-scripts allow-forms allow-modals allow-popups; default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** The script as a web app: `doGet` answers `/macros/s/…/exec`. */
export function webApp({ host }: DeskContext): Route[] {
  return [
    get(/^\/(?:macros\/s\/[\w-]+\/)?exec(?:\/(.*))?$/, async ({ query }, pathInfo) => {
      if (!host.functions.includes('doGet')) throw new HttpError(404, words.noDoGet);
      const event = requestEvent({ query: query.toString(), ...(pathInfo === undefined ? {} : { pathInfo }) });
      const run = host.start({ functionName: 'doGet', kind: 'web-app', unattended: true, args: () => [event] });
      const reply = servedReply(await run.done);
      if (!reply) throw new HttpError(500, words.noDoGet);
      return { ...reply, csp: WEB_APP_CSP };
    }),
  ];
}
