import { CampaignError } from '../../../app/campaign-error.ts';
import { messages } from '../../../app/messages.fr.ts';
import type { Memory } from '../../../app/ports.ts';
import type { PublicTable, PublicTables } from '../../../app/publication/public-ports.ts';
import { rowsAt } from '../workbook/rows-below.ts';

/** Script property of the spreadsheet that anybody may read. */
const PUBLIC_SPREADSHEET = 'interpelle.publicSpreadsheet';

/** A Google spreadsheet of its own, values only, published to the web through Drive's revisions. */
export class AppsScriptPublicTables implements PublicTables {
  constructor(private readonly memory: Memory) {}

  publish(title: string, tables: readonly PublicTable[]): string {
    const spreadsheet = this.open(title);
    // Its title stands above every tab: a run killed between two of them leaves it saying so, until the next one.
    spreadsheet.rename(messages.publication.underUpdate(title));
    SpreadsheetApp.flush();
    const before = spreadsheet.getSheets();
    for (const table of tables) {
      const kept = before.find((sheet) => sheet.getName() === table.title);
      write(kept ?? spreadsheet.insertSheet(table.title), table);
    }
    const wanted = tables.map(({ title: name }) => name);
    for (const sheet of before) if (!wanted.includes(sheet.getName())) spreadsheet.deleteSheet(sheet);
    SpreadsheetApp.flush();
    spreadsheet.rename(title);
    publishToWeb(spreadsheet.getId());
    return spreadsheet.getUrl().replace(/\/edit.*$/, '/pubhtml');
  }

  private open(title: string): GoogleAppsScript.Spreadsheet.Spreadsheet {
    const id = this.memory.read(PUBLIC_SPREADSHEET);
    if (id !== null) return SpreadsheetApp.openById(id);
    const made = SpreadsheetApp.create(title);
    this.memory.write(PUBLIC_SPREADSHEET, made.getId());
    return made;
  }
}

/** One write for the whole tab, blank where the earlier one was longer: a reader never finds it half-filled. */
function write(sheet: GoogleAppsScript.Spreadsheet.Sheet, { header, rows }: PublicTable): void {
  const height = Math.max(rows.length + 1, sheet.getLastRow());
  const width = Math.max(header.length, sheet.getLastColumn());
  const values = Array.from({ length: height }, (_, row) => {
    const cells = row === 0 ? header : (rows[row - 1] ?? []);
    return Array.from({ length: width }, (_each, column) => cellOf(cells[column] ?? null));
  });
  rowsAt(sheet, 1, height, width).setValues(values);
  sheet.setFrozenRows(1);
}

/** The apostrophe keeps a text a text: neither a formula, nor a number without its leading zero. */
function cellOf(value: string | number | boolean | null): string | number | boolean {
  if (value === null) return '';
  return typeof value === 'string' && value !== '' ? `'${value}` : value;
}

function publishToWeb(fileId: string): void {
  const revisionsOf = Drive?.Revisions;
  if (revisionsOf === undefined) throw new CampaignError('drive_service_off', {});
  const revisions = revisionsOf.list(fileId).revisions ?? [];
  const latest = revisions[revisions.length - 1]?.id ?? '1';
  revisionsOf.update({ published: true, publishAuto: true, publishedOutsideDomain: true }, fileId, latest);
}
