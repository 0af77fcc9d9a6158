import { checkContacts } from '../app/contacts/check-contacts.ts';
import { nameNewRows } from '../app/lists/name-new-rows.ts';
import { refreshStates } from '../app/lists/refresh-states.ts';
import { settingsOf } from '../app/workbook/settings.ts';
import type { CampaignContext } from './context.ts';

/**
 * Takes in what people typed since the last action (lists, contacts with their doubts, exchanges, facts), then writes where each list
 * stands: silence becomes « sans réponse » when the closing passes, without any event that would say so.
 */
export function takeInTyped(context: CampaignContext): void {
  const { tables, campaign, clock } = context;
  nameNewRows(context);
  checkContacts(context);
  refreshStates(tables, campaign, settingsOf(tables, campaign), clock.now());
}
