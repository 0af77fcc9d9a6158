import type { Continuation } from '../../app/mailing/sending-ports.ts';

/** The entry point that takes up a sending again. */
const HANDLER = 'continuerEnvoi';

/** One time trigger of the account that sends; Google keeps a trigger that fired until it is deleted. */
export class SendingTimer implements Continuation {
  in(milliseconds: number): void {
    this.cancel();
    ScriptApp.newTrigger(HANDLER).timeBased().after(milliseconds).create();
  }

  cancel(): void {
    for (const trigger of ScriptApp.getProjectTriggers()) {
      if (trigger.getHandlerFunction() === HANDLER) ScriptApp.deleteTrigger(trigger);
    }
  }
}
