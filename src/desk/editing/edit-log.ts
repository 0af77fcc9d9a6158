import type { World } from '../../emulator/kernel/world.ts';

/** One cell as a person changed it, by what it showed or its formula. */
export interface LoggedCell {
  readonly row: number;
  readonly column: number;
  readonly before: string;
  readonly after: string;
}

/** What one person did to a sheet at once; places are those of that moment. */
export interface LoggedEdit {
  /** Counted from 1 in its sheet. */
  readonly number: number;
  /** Epoch milliseconds on the desk's clock. */
  readonly at: number;
  readonly user: string;
  readonly what: 'cells' | 'insert' | 'delete' | 'sort' | 'undo' | 'redo' | 'import';
  /** The first cells, at most 20. */
  readonly cells: readonly LoggedCell[];
  /** How many cells or lines in all. */
  readonly count: number;
  readonly axis?: 'row' | 'column';
  /** First line, for lines; the column, for a sorting. */
  readonly line?: number;
}

/** Edits of one document, so that a long campaign's history is not written again with each. */
const PER_PAGE = 100;
const CELLS_KEPT = 20;

/** Who edited what in each sheet, kept with the state. */
export class EditLog {
  constructor(private readonly world: World) {}

  add(spreadsheetId: string, sheetId: number, edit: Omit<LoggedEdit, 'at' | 'number'>): void {
    const { documents, clock } = this.world;
    const pages = documents.keys(prefix(spreadsheetId, sheetId));
    const last = documents.get<LoggedEdit[]>(pages.at(-1) ?? '') ?? [];
    const fresh = pages.length === 0 || last.length >= PER_PAGE;
    const page = pages.length - (fresh ? 0 : 1);
    const number = page * PER_PAGE + (fresh ? 0 : last.length) + 1;
    const logged: LoggedEdit = { ...edit, number, cells: edit.cells.slice(0, CELLS_KEPT), at: clock.now() };
    const key = `${prefix(spreadsheetId, sheetId)}${String(page).padStart(6, '0')}`;
    documents.set(key, fresh ? [logged] : [...last, logged]);
    documents.commit();
  }

  /** The latest edits of a sheet, newest first. */
  latest(spreadsheetId: string, sheetId: number, count: number): LoggedEdit[] {
    const { documents } = this.world;
    const found: LoggedEdit[] = [];
    for (const key of documents.keys(prefix(spreadsheetId, sheetId)).reverse()) {
      found.push(...(documents.get<LoggedEdit[]>(key) ?? []).reverse());
      if (found.length >= count) break;
    }
    return found.slice(0, count);
  }
}

function prefix(spreadsheetId: string, sheetId: number): string {
  return `desk/edits/${spreadsheetId}/${sheetId}/`;
}
