import { DriveFiles } from '../emulator/drive/drive-files.ts';
import type { World } from '../emulator/kernel/world.ts';
import { PropertyStores } from '../emulator/properties/property-stores.ts';

/** Script property that names the folder of public pages. */
const PUBLIC_FOLDER = 'interpelle.publicFolder';
/** A file of that folder that holds many pages, by path. */
const ALBUM = /^album-\d+\.json$/;

/** One public page or data file. */
export interface PublicPage {
  readonly path: string;
  readonly mimeType: string;
  readonly content: Uint8Array;
}

/** The static pages published last, by path: those of albums, and files stored under their own path. */
export function publicFiles(world: World): PublicPage[] {
  const folder = world.of(PropertyStores).read('script/script').get(PUBLIC_FOLDER);
  if (folder === undefined) return [];
  const files = world.of(DriveFiles);
  return files
    .list((item) => item.parent === folder && !files.isTrashed(item.id))
    .flatMap(({ id, name, mimeType }) => {
      const content = files.content(id);
      return ALBUM.test(name) ? pagesOf(content) : [{ path: name, mimeType, content }];
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function pagesOf(album: Uint8Array): PublicPage[] {
  const pages: unknown = JSON.parse(new TextDecoder().decode(album));
  return Object.entries(pages as Record<string, { mimeType: string; content: string }>).map(
    ([path, { mimeType, content }]) => ({ path, mimeType, content: new TextEncoder().encode(content) }),
  );
}
