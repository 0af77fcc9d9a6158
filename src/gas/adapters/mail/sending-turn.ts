import type { SendingTurn } from '../../../app/mailing/sending/sending-ports.ts';

const WAIT = 1_000;

/**
 * The script's lock, which nothing else of the campaign takes: Google lets it go when a run ends or is killed, so that
 * a crashed sending is taken up at once. Answers are processed meanwhile, under the document's lock.
 */
export class ScriptLockTurn implements SendingTurn {
  private held: GoogleAppsScript.Lock.Lock | undefined;

  take(): boolean {
    const lock = LockService.getScriptLock();
    if (!lock.tryLock(WAIT)) return false;
    this.held = lock;
    return true;
  }

  release(): void {
    this.held?.releaseLock();
  }

  /** Held for an instant to see: whoever clicks meanwhile waits up to a second for it. */
  isTaken(): boolean {
    const lock = LockService.getScriptLock();
    if (!lock.tryLock(1)) return true;
    lock.releaseLock();
    return false;
  }
}
