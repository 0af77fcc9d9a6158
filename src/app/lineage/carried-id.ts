import type { RowOf } from '../schema/tabs.ts';

/** Identifier of a pledge of another list, carried to the one that list joined. */
export function carriedId(listId: string, pledgeId: string | null): string {
  return `${listId}.de.${pledgeId}`;
}

/** Whether a pledge was made by another list, which joined this one since. */
export function isCarried({ id, listId }: Pick<RowOf<'commitments'>, 'id' | 'listId'>): boolean {
  return id !== null && listId !== null && id.startsWith(carriedId(listId, ''));
}
