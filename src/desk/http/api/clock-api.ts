import { Triggers } from '../../../emulator/triggers/triggers.ts';
import { fireDueTriggers } from '../../host/due-triggers.ts';
import type { DeskContext } from '../desk-context.ts';
import { Fields } from '../fields.ts';
import { HttpError, json } from '../reply.ts';
import { get, post } from '../route.ts';
import { latestRuns } from '../runs.ts';
import type { Route } from '../server.ts';
import type { TriggerLine } from '../wire.ts';
import { words } from '../words.fr.ts';

/** Ten years: further than any campaign looks. */
const FARTHEST = 10 * 366 * 86_400_000;

/** The virtual clock, the triggers that wait on it, and the runs so far. */
export function clockApi(desk: DeskContext): Route[] {
  const { host } = desk;
  const triggers = host.world.of(Triggers);
  return [
    get('/api/runs', () => json(latestRuns(desk, 200))),
    get('/api/triggers', () =>
      json(
        triggers
          .all()
          .map(({ uid, functionName, event, user, next }): TriggerLine => ({ uid, functionName, event, user, next })),
      ),
    ),
    post('/api/clock', ({ data }) => {
      const by = new Fields(data).number('by');
      if (by < 0 || by > FARTHEST || host.clock.real) throw new HttpError(400, words.badRequest);
      host.clock.advance(by);
      host.keepTime();
      desk.clockMoved();
      return json({ now: host.clock.now() });
    }),
    post('/api/fire-triggers', () => json({ fired: fireDueTriggers(host) })),
  ];
}
