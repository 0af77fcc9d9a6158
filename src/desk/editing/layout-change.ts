import { workbookKeys } from '../../emulator/spreadsheet/workbook/workbook-store.ts';
import { Workbooks } from '../../emulator/spreadsheet/workbook/workbooks.ts';
import type { Host } from '../host/host.ts';
import type { Reversible } from './undo-stack.ts';

type Documents = ReadonlyMap<string, unknown>;

/**
 * A change of rows or columns. Taking it back puts the whole book back, formulas, names and protections included, so
 * that it is possible only while nobody and no script has done anything else since.
 */
export class LayoutChange implements Reversible {
  private after: Documents;
  private moment: string;

  private constructor(
    private readonly host: Host,
    private readonly spreadsheetId: string,
    readonly sheetId: number,
    private readonly before: Documents,
    private readonly momentOf: () => string,
  ) {
    this.after = documentsOf(host, spreadsheetId);
    this.moment = momentOf();
  }

  /** @param momentOf differs once anybody has changed the book again */
  static around(
    host: Host,
    spreadsheetId: string,
    sheetId: number,
    momentOf: () => string,
    act: () => void,
  ): LayoutChange {
    const before = documentsOf(host, spreadsheetId);
    act();
    return new LayoutChange(host, spreadsheetId, sheetId, before, momentOf);
  }

  /** To be called once the change is in force, or taken back: from that moment on, others make it too late. */
  settle(): void {
    this.moment = this.momentOf();
  }

  undo(): number | null {
    return this.put(this.before);
  }

  redo(): number | null {
    return this.put(this.after);
  }

  private put(wanted: Documents): number | null {
    if (this.momentOf() !== this.moment) return null;
    const { documents } = this.host.world;
    for (const key of workbookKeys(documents, this.spreadsheetId)) if (!wanted.has(key)) documents.delete(key);
    for (const [key, content] of wanted) documents.set(key, content);
    documents.commit();
    const workbooks = this.host.world.of(Workbooks);
    workbooks.forget(this.spreadsheetId);
    // Loaded again at once: only what is in memory is recalculated.
    workbooks.get(this.spreadsheetId);
    this.host.formulas.recalculateNext();
    return 0;
  }
}

function documentsOf({ world: { documents } }: Host, id: string): Documents {
  documents.commit();
  return new Map(workbookKeys(documents, id).map((key) => [key, documents.get(key)]));
}
