import type { Continuation } from '../../../app/mailing/sending/sending-ports.ts';

/** The entry point that takes up a sending again. */
const HANDLER = 'continuerEnvoi';

/** One time trigger of the account that sends; Google keeps a trigger that fired until it is deleted. */
export class SendingTimer implements Continuation {
  in(milliseconds: number): void {
    const old = this.armed();
    // The new one first: a run killed in between leaves two, which is harmless, rather than none.
    ScriptApp.newTrigger(HANDLER).timeBased().after(milliseconds).create();
    for (const trigger of old) ScriptApp.deleteTrigger(trigger);
  }

  cancel(): void {
    for (const trigger of this.armed()) ScriptApp.deleteTrigger(trigger);
  }

  private armed(): GoogleAppsScript.Script.Trigger[] {
    return ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === HANDLER);
  }
}
