import { hasReplied, type NamedState } from '../../domain/list-state.ts';
import type { Stage } from './strategy-view.ts';

/** How far a list in this state is; nobody reached those of which the state says so. */
export function stageOf(list: NamedState): Stage {
  // A partial answer still owes the rest.
  if (list.state === 'partial') return 'waiting';
  if (hasReplied(list)) return 'replied';
  if (list.state === 'declined') return 'declined';
  return list.state === 'contacted' || list.state === 'no_reply' ? 'waiting' : 'to_reach';
}

/** Whether the list still asks for work. */
export function isOpen(stage: Stage): boolean {
  return stage === 'to_reach' || stage === 'waiting';
}
