import type { CampaignData } from '../campaign.ts';
import { refreshStates } from '../lists/refresh-states.ts';
import type { Clock, Tables } from '../ports.ts';
import type { CampaignSettings } from '../workbook/settings.ts';
import { deriveCommitments } from './derive-commitments.ts';

/** Makes what was just written in Réponses count: it is stored first, then its commitments and the states of lists. */
export function takeIntoAccount(
  { tables, clock }: { readonly tables: Tables; readonly clock: Clock },
  campaign: CampaignData,
  settings: CampaignSettings,
): void {
  tables.flush();
  deriveCommitments(tables, campaign, settings);
  refreshStates(tables, campaign, settings, clock.now());
  tables.flush();
}
