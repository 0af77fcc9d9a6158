import { CampaignError } from '../campaign-error.ts';
import type { Clock, Signer, Tables } from '../ports.ts';

interface ReplyPorts {
  readonly tables: Tables;
  readonly clock: Clock;
  readonly signer: Signer;
}

/**
 * Notes a list's right of reply, or a correction of ours when no list is named: printed as written, with its date, from
 * the next publication on. Throws `reply_unknown_list` or `reply_empty`.
 * @param entry what names this text: sent again under the same name, it is noted once
 */
export function noteReply(
  { tables, clock, signer }: ReplyPorts,
  listId: string,
  words: string,
  entry = signer.random(8),
): void {
  const lists = tables.of('lists').rows();
  if (listId !== '' && !lists.some(({ id }) => id === listId))
    throw new CampaignError('reply_unknown_list', { listId });
  if (words.trim() === '') throw new CampaignError('reply_empty', {});
  const id = `w-${entry}`;
  const publications = tables.of('publications');
  if (publications.rows().some((row) => row.id === id)) return;
  const at = clock.now();
  const about = listId === '' ? { kind: 'correction' as const } : { kind: 'reply' as const, listId };
  publications.append([{ id, at, ...about, summary: words.trim() }]);
  tables.flush();
}
