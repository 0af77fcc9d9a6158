import { zoneOf } from '../../app/campaign/election-calendar.ts';
import type { CampaignData } from '../../app/campaign.ts';
import { rowsOfRange } from '../../app/workbook/range-rows.ts';
import { SETTING_COLUMNS } from '../../app/workbook/setting-readers.ts';
import { type CampaignSettings, readSettings } from '../../app/workbook/settings.ts';

/** Settings from a formula's range of Réglages. Throws a `FormulaMistake`. */
export function settingsOfRange(settings: unknown, campaign: CampaignData): CampaignSettings {
  return readSettings(rowsOfRange('settings', SETTING_COLUMNS, settings, 'reglages', zoneOf(campaign)), campaign);
}
