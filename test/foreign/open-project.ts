import { join } from 'node:path';
import { type HostHandle, type OpenHostOptions, openHost } from '../../src/desk/host/open-host.ts';

const NOON = Date.UTC(2026, 1, 27, 11);
/** First tab of a new spreadsheet in English. */
export const FIRST = 'Sheet1';
let open: HostHandle[] = [];

/** Opens a project as people publish them, written for these tests after what such projects usually do. */
export async function openProject(name: string, options: Partial<OpenHostOptions> = {}): Promise<HostHandle> {
  const path = join('test', 'foreign', 'projects', name);
  const host = await openHost({ path, now: NOON, seed: 5, locale: 'en_US', ...options });
  open.push(host);
  return host;
}

/** To be called after each test. */
export async function closeProjects(): Promise<void> {
  await Promise.all(open.map((host) => host.close()));
  open = [];
}
