import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What `npm run build` writes last. */
export const BUILT = 'build/built.json';

/** Whether something the build reads is newer than what it wrote. */
export function needsBuild(): boolean {
  if (!existsSync(BUILT)) return true;
  const built = statSync(BUILT).mtimeMs;
  const inputs = ['src', 'templates', 'campaigns', 'scripts', 'appsscript.json', 'package.json'];
  return inputs.some((input) => newest(input) > built);
}

function newest(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}
