import { openMailings } from './find-mailing.ts';
import type { MailingPorts } from './mailing-ports.ts';
import { withTurn } from './sending/sending-turn.ts';
import { requestStop } from './sending/stop-request.ts';

/**
 * Suspends what is on its way: at once while no run sends, else by asking the one that does, which finishes the commune
 * under way. Gives which of them happened.
 */
export function suspendSending(
  ports: Pick<MailingPorts, 'turn' | 'memory' | 'tables' | 'continuation' | 'clock'>,
): 'suspended' | 'asked' | 'nothing_on_its_way' {
  const { tables, continuation, memory, clock } = ports;
  const onItsWay = openMailings(tables).filter(({ state }) => state === 'sending' || state === 'quota');
  if (onItsWay.length === 0) return 'nothing_on_its_way';
  const done = withTurn(ports, () => {
    tables.of('mailings').update(new Map(onItsWay.map(({ id }) => [id, { state: 'suspended' }])));
    tables.flush();
    continuation.cancel();
  });
  if ('value' in done) return 'suspended';
  requestStop(memory, clock.now());
  return 'asked';
}
