import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MemoryStore } from '../../emulator/kernel/memory-store.ts';
import { Acknowledged } from './acknowledged.ts';
import { JOURNAL, readJournal } from './journal-file.ts';
import { StateError } from './state-error.ts';

/** The documents of a state folder, in memory; the folder stays as it is, even unlocked. @throws StateError */
export function copyOfState(folder: string): MemoryStore {
  const journal = join(folder, JOURNAL);
  if (!existsSync(journal)) throw new StateError('corrupt', folder, `le fichier « ${JOURNAL} » manque`);
  const copy = new MemoryStore();
  // Read before the journal, which only grows: the mark never says more than what is read then.
  const mark = Acknowledged.read(folder);
  readJournal(folder, readFileSync(journal), mark, (changes) => copy.write(new Map(changes)));
  return copy;
}
