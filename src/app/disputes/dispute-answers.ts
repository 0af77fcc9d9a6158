import { dayAt } from '../campaign/election-calendar.ts';
import type { CampaignData } from '../campaign.ts';
import { isPostedLetter } from '../hearing/other-hearings.ts';
import { readTold } from '../hearing/told.ts';
import { listsById } from '../lists/known-lists.ts';
import { listLabel } from '../lists/name-new-rows.ts';
import { messages } from '../messages.fr.ts';
import type { Tables } from '../ports.ts';

/**
 * An answer that a list sends after « voici ce que nous publierons » contests what was about to be published: each
 * is a contestation of its own, named after the answer so that no second look adds it again. Codes that nobody could
 * attribute name no list, and contest nothing.
 */
export function disputeAnswers(tables: Tables, campaign: CampaignData): void {
  const hearings = tables
    .of('sendings')
    .rows()
    .filter(
      (row) => row.template === 'hearing' && row.rehearsal !== true && (row.state === 'sent' || isPostedLetter(row)),
    );
  if (hearings.length === 0) return;
  const lists = listsById(tables);
  const heard = new Map<string, number>();
  for (const { listId, at, told } of hearings) {
    // What a list of the second round sends contests nothing that the first round's hearing said.
    if (listId === null || at === null || readTold(told)?.contest !== lists.get(listId)?.contest) continue;
    heard.set(listId, Math.min(at, heard.get(listId) ?? at));
  }
  const table = tables.of('disputes');
  const known = new Set(table.rows().map(({ id }) => id));
  const { fromAnswer, quarantined } = messages.disputes;
  const added = tables
    .of('answers')
    .rows()
    .flatMap(({ id, listId, receivedAt, source, status, difference }) => {
      const list = lists.get(listId);
      const isOwn = status === 'accepted' || status === 'quarantined';
      // What the campaign enters itself is no correction of the list's.
      if (list === undefined || receivedAt === null || source !== null || !isOwn) return [];
      if (receivedAt <= (heard.get(listId ?? '') ?? Number.POSITIVE_INFINITY) || known.has(`d-${id}`)) return [];
      return [
        {
          id: `d-${id}`,
          on: dayAt(receivedAt, campaign),
          listId,
          list: listLabel(list),
          about: 'answer' as const,
          claim: status === 'quarantined' ? quarantined : fromAnswer(difference ?? ''),
          evidence: id,
        },
      ];
    });
  table.append(added);
}
