import type { RowOf } from '../schema/tabs.ts';

/** Identifier of a pledge of another list, carried to the one that list joined. */
export function carriedId(listId: string, pledgeId: string | null): string {
  return `${listId}.de.${pledgeId}`;
}

/** The pledge that was carried to a list, by its identifier; undefined for a list's own. */
export function carriedFrom({ id, listId }: Identified): string | undefined {
  const carried = carriedId(listId ?? '', '');
  return listId !== null && id?.startsWith(carried) ? id.slice(carried.length) : undefined;
}

/** Whether a pledge was made by another list, which joined this one since. */
export function isCarried(row: Identified): boolean {
  return carriedFrom(row) !== undefined;
}

/** Whether a position came with this version of its own list's answers: the numbers of another list are not its own. */
export function isOfVersion(row: Identified & Pick<RowOf<'commitments'>, 'version'>, version: number): boolean {
  return row.version === version && !isCarried(row);
}

type Identified = Pick<RowOf<'commitments'>, 'id' | 'listId'>;
