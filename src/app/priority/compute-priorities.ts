import { instant } from '../../domain/calendar/instant.ts';
import { dateAt } from '../../domain/calendar/zone.ts';
import type { CampaignData } from '../campaign.ts';
import { type NamingPorts, nameNewRows } from '../lists/name-new-rows.ts';
import { readSettings } from '../workbook/settings.ts';
import { zoneNamed } from '../workbook/zone-named.ts';
import { prioritise } from './prioritise.ts';
import { priorityToDo, priorityWhy } from './priority-in-french.ts';

/**
 * Computes the priority of every list for today and writes it in Listes.
 * @returns how many lists have one
 */
export function computePriorities(ports: NamingPorts, campaign: CampaignData): number {
  nameNewRows(ports);
  const { tables, clock } = ports;
  const settings = readSettings(tables.of('settings').rows(), campaign);
  const today = dateAt(instant(clock.now()), zoneNamed(campaign.election.zone));
  const rows = {
    lists: tables.of('lists').rows(),
    contacts: tables.of('contacts').rows(),
    communes: tables.of('communes').rows(),
  };
  const prioritised = prioritise(rows, settings, today);
  tables.of('lists').update(
    new Map(
      prioritised.map(({ list, priority }) => [
        list.id ?? '',
        {
          priority: Math.round(priority.total * 10) / 10,
          priorityWhy: priorityWhy(priority),
          certainty: Math.round(priority.certainty * 100) / 100,
          toDo: priorityToDo(priority),
        },
      ]),
    ),
  );
  tables.of('settings').update(new Map([['priorityDay', { value: today }]]));
  tables.flush();
  return prioritised.length;
}
