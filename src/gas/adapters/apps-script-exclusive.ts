import type { Exclusive } from '../../app/ports.ts';

/** The document's lock; writes reach the sheet before anybody else may take it. */
export class AppsScriptExclusive implements Exclusive {
  run<T>(waitMilliseconds: number, work: () => T): { readonly value: T } | undefined {
    // A web app has no document, and the script's lock is held by a sending for minutes: its runs, all by the account
    // that deployed it, keep each other out by that account's. Source: .../reference/lock/lock-service#getDocumentLock()
    const lock: GoogleAppsScript.Lock.Lock = LockService.getDocumentLock() ?? LockService.getUserLock();
    if (!lock.tryLock(waitMilliseconds)) return undefined;
    try {
      const value = work();
      SpreadsheetApp.flush();
      return { value };
    } finally {
      lock.releaseLock();
    }
  }
}
