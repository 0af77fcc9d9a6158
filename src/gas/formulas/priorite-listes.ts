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

const { headers, noList, wrongDate } = messages.scores;

/** Whom to ask first. */
export const prioriteListes: CustomFunction = {
  name: 'PRIORITE_LISTES',
  params: [
    {
      name: 'listes',
      help: 'Colonnes de Listes : identifiant, code commune, commune, scrutin, liste, état, bénévole, sortante, ouverture.',
    },
    { name: 'contacts', help: 'Colonnes de Contacts : identifiant de la liste, courriel, téléphone, état.' },
    { name: 'communes', help: 'Colonnes de Communes : code, population, délégués, bassin, fin du contrat.' },
    { name: 'reglages', help: 'Colonnes de Réglages : clé, valeur.' },
    { name: 'date', help: 'Date de référence, écrite dans une cellule : une formule ne doit pas dépendre de l’heure.' },
  ],
  help: 'Priorité de chaque liste de 0 à 100, sa certitude et ce qui reste à faire. Interne : jamais publiée.',
  returns: 'Une ligne par liste, la plus prioritaire d’abord, avec une ligne d’en-tête.',
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
