import type { Priority } from '../../domain/priority.ts';
import { messages } from '../messages.fr.ts';

/** What makes a priority, the largest parts first. */
export function priorityWhy({ parts }: Priority): string {
  const { parts: words, points } = messages.lists.priority;
  return [...parts]
    .filter((part) => part.points >= 0.5)
    .sort((a, b) => b.points - a.points || (a.part < b.part ? -1 : 1))
    .map((part) => points(words[part.part], Math.round(part.points)))
    .join(', ');
}

/** What is still to find or to do, most useful first. */
export function priorityToDo({ toDo }: Priority): string {
  const { unknown, notDone } = messages.lists.priority;
  return toDo
    .map(({ part, because }) => (because === 'not_done' ? notDone[part] : unknown[part]) ?? '')
    .filter((words) => words !== '')
    .join(' ; ');
}
