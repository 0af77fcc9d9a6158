import { parseFrenchDate } from '../../domain/calendar/calendar-date.ts';
import { instantAt } from '../../domain/calendar/zone.ts';
import { zoneOf } from '../campaign/election-calendar.ts';
import type { CampaignData } from '../campaign.ts';
import { CampaignError } from '../campaign-error.ts';
import { listLabel } from '../lists/name-new-rows.ts';
import { refreshStates } from '../lists/refresh-states.ts';
import type { Clock, Exclusive, Tables } from '../ports.ts';
import { runAlone } from '../run-alone.ts';
import { settingsOf } from '../workbook/settings.ts';

/** What opening the questionnaire to one list again needs. */
export interface ReopeningPorts {
  readonly tables: Tables;
  readonly exclusive: Exclusive;
  readonly clock: Clock;
}

/**
 * Lets one list answer until the end of a day, after the closing of all; those it sent meanwhile stay in quarantine.
 * Throws `list_id_unknown`, `reopening_refused` or `busy`.
 * @param day `JJ/MM/AAAA`
 * @returns the list's name and the moment its time ends
 */
export function reopenList(
  { tables, exclusive, clock }: ReopeningPorts,
  campaign: CampaignData,
  listId: string,
  day: string,
): { readonly list: string; readonly until: number } {
  const last = parseFrenchDate(day);
  const until = last === undefined ? 0 : instantAt(last, { hour: 23, minute: 59 }, zoneOf(campaign));
  if (until <= clock.now()) throw new CampaignError('reopening_refused', { day });
  return runAlone(exclusive, () => {
    const list = tables
      .of('lists')
      .rows()
      .find(({ id }) => id === listId);
    if (list === undefined) throw new CampaignError('list_id_unknown', { list: listId });
    tables.of('lists').update(new Map([[listId, { reopenedUntil: until }]]));
    tables.flush();
    refreshStates(tables, campaign, settingsOf(tables, campaign), clock.now());
    tables.flush();
    return { list: listLabel(list), until };
  });
}
