import { MY_CONTACT_COLUMNS, MY_EXCHANGE_COLUMNS, MY_LIST_COLUMNS } from '../follow-up/my-lists.ts';
import { PRIORITY_COMMUNE_COLUMNS, PRIORITY_CONTACT_COLUMNS, PRIORITY_LIST_COLUMNS } from '../priority/prioritise.ts';
import type { ColumnKey, TabKey } from '../schema/tabs.ts';
import { COMMITMENT_COLUMNS } from '../scores/commitment-rows.ts';
import { QUESTION_COLUMNS } from '../scores/question-rows.ts';
import { LIST_COLUMNS } from '../scores/score-campaign.ts';
import { SETTING_COLUMNS } from './setting-readers.ts';
import type { TabFormula } from './workbook-port.ts';

type RangeOf = Parameters<TabFormula['text']>[0];

/** The formulas of the workbook, written for the French locale: `;` parts arguments, `\` parts columns. */
export const workbookFormulas: readonly TabFormula[] = [
  { tab: 'scores', text: (range) => `=NOTES_LISTES(${scoringArguments(range)})` },
  // Ranks at once, and beside them the intervals, which take seconds to draw: Sheets shows those as being calculated.
  { tab: 'ranking', text: (range) => `=CLASSEMENT_COMMUNE(${scoringArguments(range)};0)` },
  { tab: 'ranking', cell: 'K1', text: (range) => `=FOURCHETTES_RANG(${scoringArguments(range)})` },
  { tab: 'myLists', cell: 'A2', text: (range) => `=MES_LISTES($B$1;${myListsArguments(range)})` },
  { tab: 'priorities', text: (range) => `=PRIORITE_LISTES(${priorityArguments(range)})` },
];

/** Columns side by side, in the order the function declares, from wherever they stand in the sheet. */
function scoringArguments(range: RangeOf): string {
  return [
    sideBySide(range, 'lists', LIST_COLUMNS),
    sideBySide(range, 'commitments', COMMITMENT_COLUMNS),
    sideBySide(range, 'questions', QUESTION_COLUMNS),
    sideBySide(range, 'settings', SETTING_COLUMNS),
  ].join(';');
}

function priorityArguments(range: RangeOf): string {
  return [
    sideBySide(range, 'lists', PRIORITY_LIST_COLUMNS),
    sideBySide(range, 'contacts', PRIORITY_CONTACT_COLUMNS),
    sideBySide(range, 'communes', PRIORITY_COMMUNE_COLUMNS),
    sideBySide(range, 'settings', SETTING_COLUMNS),
  ].join(';');
}

function myListsArguments(range: RangeOf): string {
  return [
    sideBySide(range, 'lists', MY_LIST_COLUMNS),
    sideBySide(range, 'contacts', MY_CONTACT_COLUMNS),
    sideBySide(range, 'exchanges', MY_EXCHANGE_COLUMNS),
    sideBySide(range, 'settings', SETTING_COLUMNS),
  ].join(';');
}

function sideBySide<Tab extends TabKey>(range: RangeOf, tab: Tab, columns: readonly ColumnKey<Tab>[]): string {
  return `{${columns.map((column) => range(tab, column)).join('\\')}}`;
}
