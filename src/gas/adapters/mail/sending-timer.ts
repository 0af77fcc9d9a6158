import type { Continuation } from '../../../app/mailing/sending/sending-ports.ts';

/** The entry points that take up a sending again: every ten minutes, and once after a wait of hours. */
const TICK = 'poursuivreEnvoi';
const ONCE = 'continuerEnvoi';
/** The shortest that Google offers beyond the longest run: no tick finds a run that began at the one before. */
const TEN_MINUTES = 10;

/** One time trigger of the account that sends; Google keeps one that fired once until it is deleted. */
export class SendingTimer implements Continuation {
  private ticking = false;

  /** This run was started by the repeating timer, which therefore needs no arming: six calls less a run. */
  started(): void {
    this.ticking = true;
  }

  repeat(): void {
    if (this.ticking) return;
    this.ticking = true;
    const old = this.armed();
    // The new one first: a run killed in between leaves two, which is harmless, rather than none.
    if (!old.some(({ handler }) => handler === TICK)) {
      ScriptApp.newTrigger(TICK).timeBased().everyMinutes(TEN_MINUTES).create();
    }
    for (const { trigger, handler } of old) if (handler === ONCE) ScriptApp.deleteTrigger(trigger);
  }

  in(milliseconds: number): void {
    const old = this.armed();
    ScriptApp.newTrigger(ONCE).timeBased().after(milliseconds).create();
    this.ticking = false;
    for (const { trigger } of old) ScriptApp.deleteTrigger(trigger);
  }

  /** The latest is the only one, unless a crash left another: then that one's tick finds nothing to send, and cancels. */
  cancel(): void {
    this.ticking = false;
    const triggers = ScriptApp.getProjectTriggers().reverse();
    const latest = triggers.find((trigger) => isOurs(trigger.getHandlerFunction()));
    if (latest !== undefined) ScriptApp.deleteTrigger(latest);
  }

  private armed(): readonly Armed[] {
    return ScriptApp.getProjectTriggers()
      .map((trigger) => ({ trigger, handler: trigger.getHandlerFunction() }))
      .filter(({ handler }) => isOurs(handler));
  }
}

function isOurs(handler: string): boolean {
  return handler === TICK || handler === ONCE;
}

interface Armed {
  readonly trigger: GoogleAppsScript.Script.Trigger;
  readonly handler: string;
}
