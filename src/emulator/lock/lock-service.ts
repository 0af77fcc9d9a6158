import { wholeNumber } from '../calls/arguments.ts';
import { CellFreeObject } from '../calls/cell-free-object.ts';
import { type Scope, scopeKey } from '../calls/scopes.ts';
import { ScriptException, signatureMismatch } from '../kernel/errors.ts';
import type { Session } from '../kernel/session.ts';
import { Locks } from './locks.ts';

/** Locks between runs of one script. */
export class LockService extends CellFreeObject {
  static override readonly gasName = 'LockService';

  getScriptLock(): Lock | null {
    return this.lock('script');
  }

  getUserLock(): Lock | null {
    return this.lock('user');
  }

  getDocumentLock(): Lock | null {
    return this.lock('document');
  }

  /** Former name of the user's lock. */
  getPrivateLock(): Lock | null {
    return this.getUserLock();
  }

  /** Former name of the script's lock. */
  getPublicLock(): Lock | null {
    return this.getScriptLock();
  }

  private lock(scope: Scope): Lock | null {
    const key = scopeKey(this.session, scope);
    return key === null ? null : new Lock(this.session, key);
  }
}

/** One lock object; several objects of the same run may hold the same lock, two runs never do. */
export class Lock extends CellFreeObject {
  static override readonly gasName = 'LockService.Lock';

  private watched = false;
  private ended = false;

  constructor(
    session: Session,
    private readonly key: string,
  ) {
    super(session);
  }

  tryLock(...args: unknown[]): boolean | Promise<boolean> {
    if (args.length !== 1) throw signatureMismatch(args, 'LockService.Lock.tryLock');
    return this.take(wholeNumber(args[0], args, 'LockService.Lock.tryLock'));
  }

  waitLock(...args: unknown[]): void | Promise<void> {
    if (args.length !== 1) throw signatureMismatch(args, 'LockService.Lock.waitLock');
    const taken = this.take(wholeNumber(args[0], args, 'LockService.Lock.waitLock'));
    return taken instanceof Promise ? taken.then(requireLock) : requireLock(taken);
  }

  hasLock(): boolean {
    return this.locks.holds(this.key, this);
  }

  releaseLock(): void {
    this.locks.release(this.key, this);
  }

  private get locks(): Locks {
    return this.session.world.of(Locks);
  }

  private take(milliseconds: number): boolean | Promise<boolean> {
    if (milliseconds < 0) return false;
    this.watchEnd();
    // A run killed while it waits must not take the lock afterwards: nobody would release it.
    const attempt = () => !this.ended && this.locks.take(this.key, this.session, this);
    if (attempt()) return true;
    if (milliseconds === 0) return false;
    return this.session.options.waitUntil(attempt, this.session.world.clock.now() + milliseconds);
  }

  private watchEnd(): void {
    if (this.watched) return;
    this.watched = true;
    this.session.atEnd.push(() => {
      this.ended = true;
      this.releaseLock();
    });
  }
}

function requireLock(taken: boolean): void {
  if (!taken) throw new ScriptException('Lock timeout: another process was holding the lock for too long.');
}
