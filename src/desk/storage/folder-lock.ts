import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StateError } from './state-error.ts';

/** Takes a state folder for this process alone; gives the function that lets it go. @throws StateError `in_use` */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'lock');
  for (;;) {
    // A link appears with its content, so nobody ever reads half a lock.
    const mine = `${file}.${process.pid}`;
    writeFileSync(mine, `${process.pid} ${startOf(process.pid)}\n`);
    try {
      linkSync(mine, file);
      return () => rmSync(file, { force: true });
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
    } finally {
      rmSync(mine, { force: true });
    }
    const [pid = 0, start = ''] = readFileSync(file, 'utf8').trim().split(' ');
    if (isAlive(Number(pid), String(start))) {
      throw new StateError('in_use', folder, `le processus ${pid} l’utilise déjà`);
    }
    rmSync(file, { force: true });
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
