import { Triggers } from '../../emulator/triggers/triggers.ts';
import type { Host } from './host.ts';

/** Launches every clock trigger that came due; gives how many. */
export function fireDueTriggers(host: Host): number {
  const { world, clock } = host;
  const due = world.of(Triggers).due(clock.now());
  // Durable first: a trigger that was launched must not come due again after a stop.
  if (due.length > 0) world.documents.commit();
  for (const launch of due) world.launch(launch);
  return due.length;
}

/** How often a running clock is looked at, in milliseconds: Google's own triggers are not more exact. */
const LOOK = 20_000;

/** Launches clock triggers as they come due, until the function it gives is called. */
export function watchDueTriggers(host: Host, every = LOOK): () => void {
  const watch = setInterval(() => fireDueTriggers(host), every);
  return () => clearInterval(watch);
}
