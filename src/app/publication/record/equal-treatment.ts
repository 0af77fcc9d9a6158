import { groupBy } from '../../group-by.ts';
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
      .map(({ template, at, state, reason }) => {
        const sentAt = at === null ? null : new Date(at).toISOString();
        return [...where, template, sentAt, 'email', state, withoutAddresses(reason ?? '')];
      });
  });
  return { header: HEADER, rows };
}
