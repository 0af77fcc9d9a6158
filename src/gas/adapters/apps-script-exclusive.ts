import type { Exclusive } from '../../app/ports.ts';

/** The document's lock; writes reach the sheet before anybody else may take it. */
export class AppsScriptExclusive implements Exclusive {
  run<T>(waitMilliseconds: number, work: () => T): { readonly value: T } | undefined {
    // A web app has no document: the script's own lock then excludes as much.
    const lock: GoogleAppsScript.Lock.Lock = LockService.getDocumentLock() ?? LockService.getScriptLock();
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
