import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { copyOfState } from '../../src/desk/storage/copy-of-state.ts';
import { JournalStore } from '../../src/desk/storage/journal-store.ts';
import type { MemoryStore } from '../../src/emulator/kernel/memory-store.ts';

const PREPARED = join('build', 'prepared');

/** All that decides what a prepared state holds: what runs, the host, and who prepares. */
const OF_BUILD = join(
  PREPARED,
  digest([...filesOf('dist'), join('build', 'host.js'), ...filesOf('scripts/sample'), ...filesOf('test/support')]),
);

/**
 * A state folder that the first test to ask prepares for all, those of other files and of later runs of the same build
 * too. To be read, not opened: `openHost({ startFrom })`.
 */
export async function preparedState(name: string, prepare: (stateDir: string) => Promise<void>): Promise<string> {
  const place = join(OF_BUILD, name);
  if (existsSync(place)) return place;
  forgetOtherBuilds();
  const prepared = mkdtempSync(`${place}.`);
  await prepare(prepared);
  const whole = `${prepared}.whole`;
  writeCompact(copyOfState(prepared), whole);
  rmSync(prepared, { recursive: true });
  putInPlace(whole, place);
  return place;
}

/** Whole, under a name that another process may have taken at the same instant with the same content. */
function putInPlace(whole: string, place: string): void {
  try {
    renameSync(whole, place);
  } catch (cause) {
    if (!['ENOTEMPTY', 'EEXIST'].includes(String((cause as NodeJS.ErrnoException).code))) throw cause;
    rmSync(whole, { recursive: true });
  }
}

/** Tests read it hundreds of times: without what was overwritten since, it is half as long. */
function writeCompact(documents: MemoryStore, folder: string): void {
  const store = new JournalStore(folder);
  store.write(new Map(documents.keys('').map((key) => [key, documents.read(key) ?? null])));
  store.close();
}

function forgetOtherBuilds(): void {
  mkdirSync(OF_BUILD, { recursive: true });
  for (const name of readdirSync(PREPARED)) {
    if (join(PREPARED, name) !== OF_BUILD) rmSync(join(PREPARED, name), { recursive: true, force: true });
  }
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => join(folder, name))
    .sort();
}

function digest(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}
