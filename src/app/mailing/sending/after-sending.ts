import type { CampaignData } from '../../campaign.ts';
import { refusalOf } from '../../contacts/reachable-lists.ts';
import { groupBy } from '../../group-by.ts';
import { refreshStates } from '../../lists/refresh-states.ts';
import { messages } from '../../messages.fr.ts';
import type { Clock, Tables } from '../../ports.ts';
import { settingsOf } from '../../workbook/settings.ts';
import { addressesOf, type ExclusionReason } from '../audience/audience.ts';

/** What is wrong with every address of a list that has a contact to find; nobody looks for one of who objected. */
const WITHOUT_ADDRESS: readonly ExclusionReason[] = ['no_contact', 'invalid_address', 'bounced'];

/**
 * What a sending changes in Listes: states follow the mails that left, and a list that none of its addresses could
 * reach has a contact to find in « À faire ». Gives how many such lists there are.
 */
export function noteSending(
  { tables, campaign, clock }: { readonly tables: Tables; readonly campaign: CampaignData; readonly clock: Clock },
  mailingId: string,
): number {
  const settings = settingsOf(tables, campaign);
  refreshStates(tables, campaign, settings, clock.now());
  const rows = tables
    .of('sendings')
    .rows()
    .filter((row) => row.mailingId === mailingId && row.rehearsal !== true);
  const reached = new Set(rows.filter(({ state }) => state !== 'excluded').map(({ listId }) => listId));
  const contacts = tables.of('contacts').rows();
  const [contactsOf, refusal] = [groupBy(contacts, ({ listId }) => listId), refusalOf(contacts)];
  const unreached = new Set(
    rows.flatMap(({ listId }) => {
      if (listId === null || reached.has(listId)) return [];
      const { emails, refused } = addressesOf(contactsOf.get(listId) ?? [], refusal, settings.limits);
      const lacksOne = emails.length === 0 && refused.some(({ reason }) => WITHOUT_ADDRESS.includes(reason));
      return lacksOne ? [listId] : [];
    }),
  );
  const { contactKnown } = messages.priority.unknown;
  const changes = tables
    .of('lists')
    .rows()
    .filter(({ id, toDo }) => id !== null && unreached.has(id) && !(toDo ?? '').includes(contactKnown))
    .map(({ id, toDo }): [string, { toDo: string }] => [
      id ?? '',
      { toDo: [contactKnown, toDo ?? ''].filter((words) => words !== '').join(' ; ') },
    ]);
  if (changes.length > 0) tables.of('lists').update(new Map(changes));
  return unreached.size;
}
