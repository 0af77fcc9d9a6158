import { CampaignError } from '../../../app/campaign-error.ts';
import { messages } from '../../../app/messages.fr.ts';

/** Script property that remembers the workbook for runs that have no active one (web app, form trigger). */
const SPREADSHEET_ID = 'interpelle.spreadsheet';

/** The campaign's workbook: the one the script is bound to, or the one it was installed in. */
export function campaignSpreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet {
  const active: GoogleAppsScript.Spreadsheet.Spreadsheet | null = SpreadsheetApp.getActiveSpreadsheet();
  if (active !== null) return active;
  const id = PropertiesService.getScriptProperties().getProperty(SPREADSHEET_ID);
  if (id === null) throw new CampaignError('tab_missing', { tab: messages.workbook.tabs.home.title });
  return SpreadsheetApp.openById(id);
}

/** Remembers the active workbook for the runs that have none. */
export function rememberSpreadsheet(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): void {
  PropertiesService.getScriptProperties().setProperty(SPREADSHEET_ID, spreadsheet.getId());
}
