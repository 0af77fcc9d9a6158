import { groupBy } from '../../group-by.ts';
import { isConfirmedUnheard, isPostedLetter } from '../../hearing/other-hearings.ts';
import { withoutAddresses } from '../../treatment/without-addresses.ts';
import type { PublicTable } from '../public-ports.ts';
import type { PublicationRows } from './publication-rows.ts';

const HEADER = ['commune_code', 'commune', 'list_id', 'template', 'sent_at', 'channel', 'state', 'reason'];

/** What was sent to each list, when, and why some got nothing: no address, no name, rehearsals left out. */
export function equalTreatment({ lists, sendings }: Pick<PublicationRows, 'lists' | 'sendings'>) {
  const told = sendings.filter(({ rehearsal, state }) => rehearsal !== true && state !== 'planned');
  const sent = groupBy(told, ({ listId }) => listId);
  const rows = lists.flatMap((list): PublicTable['rows'] => {
    const where = [list.communeCode, list.commune, list.id];
    const found = sent.get(list.id ?? '') ?? [];
    if (found.length === 0) return [[...where, null, null, null, 'none', null]];
    return [...found]
      .sort((a, b) => (a.at ?? 0) - (b.at ?? 0))
      .map((row) => {
        const { template, at, state, reason } = row;
        const sentAt = at === null ? null : new Date(at).toISOString();
        const [channel, became] = isPostedLetter(row)
          ? ['letter', 'sent']
          : [isConfirmedUnheard(row) ? null : 'email', state];
        return [...where, template, sentAt, channel, became, withoutAddresses(reason ?? '')];
      });
  });
  return { header: HEADER, rows };
}
