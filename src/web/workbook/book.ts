import type {
  LiveEvent,
  ScreenCell,
  ScreenChanges,
  ScreenRect,
  ScreenSheet,
  ScreenSnapshot,
  ScreenStyle,
  ScreenValidation,
} from '../../desk/http/wire.ts';
import { read } from '../api.ts';
import type { Live } from '../live.ts';
import { words } from '../words.fr.ts';

/** What changed in the book: some cells of a sheet, or everything. */
export type BookChange =
  | { readonly kind: 'cells'; readonly sheetId: number; readonly cells: readonly ScreenCell[] }
  | { readonly kind: 'all' };

/** Waits for more of the same before asking the desk again, in milliseconds. */
const PATIENCE = 80;

/** A spreadsheet as this page knows it, kept in step with the desk. */
export class Book {
  snapshot: ScreenSnapshot;
  styles: readonly ScreenStyle[];
  validations: readonly ScreenValidation[];
  /** Counts changes, for whoever shows the book. */
  version = 0;
  private readonly cells = new Map<number, Map<string, ScreenCell>>();
  private readonly revisions = new Map<number, number>();
  private readonly listeners = new Set<(change: BookChange) => void>();
  /** Rows this person alone does not want to see, by sheet. */
  private readonly filtered = new Map<number, ReadonlySet<number>>();
  private readonly stale = new Set<number | 'all'>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asking = false;

  private constructor(
    snapshot: ScreenSnapshot,
    private readonly user: string,
  ) {
    this.snapshot = snapshot;
    this.styles = snapshot.styles;
    this.validations = snapshot.validations;
    this.take(snapshot);
  }

  static async open(id: string, user: string): Promise<Book> {
    return new Book(await read<ScreenSnapshot>('/api/workbook', { id, user }), user);
  }

  /** Follows the desk's events; gives how to stop. */
  follow(live: Live): () => void {
    const stopEvents = live.listen((event) => this.hear(event));
    let lost = false;
    const stopConnection = live.onConnection((connected) => {
      if (connected && lost) this.ask('all');
      lost = !connected;
    });
    return () => {
      clearTimeout(this.timer);
      stopEvents();
      stopConnection();
    };
  }

  listen(listener: (change: BookChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  sheet(id: number): ScreenSheet | undefined {
    return this.snapshot.sheets.find((sheet) => sheet.id === id);
  }

  cell(sheetId: number, row: number, column: number): ScreenCell | undefined {
    return this.cells.get(sheetId)?.get(`${row} ${column}`);
  }

  cellsOf(sheetId: number): Iterable<ScreenCell> {
    return this.cells.get(sheetId)?.values() ?? [];
  }

  /** Whether a protection only warns here: people may type, but the script writes this cell again. */
  machineWritten({ sheetId, row, column }: { sheetId: number; row: number; column: number }): boolean {
    const covers = ({ range, warningOnly }: ScreenSheet['protections'][number]) =>
      warningOnly && (range === null || isIn(range, row, column));
    return this.sheet(sheetId)?.protections.some(covers) ?? false;
  }

  /** Whether the person may type here; the desk has the last word. */
  editable(sheet: ScreenSheet, row: number, column: number): boolean {
    const inside = (rect: ScreenRect) => isIn(rect, row, column);
    return sheet.protections.every(
      ({ range, unprotected, editable, warningOnly }) =>
        editable || warningOnly || (range !== null && !inside(range)) || unprotected.some(inside),
    );
  }

  /** Hides rows of a sheet from this person alone; an empty list shows all. */
  filter(sheetId: number, rows: readonly number[]): void {
    const before = this.filtered.get(sheetId);
    if (rows.length === (before?.size ?? 0) && rows.every((row) => before?.has(row))) return;
    this.filtered.set(sheetId, new Set(rows));
    this.tell({ kind: 'all' });
  }

  /** Rows of a sheet that are not shown: hidden in the book, or filtered out by this person. */
  hiddenRows(sheet: ScreenSheet): ReadonlySet<number> {
    return new Set([...sheet.hiddenRows, ...(this.filtered.get(sheet.id) ?? [])]);
  }

  /** How far a sheet is, as the desk counts its changes. */
  revision(sheetId: number): number {
    return this.revisions.get(sheetId) ?? 0;
  }

  /** Reads the book again; settles when it is shown. */
  async now(): Promise<void> {
    await this.reload();
  }

  /** Asks the desk what a sheet holds now, e.g. after it refused what was typed. */
  ask(what: number | 'all'): void {
    this.stale.add(what);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.refresh(), PATIENCE);
  }

  private hear(event: LiveEvent): void {
    if (event.kind === 'cells' && event.spreadsheetId === this.snapshot.id) this.ask(event.sheetId);
    if (event.kind === 'structure' && event.spreadsheetId === this.snapshot.id) this.ask('all');
  }

  private async refresh(): Promise<void> {
    if (this.asking) return;
    this.asking = true;
    const wanted = [...this.stale];
    this.stale.clear();
    try {
      if (wanted.includes('all')) await this.reload();
      else for (const sheetId of wanted) await this.patch(sheetId as number);
    } finally {
      this.asking = false;
      if (this.stale.size > 0) this.timer = setTimeout(() => void this.refresh(), PATIENCE);
    }
  }

  private async reload(): Promise<void> {
    const { id } = this.snapshot;
    const snapshot = await read<ScreenSnapshot>('/api/workbook', { id, user: this.user });
    const layout = layoutOf(this.snapshot) === layoutOf(snapshot);
    const before = new Map([...this.cells].map(([sheetId, cells]) => [sheetId, new Map(cells)]));
    this.take(snapshot);
    if (!layout) return this.tell({ kind: 'all' });
    for (const [sheetId, cells] of this.cells) {
      const changed = differences(before.get(sheetId) ?? new Map(), cells);
      if (changed.length > 0) this.tell({ kind: 'cells', sheetId, cells: changed });
    }
  }

  private async patch(sheetId: number): Promise<void> {
    const changes = await read<ScreenChanges>('/api/changes', {
      id: this.snapshot.id,
      sheet: sheetId,
      revision: this.revision(sheetId),
    });
    if (changes.kind === 'reload') return this.reload();
    const known = this.cells.get(sheetId);
    if (!known) return this.reload();
    this.revisions.set(sheetId, changes.revision);
    this.styles = changes.styles;
    this.validations = changes.validations;
    // Notes and rules are drawn with the layout: cells alone cannot bring them.
    const redraw = changes.cells.some((cell) => {
      const before = known.get(`${cell.row} ${cell.column}`);
      return before?.note !== cell.note || before?.validationId !== cell.validationId;
    });
    const cells = changes.cells.map(inFrench);
    for (const cell of cells) known.set(`${cell.row} ${cell.column}`, cell);
    this.tell(redraw ? { kind: 'all' } : { kind: 'cells', sheetId, cells });
  }

  private take(snapshot: ScreenSnapshot): void {
    this.snapshot = snapshot;
    this.styles = snapshot.styles;
    this.validations = snapshot.validations;
    this.cells.clear();
    for (const sheet of snapshot.sheets) {
      this.cells.set(sheet.id, new Map(sheet.cells.map((cell) => [`${cell.row} ${cell.column}`, inFrench(cell)])));
      this.revisions.set(sheet.id, sheet.revision);
    }
  }

  private tell(change: BookChange): void {
    this.version++;
    for (const listener of this.listeners) listener(change);
  }
}

/** What a formula shows while its custom function runs is Google's English word; people read that it is being worked out. */
function inFrench(cell: ScreenCell): ScreenCell {
  return cell.display === 'Loading...' ? { ...cell, display: words.workbook.calculating } : cell;
}

function isIn({ row: top, column: left, lastRow, lastColumn }: ScreenRect, row: number, column: number): boolean {
  return row >= top && row <= lastRow && column >= left && column <= lastColumn;
}

/** Everything of a snapshot but what its cells hold and how far its sheets are: notes and rules count as layout. */
function layoutOf({ sheets }: ScreenSnapshot): string {
  return JSON.stringify(
    sheets.map(({ cells, revision: _, ...layout }) => [
      layout,
      cells
        .filter((cell) => cell.note ?? cell.validationId)
        .map(({ row, column, note, validationId }) => [row, column, note, validationId]),
    ]),
  );
}

function differences(before: ReadonlyMap<string, ScreenCell>, after: ReadonlyMap<string, ScreenCell>): ScreenCell[] {
  const changed = [...after].filter(([key, cell]) => JSON.stringify(before.get(key)) !== JSON.stringify(cell));
  const gone = [...before].filter(([key]) => !after.has(key));
  return [
    ...changed.map(([, cell]) => cell),
    ...gone.map(([, { row, column }]) => ({ row, column, value: null, display: '' })),
  ];
}
