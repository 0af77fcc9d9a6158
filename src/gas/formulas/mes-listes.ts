import { zoneOf } from '../../app/campaign/election-calendar.ts';
import { MY_CONTACT_COLUMNS, MY_EXCHANGE_COLUMNS, MY_LIST_COLUMNS, myLists } from '../../app/follow-up/my-lists.ts';
import { dateInFrench } from '../../app/messages/dates.fr.ts';
import { followUp as words } from '../../app/messages/follow-up.fr.ts';
import { formulas } from '../../app/messages/scores/formulas.fr.ts';
import { workbook } from '../../app/messages/workbook.fr.ts';
import { FormulaMistake, rowsOfRange } from '../../app/workbook/range-rows.ts';
import type { CustomFunction } from './custom-function.ts';
import { settingsOfRange } from './settings-argument.ts';

const { tabs } = workbook;

/** Who follows what, and what is due. */
export const mesListes: CustomFunction = {
  name: 'MES_LISTES',
  params: [
    { name: 'benevole', help: formulas.mesListes.benevole },
    { name: 'listes', help: formulas.mesListes.listes },
    { name: 'contacts', help: formulas.mesListes.contacts },
    { name: 'echanges', help: formulas.mesListes.echanges },
    { name: 'reglages', help: formulas.scoring.reglages },
  ],
  help: formulas.mesListes.help,
  returns: formulas.mesListes.returns,
  run(campaign, volunteer, lists, contacts, exchanges, settings) {
    const zone = zoneOf(campaign);
    const rows = {
      lists: rowsOfRange('lists', MY_LIST_COLUMNS, lists, 'listes', zone, 'empty'),
      contacts: rowsOfRange('contacts', MY_CONTACT_COLUMNS, contacts, 'contacts', zone, 'empty'),
      exchanges: rowsOfRange('exchanges', MY_EXCHANGE_COLUMNS, exchanges, 'echanges', zone, 'empty'),
    };
    const read = settingsOfRange(settings, campaign);
    if (read.today === undefined) throw new FormulaMistake(words.noDay);
    const named = String(volunteer ?? '').trim();
    const mine = myLists(rows, named === words.everybody ? '' : named, read.today, read.followUpDays, zone);
    if (mine.length === 0) return [[words.nothing]];
    const { state } = tabs.lists.columns;
    const { outcome } = tabs.exchanges.columns;
    return [
      [...words.headers],
      ...mine.map(({ list, followUp, lastExchange, reach }) => [
        list.owner,
        words.when(followUp),
        list.commune,
        list.label,
        list.head ?? '',
        state.choices[list.state ?? 'to_contact'],
        reach === '' ? words.noContact : reach,
        lastExchange === undefined
          ? ''
          : words.last(dateInFrench(lastExchange.on), lastExchange.outcome && outcome.choices[lastExchange.outcome]),
        list.callLink ?? '',
      ]),
    ];
  },
};
