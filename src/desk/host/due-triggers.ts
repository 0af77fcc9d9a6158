import { Triggers } from '../../emulator/triggers/triggers.ts';
import type { Host } from './host.ts';

/** Launches every clock trigger that came due; gives how many. @throws what the store throws: a later look launches them */
export function fireDueTriggers({ world, clock, dueLaunches }: Host): number {
  dueLaunches.push(...world.of(Triggers).due(clock.now()));
  // Durable first: a trigger that was launched must not come due again after a stop.
  if (dueLaunches.length > 0) world.documents.commit();
  const due = dueLaunches.splice(0);
  for (const launch of due) world.launch(launch);
  return due.length;
}

/** How often a running clock is looked at, in milliseconds: Google's own triggers are not more exact. */
const LOOK = 20_000;

/** Launches clock triggers as they come due, until the function it gives is called. */
export function watchDueTriggers(host: Host, every = LOOK): () => void {
  const watch = setInterval(() => {
    try {
      fireDueTriggers(host);
    } catch (cause) {
      host.unkept(cause);
    }
  }, every);
  return () => clearInterval(watch);
}
