import { Turns } from '../../src/desk/host/turns.ts';
import { VirtualClock } from '../../src/desk/host/virtual-clock.ts';
import { Waits } from '../../src/desk/host/waits.ts';

test('a lock waited for in vain is given up once the run that holds it waits for the world outside', async () => {
  const clock = new VirtualClock(0);
  const turns = new Turns(null, () => waits.look());
  const waits = new Waits(clock, () => turns.idle);
  const [sending, asking] = [1, 2];
  turns.enter(sending);
  turns.enter(asking);
  await turns.take(asking);
  const held = waits.until(asking, () => false, 1_000);
  turns.block(asking);
  await new Promise((resolve) => setImmediate(resolve));
  // The sender computed until now: only its mail server can move it, and says nothing.
  await turns.take(sending);
  turns.block(sending);
  expect([await held, clock.now()]).toEqual([false, 1_000]);
});
