import { TextOutput } from '../../emulator/content/content-service.ts';
import { HtmlOutput } from '../../emulator/html/html-output.ts';
import type { DeskContext } from './desk-context.ts';
import { HttpError, type Reply } from './reply.ts';
import { get } from './route.ts';
import type { Asked, Route } from './server.ts';
import { words } from './words.fr.ts';

const WEB_APP_CSP =
  "sandbox allow-scripts allow-forms allow-modals allow-popups; default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** The script as a web app: `doGet` answers `/macros/s/…/exec`. */
export function webApp({ host }: DeskContext): Route[] {
  return [
    get(/^\/(?:macros\/s\/[\w-]+\/)?exec$/, async (asked) => {
      if (!host.functions.includes('doGet')) throw new HttpError(404, words.noDoGet);
      const run = host.start({ functionName: 'doGet', kind: 'web-app', args: () => [requestEvent(asked)] });
      return served(await run.done);
    }),
  ];
}

function requestEvent({ query }: Asked): object {
  const names = [...new Set(query.keys())];
  return {
    parameter: Object.fromEntries(names.map((name) => [name, query.get(name)])),
    parameters: Object.fromEntries(names.map((name) => [name, query.getAll(name)])),
    queryString: query.toString(),
    contextPath: '',
    contentLength: -1,
  };
}

function served(result: unknown): Reply {
  if (result instanceof HtmlOutput)
    return { type: 'text/html; charset=utf-8', body: result.getContent(), csp: WEB_APP_CSP };
  if (result instanceof TextOutput) return { type: result.servedType, body: result.getContent() ?? '' };
  throw new HttpError(500, words.noDoGet);
}
