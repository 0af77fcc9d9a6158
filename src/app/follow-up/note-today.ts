import { instant } from '../../domain/calendar/instant.ts';
import { dateAt } from '../../domain/calendar/zone.ts';
import type { CampaignData } from '../campaign.ts';
import type { Tables } from '../ports.ts';
import type { CampaignSettings } from '../workbook/settings.ts';
import { zoneNamed } from '../workbook/zone-named.ts';

/** Writes which day it is in Réglages: formulas may not ask, and say what is due from there. */
export function noteToday(tables: Tables, campaign: CampaignData, settings: CampaignSettings, now: number): void {
  const today = dateAt(instant(now), zoneNamed(campaign.election.zone));
  if (settings.today !== today) tables.of('settings').update(new Map([['today', { value: today }]]));
}
