import type { CampaignData } from '../../campaign.ts';
import { refreshStates } from '../../lists/refresh-states.ts';
import { messages } from '../../messages.fr.ts';
import type { Clock, Tables } from '../../ports.ts';
import { settingsOf } from '../../workbook/settings.ts';

const WITHOUT_ADDRESS = (['no_contact', 'invalid_address', 'bounced'] as const).map(
  (reason) => messages.mailings.exclusion[reason],
);

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
  const unreached = new Set(
    rows
      .filter(({ reason, listId }) => WITHOUT_ADDRESS.includes(reason ?? '') && !reached.has(listId))
      .map(({ listId }) => listId),
  );
  const { contactKnown } = messages.priority.unknown;
  const changes = tables
    .of('lists')
    .rows()
    .filter(({ id, toDo }) => unreached.has(id) && !(toDo ?? '').includes(contactKnown))
    .map(({ id, toDo }): [string, { toDo: string }] => [
      id ?? '',
      { toDo: [contactKnown, toDo ?? ''].filter((words) => words !== '').join(' ; ') },
    ]);
  if (changes.length > 0) tables.of('lists').update(new Map(changes));
  return unreached.size;
}
