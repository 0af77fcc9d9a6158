import { readFileSync } from 'node:fs';
import { packageFile } from '../package-root.ts';
import type { DeskContext } from './desk-context.ts';
import { HttpError } from './reply.ts';
import { get } from './route.ts';
import type { Route } from './server.ts';
import { words } from './words.fr.ts';

/** What a script shows runs its own inline code in an origin of its own, and reaches nothing but the page around it. */
const SANDBOX_CSP =
  "sandbox allow-scripts allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads; default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** Dialogs and sidebars, each in its sandbox with `google.script.run`. */
export function sandbox({ host, screen }: DeskContext): Route[] {
  return [
    get(/^\/sandbox\/(\w+)$/, (_, id = '') => {
      const content = screen.pageHtml(id);
      if (content === undefined) throw new HttpError(404, words.noSuchPage);
      const names = host.functions.filter((name) => !name.endsWith('_'));
      return { type: 'text/html; charset=utf-8', body: withScriptRun(content, names), csp: SANDBOX_CSP };
    }),
  ];
}

/** The page with `google.script` before its own first script. */
function withScriptRun(content: string, names: readonly string[]): string {
  const code = readFileSync(packageFile('build', 'web', 'script-run.js'), 'utf8');
  const list = JSON.stringify(names).replace(/</g, '\\u003c');
  const start = `<script>globalThis.__functions=${list};${code}</script><base target="_blank">`;
  const place = /<head[^>]*>/i.exec(content) ?? /<html[^>]*>/i.exec(content) ?? /<!doctype[^>]*>/i.exec(content);
  const at = place ? place.index + place[0].length : 0;
  return `${place ? '' : '<!doctype html>'}${content.slice(0, at)}${start}${content.slice(at)}`;
}
