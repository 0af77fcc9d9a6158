import { refreshInForce } from '../app/answers/derive-commitments.ts';
import { type ContactPorts, checkContacts } from '../app/contacts/check-contacts.ts';
import { type NamingPorts, nameNewRows } from '../app/lists/name-new-rows.ts';
import { refreshStates } from '../app/lists/refresh-states.ts';
import { runAlone } from '../app/run-alone.ts';
import { settingsOf } from '../app/workbook/settings.ts';
import type { CampaignContext } from './context.ts';

/**
 * Takes in what people typed since the last action (lists, contacts with their doubts, exchanges, facts, a consent
 * corrected in Réponses), then writes where each list stands: silence becomes « sans réponse » when its time to reply is
 * over, without any event that would say so. Alone: two runs that name the same row would give it two identifiers, and
 * links made with the first would be nobody's. Throws `busy`.
 */
export function takeInTyped(
  context: NamingPorts & ContactPorts & Pick<CampaignContext, 'campaign' | 'exclusive'>,
): void {
  const { tables, campaign, clock, exclusive } = context;
  runAlone(exclusive, () => {
    nameNewRows(context);
    checkContacts(context);
    refreshInForce(tables);
    refreshStates(tables, campaign, settingsOf(tables, campaign), clock.now());
  });
}
