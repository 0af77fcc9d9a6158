import type { Session } from '../kernel/session.ts';

/** Who holds which lock. Nothing is stored: locks die with the runs that hold them. */
export class Locks {
  private readonly holders = new Map<string, { session: Session; objects: Set<object> }>();

  /** Takes the lock for an object of a run unless another run holds it. */
  take(key: string, session: Session, object: object): boolean {
    const holder = this.holders.get(key);
    if (holder && holder.session !== session) return false;
    if (holder) holder.objects.add(object);
    else this.holders.set(key, { session, objects: new Set([object]) });
    return true;
  }

  holds(key: string, object: object): boolean {
    return this.holders.get(key)?.objects.has(object) ?? false;
  }

  /** Lets go of one object's hold; the lock is free once no object of the run holds it. */
  release(key: string, object: object): void {
    const holder = this.holders.get(key);
    if (!holder?.objects.delete(object)) return;
    if (holder.objects.size === 0) this.holders.delete(key);
  }
}
