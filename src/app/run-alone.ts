import { CampaignError } from './campaign-error.ts';
import type { Exclusive } from './ports.ts';

/** Longer than most actions last, and well under the time a person waits. */
const WAIT = 30_000;

/** Runs `work` while no other execution of the campaign is at work; throws `busy` when one does not end in time. */
export function runAlone<T>(exclusive: Exclusive, work: () => T): T {
  const done = exclusive.run(WAIT, work);
  if (done === undefined) throw new CampaignError('busy', {});
  return done.value;
}
