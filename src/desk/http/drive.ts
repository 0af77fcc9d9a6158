import { MIME_TYPES } from '../../emulator/blob/mime-types.ts';
import { DriveFiles, isGoogleType } from '../../emulator/drive/drive-files.ts';
import type { DriveItem } from '../../emulator/drive/drive-item.ts';
import type { DeskContext } from './desk-context.ts';
import { html } from './markup.ts';
import { plainPage } from './plain-page.ts';
import { HttpError, type Reply } from './reply.ts';
import { get } from './route.ts';
import type { Route } from './server.ts';
import { words } from './words.fr.ts';

const PDF = 'application/pdf';

/** Folders and files that scripts made, at the addresses they tell people: letters, sheets and records in PDF. */
export function drive({ host: { world }, sourceUrl }: DeskContext): Route[] {
  const files = world.of(DriveFiles);
  const kept = (id: string): DriveItem => {
    const item = files.get(id);
    if (!item || files.isTrashed(id)) throw new HttpError(404, words.noSuchFile);
    return item;
  };
  return [
    get(/^\/drive\/folders\/([\w-]+)$/, (_, id = '') => {
      const { name, mimeType } = kept(id);
      if (mimeType !== MIME_TYPES.FOLDER) throw new HttpError(404, words.noSuchFile);
      const inside = files
        .list((item) => item.parent === id && !files.isTrashed(item.id))
        .sort((a, b) => a.name.localeCompare(b.name, 'fr'));
      const lines = inside.map((item) => html`<li><a href="${pathOf(item)}">${item.name}</a></li>`);
      const body = html`<div class="card head"><h1>${name}</h1>${inside.length === 0 ? html`<p>${words.emptyFolder}</p>` : html`<ul>${lines}</ul>`}</div>`;
      return plainPage({ title: name, body, sourceUrl });
    }),
    get(/^\/file\/d\/([\w-]+)\/view$/, (_, id = '') => {
      const { name, mimeType } = kept(id);
      if (isGoogleType(mimeType)) throw new HttpError(404, words.noSuchFile);
      return fileReply(name, mimeType, Buffer.from(files.content(id)));
    }),
  ];
}

/** A PDF is read in the browser; anything else is downloaded, so that nothing in it runs here. */
function fileReply(name: string, mimeType: string, body: Buffer): Reply {
  const way = mimeType === PDF ? 'inline' : 'attachment';
  const headers = { 'content-disposition': `${way}; filename*=UTF-8''${encodeURIComponent(name)}` };
  return { type: mimeType, body, headers };
}

/** The address as scripts know it, on whatever port the desk listens today. */
function pathOf({ url }: DriveItem): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}
