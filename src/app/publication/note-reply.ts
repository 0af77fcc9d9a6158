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
 */
export function noteReply({ tables, clock, signer }: ReplyPorts, listId: string, words: string): void {
  const lists = tables.of('lists').rows();
  if (listId !== '' && !lists.some(({ id }) => id === listId))
    throw new CampaignError('reply_unknown_list', { listId });
  if (words.trim() === '') throw new CampaignError('reply_empty', {});
  const at = clock.now();
  const about = listId === '' ? { kind: 'correction' as const } : { kind: 'reply' as const, listId };
  tables
    .of('publications')
    .append([{ id: `w${at.toString(36)}-${signer.random(3)}`, at, ...about, summary: words.trim() }]);
  tables.flush();
}
