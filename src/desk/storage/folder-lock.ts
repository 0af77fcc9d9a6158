import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StateError } from './state-error.ts';

/** Takes a state folder for this process alone; gives the function that lets it go. @throws StateError `in_use` */
export function lockFolder(folder: string): () => void {
  // Addresses and answers: for whoever runs the desk alone.
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return take(folder, join(folder, 'lock'));
}

function take(folder: string, file: string): () => void {
  for (;;) {
    if (links(file)) return () => rmSync(file, { force: true });
    const holder = contentOf(file);
    if (holder === null) continue;
    const [pid = '', start = ''] = holder.split(' ');
    if (isAlive(Number(pid), start)) throw new StateError('in_use', folder, `le processus ${pid} l’utilise déjà`);
    // Two processes may find the same dead lock: only one may remove it, or the second would remove the first one's.
    const letGo = take(folder, `${file}.dead`);
    if (contentOf(file) === holder) rmSync(file, { force: true });
    letGo();
  }
}

/** A link appears with its content, so nobody ever reads half a lock. */
function links(file: string): boolean {
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, `${process.pid} ${startOf(process.pid)}\n`);
  try {
    linkSync(mine, file);
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
    return false;
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Who holds the lock; null when it was let go meanwhile. */
function contentOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw cause;
  }
}

/** A process killed without warning leaves its lock: its number may since have been given to another one. */
function isAlive(pid: number, start: string): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return start === '-' || startOf(pid) === start;
}

/** Kernel start time of a process where the system tells it, `-` elsewhere. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '-';
  } catch {
    return '-';
  }
}
