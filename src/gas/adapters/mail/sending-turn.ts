import type { SendingHolder, SendingTurn } from '../../../app/mailing/sending/sending-ports.ts';
import type { Memory } from '../../../app/ports.ts';

/** Property that says who is sending, for the person who must wait. */
const HOLDER = 'interpelle.sending.holder';
const WAIT = 1_000;

/**
 * The script's lock, which nothing else of the campaign takes: Google lets it go when a run ends or is killed, so that
 * a crashed sending is taken up at once. Answers are processed meanwhile, under the document's lock.
 */
export class ScriptLockTurn implements SendingTurn {
  private held: GoogleAppsScript.Lock.Lock | undefined;

  constructor(private readonly memory: Memory) {}

  take(account: string, now: number): SendingHolder | undefined {
    const lock = LockService.getScriptLock();
    if (!lock.tryLock(WAIT)) return this.holder();
    this.held = lock;
    this.memory.write(HOLDER, `${now}|${account}`);
    return undefined;
  }

  release(): void {
    // Who held it stays written: it is read only while somebody holds the lock, who has then written over it.
    this.held?.releaseLock();
  }

  private holder(): SendingHolder {
    const [since = '', ...account] = (this.memory.read(HOLDER) ?? '').split('|');
    return { account: account.join('|'), since: since === '' ? undefined : Number(since) };
  }
}
