import { CampaignError } from '../../../app/campaign-error.ts';
import { messages } from '../../../app/messages.fr.ts';
import type { TabKey } from '../../../app/schema/tabs.ts';
import { findSheet, headerOf, needColumns } from './header.ts';

/** Gives open ranges of columns (`'Suivi des envois'!$A$2:$A`) from where they stand now; a header is read once. */
export function columnRanges(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
): (tab: TabKey, column: string) => string {
  const known = new Map<TabKey, { readonly name: string; readonly places: ReadonlyMap<string, number> }>();
  const read = (tab: TabKey) => {
    const sheet = findSheet(spreadsheet, tab);
    if (sheet === undefined) throw new CampaignError('tab_missing', { tab: messages.workbook.tabs[tab].title });
    const made = { name: quoted(sheet.getName()), places: needColumns(sheet, tab, headerOf(sheet)) };
    known.set(tab, made);
    return made;
  };
  return (tab, column) => {
    const { name, places } = known.get(tab) ?? read(tab);
    const place = places.get(column);
    if (place === undefined) throw new RangeError(`The tab "${tab}" has no column "${column}".`);
    const letters = lettersOf(place);
    return `${name}!$${letters}$2:$${letters}`;
  };
}

function quoted(sheetName: string): string {
  return /^[A-Za-z_]+$/.test(sheetName) ? sheetName : `'${sheetName.replace(/'/g, "''")}'`;
}

function lettersOf(place: number): string {
  const rest = place % 26;
  const letter = String.fromCharCode(65 + rest);
  return place < 26 ? letter : lettersOf((place - rest) / 26 - 1) + letter;
}
