import { existsSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { packageFile } from '../package-root.ts';
import type { DeskContext } from './desk-context.ts';
import { html } from './markup.ts';
import { DESK_CSP, HttpError } from './reply.ts';
import { get } from './route.ts';
import type { Route } from './server.ts';
import { words } from './words.fr.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Addresses that show the desk; which screen is the browser's business. */
const SCREENS = /^\/(?:courriels|formulaires|publication|executions|horloge)?$/;

/** Files whose name changes with their content: the browser keeps them, and what it compiled of them. */
const NAMED_BY_CONTENT = /-[A-Z0-9]{8}\.(?:js|css)$/;

/** The desk's frame and its built files. */
export function deskPage(desk: DeskContext): Route[] {
  return [
    get(SCREENS, () => ({ type: 'text/html; charset=utf-8', body: frame(desk), csp: DESK_CSP })),
    get(/^\/web\/([\w.-]+)$/, (_, name = '') => {
      const type = TYPES[extname(name)];
      const file = packageFile('build', 'web', name);
      if (!type || name.includes('..') || !existsSync(file)) throw new HttpError(404, words.noSuchFile);
      // A worker obeys the policy its own script came with.
      const cache = NAMED_BY_CONTENT.test(name) ? 'private, max-age=31536000, immutable' : 'no-cache';
      return { type, body: readFileSync(file), csp: DESK_CSP, headers: { 'cache-control': cache } };
    }),
  ];
}

function frame({ title, token, sourceUrl }: DeskContext): string {
  if (!existsSync(packageFile('build', 'web', 'main.js'))) throw new HttpError(503, words.noBuild);
  return html`<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="interpelle-token" content="${token}">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/web/main.css">
<script type="module" src="/web/main.js"></script>
</head>
<body>
<div id="desk"><p class="loading">${words.loading}</p></div>
<noscript><p>${words.needsScript} <a href="${sourceUrl}">${words.source}</a></p></noscript>
</body>
</html>`.text;
}
