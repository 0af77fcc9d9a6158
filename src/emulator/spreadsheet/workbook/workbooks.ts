import type { CustomCall, CustomResult } from '../../formula/contract.ts';
import type { World } from '../../kernel/world.ts';
import { newSheetName } from '../sheet/sheet-names.ts';
import { typeInto } from '../typing/person.ts';
import { type Rect, rectAt } from './area.ts';
import { Reading } from './reading.ts';
import { type CustomEvaluation, Recalculation } from './recalculation.ts';
import type { ScreenChanges, ScreenSnapshot, TypedCell, TypingOutcome } from './screen.ts';
import { SheetModel } from './sheet-model.ts';
import { assertRoom } from './size-limits.ts';
import { changesOf, snapshotOf } from './snapshot.ts';
import { Workbook, type WorkbookProperties } from './workbook.ts';
import {
  forgetSheet,
  forgetWorkbook,
  loadWorkbook,
  storedProperties,
  storedWorkbooks,
  storeWorkbook,
} from './workbook-store.ts';

/** What a new spreadsheet is made of. */
export interface NewWorkbook {
  readonly name: string;
  readonly owner?: string;
  readonly rows?: number;
  readonly columns?: number;
  readonly locale?: string;
  readonly timeZone?: string;
}

/** What happened to a spreadsheet as a file. */
export interface WorkbookFileEvent {
  readonly kind: 'created' | 'renamed' | 'shared' | 'deleted';
  readonly id: string;
  readonly name: string;
}

/** Who may open a spreadsheet, by address; the owner is in no list. */
export type WorkbookPeople = Pick<WorkbookProperties, 'owner' | 'editors' | 'viewers'>;

/** What a person has on screen. */
export interface ScreenSelection {
  readonly sheetId: number;
  readonly rect: Rect;
}

/** Every spreadsheet of the world: `world.of(Workbooks)`. */
export class Workbooks {
  /** Names of the script's custom functions, upper case; set by the host. */
  customFunctions: ReadonlySet<string> = new Set();
  /** Runs custom functions; without it they stay at `Loading...`. */
  evaluateCustom: CustomEvaluation | null = null;
  /** Told each time formulas show results while custom functions still run. */
  onProgress: () => void = () => {};
  /** Told when a spreadsheet appears, changes its name or goes: the list of files listens. */
  onFile: (event: WorkbookFileEvent) => void = () => {};
  /** Told when a script activates a sheet or a range: the person's screen goes there. */
  onActivate: (spreadsheetId: string, user: string, selection: ScreenSelection) => void = () => {};
  private readonly loaded = new Map<string, Workbook>();
  private readonly selections = new Map<string, ScreenSelection>();
  private readonly recalculation = new Recalculation(() => this.onProgress());
  private readonly told = new Map<SheetModel, number>();

  constructor(private readonly world: World) {
    world.documents.beforeCommit(() => this.store());
  }

  create(wanted: NewWorkbook): Workbook {
    const { world } = this;
    const book = new Workbook(
      {
        id: world.ids.file(),
        name: wanted.name,
        locale: wanted.locale ?? world.locale,
        timeZone: wanted.timeZone ?? world.timeZone,
        owner: wanted.owner ?? world.owner,
        editors: [],
        viewers: [],
        createdAt: world.clock.now(),
        formUrl: null,
        recalculation: 'ON_CHANGE',
        iterative: { enabled: false, cycles: 50, threshold: 0.05 },
      },
      this.surroundings(),
    );
    const sheet = new SheetModel(0, newSheetName(book, 1), wanted.rows ?? 1000, wanted.columns ?? 26);
    assertRoom(book, sheet.rows.size * sheet.columns.size);
    book.sheets = [sheet];
    this.loaded.set(book.id, book);
    this.onFile({ kind: 'created', id: book.id, name: book.properties.name });
    return book;
  }

  /** The spreadsheet of an id, loaded when needed; undefined when there is none. */
  get(id: string): Workbook | undefined {
    const known = this.loaded.get(id);
    if (known) return known.deleted ? undefined : known;
    const book = loadWorkbook(this.world.documents, id, this.surroundings());
    if (book) this.loaded.set(id, book);
    return book;
  }

  /** Properties of every spreadsheet, oldest first. */
  list(): WorkbookProperties[] {
    const ids = new Set([...storedWorkbooks(this.world.documents), ...this.loaded.keys()]);
    return [...ids]
      .flatMap((id) => {
        const book = this.loaded.get(id);
        if (book?.deleted) return [];
        return book?.properties ?? storedProperties(this.world.documents, id) ?? [];
      })
      .sort((a, b) => a.createdAt - b.createdAt);
  }

  /** Forgets what is in memory of a spreadsheet whose stored documents were replaced: the next look reads those. */
  forget(id: string): void {
    this.loaded.delete(id);
    this.world.notify({ kind: 'structure', spreadsheetId: id });
  }

  rename(book: Workbook, name: string): void {
    book.changeProperties({ name });
    this.onFile({ kind: 'renamed', id: book.id, name });
  }

  share(book: Workbook, people: Partial<WorkbookPeople>): void {
    book.changeProperties(people);
    this.onFile({ kind: 'shared', id: book.id, name: book.properties.name });
  }

  delete(id: string): void {
    const book = this.get(id);
    if (!book) return;
    book.deleted = true;
    forgetWorkbook(this.world.documents, book);
    this.onFile({ kind: 'deleted', id, name: book.properties.name });
  }

  /** Forgets what is stored of a sheet that was removed from its workbook. */
  forgetSheet(book: Workbook, sheet: SheetModel): void {
    forgetSheet(this.world.documents, book.id, sheet.id);
    this.told.delete(sheet);
  }

  /** What a person has on screen in a spreadsheet, as far as anyone said. */
  selectionOf(spreadsheetId: string, user: string): ScreenSelection | undefined {
    return this.selections.get(`${spreadsheetId} ${user}`);
  }

  /** Notes what a person has on screen; with `byScript`, the screen itself is told. */
  select(spreadsheetId: string, user: string, selection: ScreenSelection, byScript = false): void {
    this.selections.set(`${spreadsheetId} ${user}`, selection);
    if (byScript) this.onActivate(spreadsheetId, user, selection);
  }

  /** What a person types, read, checked and written; the host then recalculates and fires the triggers of `edits`. */
  typeInto(spreadsheetId: string, user: string, typed: readonly TypedCell[]): TypingOutcome {
    const book = this.get(spreadsheetId);
    if (!book) return { rejections: [], warnings: [], edits: [] };
    return typeInto(book, user, typed, () => this.world.clock.now());
  }

  /** Everything a screen shows of a spreadsheet; undefined when there is none of this id. */
  snapshot(spreadsheetId: string, user: string): ScreenSnapshot | undefined {
    const book = this.get(spreadsheetId);
    if (!book) return undefined;
    this.recalculation.settleAll([book], null);
    const shown = book.sheets.find((sheet) => !sheet.hidden) ?? book.sheets[0];
    const seen = this.selectionOf(spreadsheetId, user)?.sheetId;
    const active = seen !== undefined && book.sheetById(seen) ? seen : (shown?.id ?? 0);
    return snapshotOf(book, user, active);
  }

  /** What changed in a sheet since a revision a screen has. */
  changedCells(spreadsheetId: string, sheetId: number, revision: number): ScreenChanges {
    const book = this.get(spreadsheetId);
    if (book) this.recalculation.settleAll([book], null);
    const sheet = book?.sheetById(sheetId);
    return book && sheet ? changesOf(book, sheet, revision) : { kind: 'reload' };
  }

  /** Displayed values of a sheet's data range; empty when there is no such sheet. */
  displayed(spreadsheetId: string, sheetName: string): string[][] {
    const book = this.get(spreadsheetId);
    const sheet = book?.sheetNamed(sheetName);
    if (!book || !sheet) return [];
    const reading = new Reading(book, sheet);
    const { row, column } = reading.content();
    return reading.map(rectAt(1, 1, row, column), (atRow, atColumn) => reading.display(atRow, atColumn));
  }

  /** Recalculates every spreadsheet that changed; a promise only when custom functions must run. */
  recalculateStale(): void | Promise<void> {
    return this.recalculation.settleAll(this.loaded.values(), this.evaluateCustom);
  }

  /** Recalculates one spreadsheet, its custom functions run by `evaluate`, until nothing is pending. */
  async recalculate(
    spreadsheetId: string,
    evaluate: (calls: readonly CustomCall[]) => Promise<ReadonlyMap<number, CustomResult>>,
  ): Promise<void> {
    const book = this.get(spreadsheetId);
    if (book) await this.recalculation.run(book, evaluate);
  }

  private store(): void {
    for (const [id, book] of this.loaded) {
      if (book.deleted) {
        this.loaded.delete(id);
        this.world.notify({ kind: 'structure', spreadsheetId: id });
        continue;
      }
      const structure = book.dirty || book.sheets.some((sheet) => sheet.dirty);
      storeWorkbook(this.world.documents, book);
      if (structure) this.world.notify({ kind: 'structure', spreadsheetId: id });
      for (const sheet of book.sheets) {
        if (this.told.get(sheet) === sheet.revision) continue;
        this.told.set(sheet, sheet.revision);
        if (!structure) this.world.notify({ kind: 'cells', spreadsheetId: id, sheetId: sheet.id });
      }
    }
  }

  private surroundings() {
    return {
      now: () => this.world.clock.now(),
      isCustomFunction: (name: string) => this.customFunctions.has(name.toUpperCase()),
      mostCells: this.world.limits.cellsPerSpreadsheet,
    };
  }
}
