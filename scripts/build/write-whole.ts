import { renameSync, writeFileSync } from 'node:fs';

/** Writes a file that another command may be reading: it sees the old contents or the new ones, never a part. */
export function writeWhole(path: string, contents: string | Uint8Array): void {
  const own = `${path}.${process.pid}`;
  writeFileSync(own, contents);
  renameSync(own, path);
}
