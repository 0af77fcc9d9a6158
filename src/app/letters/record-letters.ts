import { listLabel } from '../lists/name-new-rows.ts';
import { messages } from '../messages.fr.ts';
import type { Tables } from '../ports.ts';
import type { LetterPlan } from './plan-letters.ts';

/** Identifier in Échanges of the letter that a mailing is for a list. */
export function letterId(mailingId: string, listId: string): string {
  return `lettre-${mailingId}-${listId}`;
}

/** Notes posted letters in Échanges, once a list and mailing however often it is asked. Gives how many were new. */
export function recordLetters(
  tables: Tables,
  mailingId: string,
  letters: readonly LetterPlan[],
  { at, author }: { readonly at: number; readonly author: string },
): number {
  const exchanges = tables.of('exchanges');
  const known = new Set(exchanges.rows().map(({ id }) => id));
  const rows = letters
    .map(({ list }) => ({
      id: letterId(mailingId, list.id),
      at,
      listId: list.id,
      list: listLabel(list),
      channel: 'letter' as const,
      summary: messages.letters.posted(mailingId),
      author,
    }))
    .filter(({ id }) => !known.has(id));
  exchanges.append(rows);
  tables.flush();
  return rows.length;
}
