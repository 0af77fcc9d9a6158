import { isCommonKey } from '../questionnaire/form-design.ts';
import type { RowOf } from '../schema/tabs.ts';
import { subjectOf, textsOfCell } from './received-answer.ts';

type AnswerRow = RowOf<'answers'>;

/** A row of Réponses that was accepted for a list. */
export type AcceptedAnswer = AnswerRow & { readonly listId: string; readonly version: number };

/** Whether a row of Réponses was accepted, with the list and version that every accepted one has. */
export function isAccepted(row: AnswerRow): row is AcceptedAnswer {
  return row.status === 'accepted' && row.listId !== null && row.version !== null;
}

/** Words taken down elsewhere have positions too, though they are no reply of the list. */
export function hasPositions(row: AnswerRow): row is AcceptedAnswer {
  return isAccepted(row) || (row.status === 'precoded' && row.listId !== null && row.version !== null);
}

/** As they were given: events may come in disorder, and what was noted elsewhere is entered later. */
export function inOrderGiven<Row extends Pick<AnswerRow, 'receivedAt' | 'version'>>(answers: readonly Row[]): Row[] {
  return [...answers].sort((a, b) => (a.receivedAt ?? 0) - (b.receivedAt ?? 0) || (a.version ?? 0) - (b.version ?? 0));
}

/**
 * The answers of each list that speak for it as a whole, oldest first: the last one by a person entitled to commit the
 * list, and those that somebody else sent since, which take nothing back until they are confirmed.
 */
export function latestAnswers(
  answers: readonly AnswerRow[],
): ReadonlyMap<string, readonly [AcceptedAnswer, ...AcceptedAnswer[]]> {
  const latest = new Map<string, readonly [AcceptedAnswer, ...AcceptedAnswer[]]>();
  for (const answer of inOrderGiven(answers.filter(isAccepted))) {
    const earlier = answer.entitled === true ? undefined : latest.get(answer.listId);
    latest.set(answer.listId, earlier === undefined ? [answer] : [...earlier, answer]);
  }
  return latest;
}

/**
 * Whether what a list said may be published: nobody whose answer is among its latest, entitled or not, may have refused
 * it.
 */
export function consentsToPublication(said: readonly AcceptedAnswer[]): boolean {
  return said.length > 0 && said.every(({ consent }) => consent === 'public');
}

/**
 * The answers of one list whose positions may stand, oldest first. A list answers in several times: a question left
 * blank keeps what was said of it, unless the same submission was edited. What nobody entitled confirmed ends with the
 * next answer by somebody who is, but for a speech, a programme or the press on a question which that answer says
 * nothing of. Consent is to what is sent with it: it brings back nothing that was sent before a refusal, or with one.
 */
export function standingAnswers(answers: readonly AcceptedAnswer[]): readonly AcceptedAnswer[] {
  const given = inOrderGiven(answers);
  const kept = given.filter((answer, at) => {
    const since = given.slice(at + 1);
    if (answer.entitled === true) return !since.some((later) => isEdited(answer, later) && later.entitled === true);
    if (since.some((later) => isEdited(answer, later))) return false;
    const replies = since.filter(({ entitled }) => entitled === true);
    return replies.length === 0 || (answer.status === 'precoded' && saysMoreThan(replies, answer));
  });
  const entitled = kept.filter((answer) => answer.entitled === true);
  if (entitled.at(-1)?.consent !== 'public') return kept;
  const refusal = entitled.filter(({ consent }) => consent !== 'public').at(-1);
  return refusal === undefined ? kept : kept.slice(kept.indexOf(refusal) + 1);
}

/** Whether the second is the first as edited by Google's link, which shows all of it to be changed. */
export function isEdited(one: Pick<AnswerRow, 'responseId'>, other: Pick<AnswerRow, 'responseId'>): boolean {
  return one.responseId !== null && one.responseId === other.responseId;
}

function saysMoreThan(replies: readonly AcceptedAnswer[], answer: AcceptedAnswer): boolean {
  const replied = new Set(replies.flatMap(subjectsOf));
  return subjectsOf(answer).some((question) => !replied.has(question));
}

/** Questions that an answer says something of. */
function subjectsOf({ asReceived }: AcceptedAnswer): readonly string[] {
  const texts = Object.entries(textsOfCell(asReceived ?? '{}'));
  return texts.flatMap(([key, text]) => (text === '' || isCommonKey(key) ? [] : [subjectOf(key)]));
}
