import { readFileSync } from 'node:fs';
import type { Host } from '../host/host.ts';
import { packageFile } from '../package-root.ts';
import type { Reply } from './reply.ts';

/** What a script shows runs its own inline code in an origin of its own, and reaches nothing but the page around it. */
const SANDBOX_CSP =
  "sandbox allow-scripts allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads; default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; base-uri 'none'; frame-ancestors 'self'";

/** A page of the script's with `google.script` before its own first script; `posts` is where its forms may lead. */
export function sandboxedPage(host: Host, content: string, posts: string): Reply {
  const names = host.functions.filter((name) => !name.endsWith('_'));
  const code = readFileSync(packageFile('build', 'web', 'script-run.js'), 'utf8');
  const list = JSON.stringify(names).replace(/</g, '\\u003c');
  const start = `<script>globalThis.__functions=${list};${code}</script><base target="_blank">`;
  const place = /<head[^>]*>/i.exec(content) ?? /<html[^>]*>/i.exec(content) ?? /<!doctype[^>]*>/i.exec(content);
  const at = place ? place.index + place[0].length : 0;
  const body = `${place ? '' : '<!doctype html>'}${content.slice(0, at)}${start}${content.slice(at)}`;
  return { type: 'text/html; charset=utf-8', body, csp: `${SANDBOX_CSP}; form-action ${posts}` };
}
