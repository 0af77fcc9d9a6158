import { PRIORITY_CONCERNS, type Priority, type PriorityConcern } from '../../domain/priority.ts';
import { priority } from '../messages/strategy/priority.fr.ts';

const words = priority;

/** What officers judge of a list: it never leaves the place they chose for it. */
const JUDGED: readonly PriorityConcern[] = ['chance', 'openness'];

/** What makes a priority, in one sentence from its own numbers. */
export function priorityWhy({ total, certainty, parts, missing }: Priority): string {
  // Compared as they are printed: parts that read the same stay in the order they are declared.
  const tenths = (part: { readonly points: number }) => Math.round(10 * part.points);
  const told = parts.filter((part) => tenths(part) > 0).sort((a, b) => tenths(b) - tenths(a));
  return words.sentence(total, certainty, told, missing);
}

/** What is still to find or to do, most useful first. */
export function priorityToDo({ toDo }: Pick<Priority, 'toDo'>): string {
  const said = toDo.map(({ part, because }) => (because === 'not_done' ? words.notDone[part] : words.unknown[part]));
  return said.filter((sentence) => sentence !== undefined).join(' ; ');
}

/** The same without what is to be judged of the list: what a volunteer can do. */
export function volunteersToDo({ toDo }: Priority): string {
  return priorityToDo({ toDo: toDo.filter(({ part }) => !JUDGED.includes(PRIORITY_CONCERNS[part])) });
}
