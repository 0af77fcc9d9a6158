import { groupBy } from '../group-by.ts';
import type { RowOf } from '../schema/tabs.ts';
import { carriedFrom, isCarried } from './carried-id.ts';

type Position = Pick<RowOf<'commitments'>, 'id' | 'listId' | 'criterionId' | 'version' | 'confirmed'>;

/** What a list has in force: its own positions, and what lists that joined it had promised. */
export interface InForce<Row> {
  /** At most one a question: the one that scores count. */
  readonly own: ReadonlyMap<string, Row>;
  /** By question; shown beside, and never scored until the new head confirms it. */
  readonly beside: ReadonlyMap<string, readonly Row[]>;
}

/** Tells a list's own positions from those it was brought, among those in force. */
export function inForceOf<Row extends Position>(positions: readonly Row[]): InForce<Row> {
  const ofQuestion = ({ criterionId }: Row) => criterionId ?? '';
  const own = groupBy(
    positions.filter((row) => !standsBeside(row)),
    ofQuestion,
  );
  return {
    own: new Map([...own].map(([question, rows]) => [question, rows.reduce(theOneThatCounts)])),
    beside: groupBy(positions.filter(standsBeside), ofQuestion),
  };
}

/** Whether a position was promised by a list that joined this one, and its new head has not confirmed it. */
export function standsBeside(row: Pick<Position, 'id' | 'listId' | 'confirmed'>): boolean {
  return row.confirmed !== true && isCarried(row);
}

/** As scores choose: what is confirmed, then the latest version. */
function theOneThatCounts<Row extends Position>(one: Row, other: Row): Row {
  const rank = ({ confirmed, version }: Row) => [confirmed === true ? 1 : 0, version ?? 0] as const;
  const [[confirmed, version], [otherConfirmed, otherVersion]] = [rank(one), rank(other)];
  return (otherConfirmed - confirmed || otherVersion - version) > 0 ? other : one;
}

/** The list that first promised what was carried to another. */
export interface Origin {
  readonly id: string;
  readonly label: string;
}

/** Gives the list that promised a carried position; undefined for a list's own, or once the promise is gone. */
export function originFinder(
  commitments: readonly Pick<RowOf<'commitments'>, 'id' | 'listId'>[],
  lists: readonly Pick<RowOf<'lists'>, 'id' | 'label'>[],
): (row: Pick<RowOf<'commitments'>, 'id' | 'listId'>) => Origin | undefined {
  const rowOf = new Map(commitments.map((row) => [row.id, row]));
  const labelOf = new Map(lists.map(({ id, label }) => [id, label ?? '']));
  return (row) => {
    let promised = rowOf.get(carriedFrom(row) ?? null);
    for (let from = promised; from !== undefined; from = rowOf.get(carriedFrom(from) ?? null)) promised = from;
    return promised?.listId == null
      ? undefined
      : { id: promised.listId, label: labelOf.get(promised.listId) ?? promised.listId };
  };
}
