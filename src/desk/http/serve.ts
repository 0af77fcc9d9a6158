import { randomBytes } from 'node:crypto';
import { BookEditing } from '../editing/book-editing.ts';
import { watchDueTriggers } from '../host/due-triggers.ts';
import type { Host } from '../host/host.ts';
import { clockApi } from './api/clock-api.ts';
import { editingApi } from './api/editing-api.ts';
import { fileApi } from './api/file-api.ts';
import { formApi } from './api/form-api.ts';
import { mailApi } from './api/mail-api.ts';
import { screenApi } from './api/screen-api.ts';
import { userOf } from './api/user.ts';
import { workbookApi } from './api/workbook-api.ts';
import type { DeskContext, DeskOptions } from './desk-context.ts';
import { deskPage } from './desk-page.ts';
import { drive } from './drive.ts';
import { formRoutes } from './form/form-routes.ts';
import { Live } from './live.ts';
import { errorPage } from './plain-page.ts';
import { publication } from './publication.ts';
import { get } from './route.ts';
import { sandbox } from './sandbox.ts';
import { listen } from './server.ts';
import { isWebApp, webApp } from './web-app.ts';

/** The desk in the browser, on this computer only. @throws PortError when the port is taken */
export async function serveDesk(options: DeskOptions): Promise<{ readonly url: string; close(): Promise<void> }> {
  const { host, screen, ticking = host.clock.real } = options;
  let live: Live | undefined;
  const listening = await listen(
    options.port,
    (guard) => {
      const desk: DeskContext = {
        host,
        screen,
        editing: new BookEditing(host),
        title: options.title,
        people: options.people ?? [{ email: host.world.owner, name: host.world.owner, role: '' }],
        sourceUrl: options.sourceUrl,
        ticking,
        mails: options.mails ?? { leave: 'kept' },
        token: guard.token,
        stoppable: new Map(),
        clockMoved: () => streams.tell({ kind: 'clock', now: host.clock.now() }),
      };
      const streams = new Live(desk);
      live = streams;
      return [
        get('/live', ({ query, response }) => {
          streams.add(response, userOf(desk, query.get('user')));
          return 'kept';
        }),
        ...screenApi(desk),
        ...workbookApi(desk),
        ...editingApi(desk),
        ...fileApi(desk),
        ...clockApi(desk),
        ...mailApi(desk),
        ...formApi(desk),
        ...sandbox(desk),
        ...formRoutes(desk),
        ...publication(desk),
        ...drive(desk),
        ...webApp(desk),
        ...deskPage(desk),
      ];
    },
    errorPage(options.sourceUrl),
    deskToken(host),
    isWebApp,
  );
  // Addresses that scripts make from here on (forms, published tables) lead to this desk.
  host.world.origin = listening.url.replace(/\/$/, '');
  const stopTriggers = ticking ? watchDueTriggers(host) : () => {};
  return {
    url: listening.url,
    async close() {
      stopTriggers();
      live?.close();
      await listening.close();
    },
  };
}

/** Random, made once for a state. */
function deskToken({ world: { documents } }: Host): string {
  const known = documents.get<string>('desk/token');
  if (known !== undefined) return known;
  const token = randomBytes(24).toString('base64url');
  documents.set('desk/token', token);
  documents.commit();
  return token;
}
