import { type HostHandle, openHost } from '../../src/desk/host/open-host.ts';
import { installedWorkbook, OFFICER } from './installed-workbook.ts';
import { shippedBundle } from './shipped-bundle.ts';

/** What tests do in the workbook beside the bundle, through the services that any script has. */
const HANDS = `
function feuille(name) { return SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name); }
function shown(name) { return feuille(name).getDataRange().getDisplayValues(); }
function formulas(name) { return feuille(name).getDataRange().getFormulas().flat().filter(Boolean); }
function write(name, row, column, value) { feuille(name).getRange(row, column).setValue(value); }
function typeIn(name, label, values) {
  const place = feuille(name).getDataRange().getValues()[0].indexOf(label) + 1;
  feuille(name).getRange(2, place, values.length, 1).setValues(values.map((value) => [value]));
}
function cells() { return JSON.stringify(SpreadsheetApp.getActiveSpreadsheet().getSheets().map((sheet) => sheet.getDataRange().getValues())); }
function property(name) { return PropertiesService.getScriptProperties().getProperty(name); }
/** Everything that an editor of the workbook can read: cells, formulas, notes, metadata, properties, names of tabs. */
function everythingKept() {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const sheets = book.getSheets().map((sheet) => {
    const range = sheet.getDataRange();
    return [sheet.getName(), range.getValues(), range.getDisplayValues(), range.getFormulas(), range.getNotes()];
  });
  const metadata = book.createDeveloperMetadataFinder().find().map((mark) => [mark.getKey(), mark.getValue()]);
  return JSON.stringify([sheets, metadata, PropertiesService.getScriptProperties().getProperties()]);
}
`;

type Dialogs = Parameters<HostHandle['answerDialogs']>[0];

/** The shipped bundle in the host, its workbook installed by the officer, on 27 February 2026. */
export class CampaignDesk {
  private constructor(readonly host: HostHandle) {}

  /** @param more script added for one test */
  static async open({
    more = '',
    answer = () => 'YES',
  }: {
    more?: string;
    answer?: Dialogs;
  } = {}): Promise<CampaignDesk> {
    const host = await openHost({
      ...shippedBundle(`${HANDS}${more}`),
      now: Date.parse('2026-02-27T09:00:00+01:00'),
      startFrom: await installedWorkbook(),
      user: OFFICER,
      seed: 2,
    });
    host.answerDialogs(answer);
    return new CampaignDesk(host);
  }

  /** A tab as people see it. */
  async shown(name: string): Promise<string[][]> {
    return (await this.host.run('shown', [name])) as string[][];
  }

  async column(name: string, label: string): Promise<string[]> {
    const [header = [], ...rows] = await this.shown(name);
    return rows.map((row) => row[header.indexOf(label)] ?? '');
  }

  /** Gives a file to the import window: its preview, or its import. */
  async importFile<Screen>(
    { name, text }: { readonly name: string; readonly text: string },
    step: 'apercuImport' | 'appliquerImport' = 'appliquerImport',
    choices = '{}',
  ): Promise<Screen> {
    await this.host.run('recevoirMorceauFichier', [name, text, 0]);
    return (await this.host.run(step, [name, 1, choices])) as Screen;
  }

  close(): Promise<void> {
    return this.host.close();
  }
}

/** A file of lists announced in Malakoff, as an officer types it. */
export function announcedLists(...labels: readonly string[]): { readonly name: string; readonly text: string } {
  const people = ['Yann,Le Gall,Tract,2026-01-05', 'Inès,Durand,Tract,2026-01-06'];
  const rows = labels.map((label, at) => `92046,Malakoff,${label},${people[at]}`);
  return { name: 'annoncees.csv', text: `code,commune,liste,prenom,nom,source,date\n${rows.join('\n')}\n` };
}
