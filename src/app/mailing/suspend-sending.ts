import type { MailingPorts } from './mailing-ports.ts';
import { withTurn } from './sending/sending-turn.ts';
import { requestStop } from './sending/stop-request.ts';
import { mailingsOnTheirWay, suspendMailings } from './suspend-mailings.ts';

/** What suspending needs. */
export type SuspendingPorts = Pick<MailingPorts, 'turn' | 'memory' | 'tables' | 'continuation' | 'clock'>;

/**
 * Suspends what is on its way: at once while no run sends, else by asking the one that does, which finishes the commune
 * under way. Gives which of them happened.
 */
export function suspendSending(ports: SuspendingPorts): 'suspended' | 'asked' | 'nothing_on_its_way' {
  const outcome = suspendIfNobodySends(ports);
  if (outcome !== 'busy') return outcome;
  requestStop(ports.memory, ports.clock.now());
  return 'asked';
}

/** Suspends what is on its way, and ends the timer, unless a run sends now. */
export function suspendIfNobodySends(ports: SuspendingPorts): 'suspended' | 'busy' | 'nothing_on_its_way' {
  const { tables, continuation } = ports;
  if (mailingsOnTheirWay(tables).length === 0) return 'nothing_on_its_way';
  const done = withTurn(ports, () => {
    suspendMailings(tables);
    continuation.cancel();
  });
  return 'value' in done ? 'suspended' : 'busy';
}
