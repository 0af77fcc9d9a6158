import type { RowOf } from '../schema/tabs.ts';
import { type ReceivedTexts, textsOfCell } from './received-answer.ts';

/** A row of Réponses that was accepted for a list. */
export type AcceptedAnswer = RowOf<'answers'> & { readonly listId: string; readonly version: number };

/** Whether a row of Réponses was accepted, with the list and version that every accepted one has. */
export function isAccepted(row: RowOf<'answers'>): row is AcceptedAnswer {
  return row.status === 'accepted' && row.listId !== null && row.version !== null;
}

/**
 * The answers of each list that still say something, oldest first: the last one by a person entitled to commit the
 * list, and those that somebody else sent since, which take nothing back until they are confirmed.
 */
export function answersInForce(
  answers: readonly RowOf<'answers'>[],
): ReadonlyMap<string, readonly [AcceptedAnswer, ...AcceptedAnswer[]]> {
  const inForce = new Map<string, readonly [AcceptedAnswer, ...AcceptedAnswer[]]>();
  for (const answer of answers.filter(isAccepted).sort((a, b) => a.version - b.version)) {
    const earlier = answer.entitled === true ? undefined : inForce.get(answer.listId);
    inForce.set(answer.listId, earlier === undefined ? [answer] : [...earlier, answer]);
  }
  return inForce;
}

/** Whether what a list said may be published: nobody whose answer is in force, entitled or not, may have refused it. */
export function consentsToPublication(said: readonly AcceptedAnswer[]): boolean {
  return said.length > 0 && said.every(({ consent }) => consent === 'public');
}

/** The last version of each list with its words, whoever gave it; quarantined and rejected answers have none. */
export function latestVersions(
  stored: readonly RowOf<'answers'>[],
): Map<string, { readonly version: number; readonly texts: ReceivedTexts }> {
  const latest = new Map<string, { version: number; texts: ReceivedTexts }>();
  for (const { listId, version, asReceived } of stored) {
    if (listId === null || version === null || asReceived === null) continue;
    if (version > (latest.get(listId)?.version ?? 0)) latest.set(listId, { version, texts: textsOfCell(asReceived) });
  }
  return latest;
}
