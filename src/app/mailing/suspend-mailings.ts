import type { Tables } from '../ports.ts';
import { openMailings } from './find-mailing.ts';

/** Mailings that the timer takes up again by itself. */
export function mailingsOnTheirWay(tables: Tables) {
  return openMailings(tables).filter(({ state }) => state === 'sending' || state === 'quota');
}

/** Leaves them all to a person; under the turn. */
export function suspendMailings(tables: Tables): void {
  const states = new Map(mailingsOnTheirWay(tables).map(({ id }) => [id, { state: 'suspended' as const }]));
  if (states.size === 0) return;
  tables.of('mailings').update(states);
  tables.flush();
}
