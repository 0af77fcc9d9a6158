import type { RowOf } from '../schema/tabs.ts';
import { contentMark, readersOf } from '../scores/readings.ts';
import type { ReadingSeals } from './reading-seals.ts';

/** A list whose positions a person may read now. */
export interface ListToRead {
  readonly list: RowOf<'lists'> & { readonly id: string };
  /** The second reader does not see whose words they are. */
  readonly blind: boolean;
  readonly positions: readonly PositionToRead[];
}

/** A position in force, with the mark of the content that would be signed. */
export interface PositionToRead extends RowOf<'commitments'> {
  readonly id: string;
  readonly mark: string;
  /** Names stand there that no seal proves. */
  readonly unproven: boolean;
}

/**
 * What a person may read, in the order of Listes, second readings first: positions in force that two people have not
 * read as they stand (under seal), that this person has not read already, outside the communes they have a stake in; those of a list
 * in the order of the questionnaire.
 */
export function readingsToDo(
  rows: {
    readonly lists: readonly RowOf<'lists'>[];
    readonly commitments: readonly RowOf<'commitments'>[];
    readonly questions: readonly Pick<RowOf<'questions'>, 'id'>[];
  },
  reader: string,
  barred: ReadonlySet<string>,
  seals: ReadingSeals,
): readonly ListToRead[] {
  const order = new Map(rows.questions.map(({ id }, at) => [id, at]));
  const placeOf = ({ criterionId }: PositionToRead) => order.get(criterionId) ?? -1;
  const positionsOf = new Map<string, PositionToRead[]>();
  const begun = new Set<string>();
  for (const row of rows.commitments) {
    const { id, listId } = row;
    if (id === null || listId === null || row.current !== true) continue;
    const readings = seals.readingsOf(row);
    if (readings.length === 2 || readings.some((known) => known.reader === reader)) continue;
    if (readings.length === 1) begun.add(listId);
    const position = { ...row, id, mark: contentMark(row), unproven: readersOf(row).length > readings.length };
    positionsOf.set(listId, [...(positionsOf.get(listId) ?? []), position]);
  }
  const waiting = rows.lists.flatMap((list): ListToRead[] => {
    const { id } = list;
    const positions = positionsOf.get(id ?? '');
    if (id === null || positions === undefined || barred.has(list.communeCode ?? '')) return [];
    positions.sort((a, b) => placeOf(a) - placeOf(b));
    return [{ list: { ...list, id }, blind: begun.has(id), positions }];
  });
  return [...waiting.filter(({ blind }) => blind), ...waiting.filter(({ blind }) => !blind)];
}
