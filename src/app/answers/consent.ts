import { isRunning } from '../../domain/list-state.ts';
import { groupBy } from '../group-by.ts';
import { carriedFrom, isCarried } from '../lineage/carried-id.ts';
import type { RowOf } from '../schema/tabs.ts';
import type { ListResult } from '../scores/score-campaign.ts';
import {
  type AcceptedAnswer,
  consentsToPublication,
  hasPositions,
  latestAnswers,
  standingAnswers,
} from './accepted-answers.ts';

/** Sources that were public before the campaign quoted them. */
const ALREADY_PUBLIC: readonly RowOf<'commitments'>['source'][] = ['manifesto', 'press'];

/** Whether a position, as its list confirmed nothing of it, was told where everybody could read it. */
export function isPublicAlready({ confirmed, source }: Pick<RowOf<'commitments'>, 'confirmed' | 'source'>): boolean {
  return confirmed !== true && ALREADY_PUBLIC.includes(source);
}

/**
 * Tells whether its list consented to the publication of a position: the list as a whole does, and the answer that brought
 * the position neither refused nor came before a refusal. A list that never replied consents to what it said elsewhere
 * where it was noted that it does. Positions that people typed themselves follow their list, those carried to another
 * list the one they come from.
 */
export function consentFinder(
  commitments: readonly RowOf<'commitments'>[],
  answers: readonly RowOf<'answers'>[],
): (row: Told) => boolean {
  const given = groupBy(answers.filter(hasPositions), ({ listId }) => listId);
  const rowOf = new Map(commitments.map((row) => [row.id, row]));
  const replies = latestAnswers(answers);
  const consenting = new Map(
    [...given]
      .filter(([listId]) => isRefusedByNone(replies.get(listId)))
      .map(([listId, said]) => [listId, new Set(standingAnswers(said))]),
  );
  return function consents(row: Told): boolean {
    const from = carriedFrom(row);
    if (from !== undefined) {
      const carried = rowOf.get(from);
      return carried !== undefined && consents(carried);
    }
    const listId = row.listId ?? '';
    const standing = consenting.get(listId);
    const brought = given.get(listId)?.filter(({ version }) => version === row.version) ?? [];
    if (standing === undefined || (brought.length === 0 && !replies.has(listId))) return false;
    return brought.every((answer) => standing.has(answer) && answer.consent === 'public');
  };
}

function isRefusedByNone(replies: readonly AcceptedAnswer[] | undefined): boolean {
  return replies === undefined || consentsToPublication(replies);
}

/** A position by what its consent follows from. */
export type Told = Pick<RowOf<'commitments'>, 'id' | 'listId' | 'version'>;

/**
 * Whether a position may be shown once two people have read it: in force, and told with the list's consent, or with
 * that of a list that joined it, or public already. What a hearing says follows from it too.
 */
export function mayBeShown(
  list: Pick<ListResult, 'state'>,
  row: Pick<RowOf<'commitments'>, 'id' | 'listId' | 'current' | 'stance' | 'confirmed' | 'source'>,
  consenting: boolean,
): boolean {
  if (row.current !== true || row.stance === null) return false;
  if (consenting && (list.state === 'answered' || list.state === 'partial')) return true;
  // What a list that joined this one consents to publish stays beside, unless the new head refuses any publication.
  const isBeside = consenting && isCarried(row) && row.confirmed !== true && list.state !== 'answered_private';
  return isRunning(list) && (isPublicAlready(row) || isBeside);
}
