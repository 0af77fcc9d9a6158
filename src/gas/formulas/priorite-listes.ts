import { messages } from '../../app/messages.fr.ts';
import {
  PRIORITY_COMMUNE_COLUMNS,
  PRIORITY_CONTACT_COLUMNS,
  PRIORITY_LIST_COLUMNS,
  prioritise,
} from '../../app/priority/prioritise.ts';
import { priorityToDo, priorityWhy } from '../../app/priority/priority-in-french.ts';
import { FormulaMistake, rowsOfRange } from '../../app/workbook/range-rows.ts';
import { readSettings, SETTING_COLUMNS } from '../../app/workbook/settings.ts';
import { zoneNamed } from '../../app/workbook/zone-named.ts';
import { instant } from '../../domain/calendar/instant.ts';
import { dateAt } from '../../domain/calendar/zone.ts';
import type { CustomFunction } from './custom-function.ts';
import { rounded } from './scoring-arguments.ts';

const { formulas } = messages;
const { headers, noList, wrongDate } = messages.scores;

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
    const zone = zoneNamed(campaign.election.zone);
    const isDate = Object.prototype.toString.call(date) === '[object Date]';
    if (!isDate) throw new FormulaMistake(wrongDate);
    const today = dateAt(instant((date as Date).getTime()), zone);
    const rows = {
      lists: rowsOfRange('lists', PRIORITY_LIST_COLUMNS, lists, 'listes', zone),
      contacts: rowsOfRange('contacts', PRIORITY_CONTACT_COLUMNS, contacts, 'contacts', zone),
      communes: rowsOfRange('communes', PRIORITY_COMMUNE_COLUMNS, communes, 'communes', zone),
    };
    const read = readSettings(rowsOfRange('settings', SETTING_COLUMNS, settings, 'reglages', zone), campaign);
    const prioritised = prioritise(rows, read, today).sort(
      (a, b) => b.priority.total - a.priority.total || ((a.list.id ?? '') < (b.list.id ?? '') ? -1 : 1),
    );
    if (prioritised.length === 0) return [[noList]];
    return [
      [headers.listId, headers.commune, headers.list, headers.priority, headers.certainty, headers.why, headers.toDo],
      ...prioritised.map(({ list, priority }) => [
        list.id,
        list.commune,
        list.label,
        rounded(priority.total),
        rounded(priority.certainty),
        priorityWhy(priority),
        priorityToDo(priority),
      ]),
    ];
  },
};
