import { EnumValue } from '../../src/emulator/kernel/enum-value.ts';
import { MemoryStore } from '../../src/emulator/kernel/memory-store.ts';
import type { DocumentStore } from '../../src/emulator/kernel/ports.ts';
import type { SessionOptions } from '../../src/emulator/kernel/session.ts';
import { SpreadsheetApp } from '../../src/emulator/spreadsheet/spreadsheet-app.ts';
import { Workbooks } from '../../src/emulator/spreadsheet/workbook/workbooks.ts';
import { testSession, testWorld } from './emulator-world.ts';
import { scriptView } from './script-view.ts';

type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

/** A world with spreadsheets in one locale, and a run of a script in it. */
export function openApp(locale = 'en_US', store: DocumentStore = new MemoryStore()) {
  const world = testWorld({ store, locale, timeZone: 'Europe/Paris' });
  const session = testSession(world);
  const app = scriptView<App>(session, new SpreadsheetApp(session));
  const as = (user: string, options: Partial<SessionOptions> = {}) => {
    const other = testSession(world, { ...options, activeUser: user, effectiveUser: user });
    return scriptView<App>(other, new SpreadsheetApp(other));
  };
  return { world, session, app, as, store, workbooks: world.of(Workbooks) };
}

/** The same with a new spreadsheet and its first sheet. */
export function openSheet(locale = 'en_US') {
  const opened = openApp(locale);
  const spreadsheet = opened.app.create('Campagne');
  const [sheet] = spreadsheet.getSheets();
  if (!sheet) throw new TypeError('A new spreadsheet has a sheet.');
  return { ...opened, spreadsheet, sheet };
}

/** A member of one of SpreadsheetApp's enums. */
export function enumMember<T>(type: string, name: string): T {
  return EnumValue.of(`SpreadsheetApp.${type}`, name) as unknown as T;
}
