import type { DeskContext } from './desk-context.ts';
import { HttpError } from './reply.ts';
import { get } from './route.ts';
import { sandboxedPage } from './sandboxed-page.ts';
import type { Route } from './server.ts';
import { words } from './words.fr.ts';

/** Dialogs and sidebars, each in its sandbox with `google.script.run`. */
export function sandbox({ host, screen }: DeskContext): Route[] {
  return [
    get(/^\/sandbox\/(\w+)$/, (_, id = '') => {
      const content = screen.pageHtml(id);
      if (content === undefined) throw new HttpError(404, words.noSuchPage);
      return sandboxedPage(host, content, "'none'");
    }),
  ];
}
