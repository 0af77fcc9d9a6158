import type { Identity } from '../../app/ports.ts';

/** The account that runs this execution, which never changes while it lasts. */
export class AppsScriptIdentity implements Identity {
  private known: string | undefined;

  user(): string {
    this.known ??= Session.getActiveUser().getEmail();
    return this.known;
  }
}
