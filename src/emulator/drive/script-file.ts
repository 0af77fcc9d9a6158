import { MIME_TYPES } from '../blob/mime-types.ts';
import type { ScriptProject } from '../kernel/session.ts';
import type { World } from '../kernel/world.ts';
import { DriveFiles } from './drive-files.ts';

/** Lets Drive open the script's own file by its id; a script inside a document is in no folder, and in no list. */
export function listScript(world: World, { id, container }: ScriptProject): void {
  const files = world.of(DriveFiles);
  if (files.get(id)) return;
  const name = world.locale.startsWith('fr') ? 'Projet sans titre' : 'Untitled project';
  const url = `${world.siteOf('script')}/home/projects/${id}/edit`;
  files.create({ id, name, url, mimeType: MIME_TYPES.GOOGLE_APPS_SCRIPT, ...(container ? { parent: null } : {}) });
}
