import type { Identity } from '../../app/ports.ts';

/** The account that runs this execution. */
export class AppsScriptIdentity implements Identity {
  user(): string {
    return Session.getActiveUser().getEmail();
  }
}
