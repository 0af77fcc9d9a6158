import { zoneOf } from '../../app/campaign/election-calendar.ts';
import type { CampaignData } from '../../app/campaign.ts';
import { formulas } from '../../app/messages/scores/formulas.fr.ts';
import { scores } from '../../app/messages/scores/scores.fr.ts';
import { priority as words } from '../../app/messages/strategy/priority.fr.ts';
import {
  PRIORITY_COMMUNE_COLUMNS,
  PRIORITY_CONTACT_COLUMNS,
  PRIORITY_LIST_COLUMNS,
  prioritise,
} from '../../app/priority/prioritise.ts';
import { priorityToDo, priorityWhy } from '../../app/priority/priority-in-french.ts';
import { FormulaMistake, rowsOfRange } from '../../app/workbook/range-rows.ts';
import type { CampaignSettings } from '../../app/workbook/settings.ts';
import type { CalendarDate } from '../../domain/calendar/calendar-date.ts';
import { instant } from '../../domain/calendar/instant.ts';
import { dateAt } from '../../domain/calendar/zone.ts';
import type { CustomFunction } from './custom-function.ts';
import { rounded } from './scoring-arguments.ts';
import { settingsOfRange } from './settings-argument.ts';

const { headers, noList, wrongDate, noDate } = scores;

/** The concerns of a priority, in the order of its columns. */
const CONCERNS = ['leverage', 'chance', 'openness', 'reachability'] as const;

/** Whom to ask first. */
export const prioriteListes: CustomFunction = {
  name: 'PRIORITE_LISTES',
  params: [
    { name: 'listes', help: formulas.prioriteListes.listes },
    { name: 'contacts', help: formulas.prioriteListes.contacts },
    { name: 'communes', help: formulas.prioriteListes.communes },
    { name: 'reglages', help: formulas.scoring.reglages },
    { name: 'date', help: formulas.prioriteListes.date },
  ],
  help: formulas.prioriteListes.help,
  returns: formulas.prioriteListes.returns,
  run(campaign, lists, contacts, communes, settings, date) {
    const zone = zoneOf(campaign);
    const rows = {
      lists: rowsOfRange('lists', PRIORITY_LIST_COLUMNS, lists, 'listes', zone, 'empty'),
      contacts: rowsOfRange('contacts', PRIORITY_CONTACT_COLUMNS, contacts, 'contacts', zone, 'empty'),
      communes: rowsOfRange('communes', PRIORITY_COMMUNE_COLUMNS, communes, 'communes', zone, 'empty'),
    };
    const read = settingsOfRange(settings, campaign);
    if (read.strategyPlace === 'apart') return [[words.keptApart]];
    const prioritised = prioritise(rows, read, referenceDay(date, read, campaign));
    if (prioritised.length === 0) return [[noList]];
    return [
      [
        headers.order,
        headers.listId,
        headers.commune,
        headers.list,
        headers.priority,
        headers.certainty,
        ...CONCERNS.map(words.concernPoints),
        headers.why,
        headers.toDo,
      ],
      ...prioritised.map(({ id, list, priority }, at) => [
        at + 1,
        id,
        list.commune,
        list.label,
        rounded(priority.total),
        rounded(priority.certainty),
        ...CONCERNS.map((concern) => rounded(priority.concerns[concern].points)),
        priorityWhy(priority),
        priorityToDo(priority),
      ]),
    ];
  },
};

/** The date given, or the day priorities were last computed for. */
function referenceDay(date: unknown, settings: CampaignSettings, campaign: CampaignData): CalendarDate {
  if (date === undefined || date === null || date === '') {
    if (settings.priorityDay === undefined) throw new FormulaMistake(noDate);
    return settings.priorityDay;
  }
  if (Object.prototype.toString.call(date) !== '[object Date]') throw new FormulaMistake(wrongDate);
  return dateAt(instant((date as Date).getTime()), zoneOf(campaign));
}
