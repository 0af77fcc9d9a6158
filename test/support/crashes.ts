import type { PlantedFault } from '../../src/desk/host/open-host.ts';
import { isExhaustive, type Round } from './rounds.ts';

type Kind = Omit<PlantedFault, 'call'>;

/** Every way one call of a service goes wrong. */
export const KINDS: readonly [Kind, ...Kind[]] = [
  { when: 'after', kind: 'kill', unflushed: 'lost' },
  { when: 'before', kind: 'kill', unflushed: 'kept' },
  { when: 'after', kind: 'throw' },
  { when: 'before', kind: 'kill', unflushed: 'lost' },
  { when: 'after', kind: 'kill', unflushed: 'kept' },
  { when: 'before', kind: 'throw' },
];

/** The ways in turn. */
export function kindOf(turn: number): Kind {
  return KINDS[turn % KINDS.length] ?? KINDS[0];
}

/** Which of so many cases a turn tries: each in its turn, or one drawn from all for a sample. */
export function caseOf(round: Round, cases: number): number {
  return isExhaustive() ? round.seed - 1 : round.below(cases);
}
