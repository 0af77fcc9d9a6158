import { dayAt } from '../campaign/election-calendar.ts';
import type { CampaignData } from '../campaign.ts';
import type { Tables } from '../ports.ts';
import type { CampaignSettings } from '../workbook/settings.ts';

/** Writes which day it is in Réglages: formulas may not ask, and say what is due from there. */
export function noteToday(tables: Tables, campaign: CampaignData, settings: CampaignSettings, now: number): void {
  const today = dayAt(now, campaign);
  if (settings.today !== today) tables.of('settings').update(new Map([['today', { value: today }]]));
}
