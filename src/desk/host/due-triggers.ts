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
