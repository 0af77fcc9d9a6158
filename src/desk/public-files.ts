import { DriveFiles } from '../emulator/drive/drive-files.ts';
import type { DriveItem } from '../emulator/drive/drive-item.ts';
import type { World } from '../emulator/kernel/world.ts';
import { PropertyStores } from '../emulator/properties/property-stores.ts';

/** Script property that names the folder of public pages; each file's name is its path. */
const PUBLIC_FOLDER = 'interpelle.publicFolder';

/** The static pages published last, by path. */
export function publicFiles(world: World): DriveItem[] {
  const folder = world.of(PropertyStores).read('script/script').get(PUBLIC_FOLDER);
  if (folder === undefined) return [];
  const files = world.of(DriveFiles);
  return files
    .list((item) => item.parent === folder && !files.isTrashed(item.id))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
