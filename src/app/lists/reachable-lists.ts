import type { RowOf } from '../schema/tabs.ts';

type KnownContact = Pick<RowOf<'contacts'>, 'listId' | 'email' | 'phone' | 'status'>;

/** Lists that somebody can still write to or call: an address or a number that neither failed nor opted out. */
export function reachableLists(contacts: readonly KnownContact[]): ReadonlySet<string | null> {
  return new Set(
    contacts
      .filter(({ email, phone, status }) => (email ?? phone) !== null && status !== 'bounced' && status !== 'opposed')
      .map(({ listId }) => listId),
  );
}
