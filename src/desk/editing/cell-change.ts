import { rectAt } from '../../emulator/spreadsheet/workbook/area.ts';
import { type Carried, carry, editCells, placed } from '../../emulator/spreadsheet/workbook/editing.ts';
import { Reading } from '../../emulator/spreadsheet/workbook/reading.ts';
import type { TypedCell } from '../../emulator/spreadsheet/workbook/screen.ts';
import type { Workbook } from '../../emulator/spreadsheet/workbook/workbook.ts';
import { Workbooks } from '../../emulator/spreadsheet/workbook/workbooks.ts';
import type { Host } from '../host/host.ts';
import type { LoggedCell } from './edit-log.ts';
import type { Reversible } from './undo-stack.ts';

type Place = Pick<TypedCell, 'sheetId' | 'row' | 'column'>;

interface Held {
  readonly place: Place;
  readonly carried: Carried | undefined;
  readonly shown: string;
}

/** Cells as they were and as a person left them. */
export class CellChange implements Reversible {
  readonly sheetId: number;
  /** Cells that hold something else than before. */
  readonly logged: readonly LoggedCell[];
  private readonly cells: readonly { readonly before: Held; readonly after: Held }[];

  private constructor(
    private readonly host: Host,
    private readonly spreadsheetId: string,
    before: readonly Held[],
    after: readonly Held[],
  ) {
    this.sheetId = before[0]?.place.sheetId ?? 0;
    this.cells = before.flatMap((held, at) => {
      const now = after[at];
      return now && !same(held.carried, now.carried) ? [{ before: held, after: now }] : [];
    });
    this.logged = this.cells.map(({ before: { place, shown }, after: { shown: left } }) => ({
      row: place.row,
      column: place.column,
      before: shown,
      after: left,
    }));
  }

  /** Looks at cells before and after something is done to them. */
  static async around<Result>(
    host: Host,
    spreadsheetId: string,
    places: readonly Place[],
    act: () => Promise<Result>,
  ): Promise<{ readonly result: Result; readonly change: CellChange }> {
    const look = () => places.map((place) => heldAt(bookOf(host, spreadsheetId), place));
    const before = look();
    const result = await act();
    return { result, change: new CellChange(host, spreadsheetId, before, look()) };
  }

  undo(): number {
    return this.put('after', 'before');
  }

  redo(): number {
    return this.put('before', 'after');
  }

  /** Changes only what still is as this person left it: nobody else's cells are touched. */
  private put(from: 'before' | 'after', to: 'before' | 'after'): number {
    const book = bookOf(this.host, this.spreadsheetId);
    let left = 0;
    for (const cell of this.cells) {
      const { place } = cell[from];
      const wanted = cell[to].carried;
      const sheet = book?.sheetById(place.sheetId);
      if (!book || !sheet || !wanted || !same(heldAt(book, place).carried, cell[from].carried)) left++;
      else editCells(book, sheet, rectAt(place.row, place.column), () => placed(book, wanted, 0, 0));
    }
    this.host.formulas.recalculateNext();
    this.host.world.documents.commit();
    return left;
  }
}

function bookOf(host: Host, spreadsheetId: string): Workbook | undefined {
  return host.world.of(Workbooks).get(spreadsheetId);
}

function heldAt(book: Workbook | undefined, place: Place): Held {
  const sheet = book?.sheetById(place.sheetId);
  if (!book || !sheet) return { place, carried: undefined, shown: '' };
  const carried = carry(book, sheet, rectAt(place.row, place.column))[0]?.[0];
  return { place, carried, shown: carried?.formula ?? new Reading(book, sheet).display(place.row, place.column) };
}

/** A formula's result changes by itself: only its text counts. */
function same(one: Carried | undefined, other: Carried | undefined): boolean {
  if (one?.formula !== undefined || other?.formula !== undefined) return one?.formula === other?.formula;
  return (one?.cell.value ?? null) === (other?.cell.value ?? null);
}
