import { CampaignError } from '../../../app/campaign-error.ts';
import { messages } from '../../../app/messages.fr.ts';
import type { Memory, Tables } from '../../../app/ports.ts';
import type { OfficersFile } from '../../../app/priority/officers-file.ts';
import { officersDesign } from '../../../app/workbook/design.ts';
import { AppsScriptTables } from './apps-script-tables.ts';
import { AppsScriptWorkbook } from './apps-script-workbook.ts';

/** Script property of the spreadsheet; knowing it opens nothing to an account that Drive does not let in. */
const OFFICERS_FILE = 'interpelle.officersFile';

/** A Google spreadsheet of its own, made by the officer who computes first and shared with nobody. */
export class AppsScriptOfficersFile implements OfficersFile {
  constructor(
    private readonly memory: Memory,
    private readonly campaign: { readonly name: string; readonly zone: string },
  ) {}

  exists(): boolean {
    return this.memory.read(OFFICERS_FILE) !== null;
  }

  open(): { readonly tables: Tables; readonly url: string } {
    const spreadsheet = this.opened();
    const workbook = new AppsScriptWorkbook(() => spreadsheet);
    if (workbook.schemaVersion() === undefined) workbook.install(officersDesign(this.campaign.zone), []);
    return { tables: new AppsScriptTables(() => spreadsheet), url: spreadsheet.getUrl() };
  }

  private opened(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    const id = this.memory.read(OFFICERS_FILE);
    if (id === null) {
      const made = SpreadsheetApp.create(messages.priority.fileName(this.campaign.name));
      this.memory.write(OFFICERS_FILE, made.getId());
      return made;
    }
    try {
      return SpreadsheetApp.openById(id);
    } catch (cause) {
      throw new CampaignError('officers_file_gone', { url: `https://docs.google.com/spreadsheets/d/${id}` }, { cause });
    }
  }
}
