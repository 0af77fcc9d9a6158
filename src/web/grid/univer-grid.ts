import {
  CommandType,
  CustomCommandExecutionError,
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  type DocumentDataModel,
  type ICellData,
  ICommandService,
  type IExecutionOptions,
  type Injector,
  IUniverInstanceService,
  RichTextValue,
  type Univer,
  UniverInstanceType,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/lib/facade';
import { ISheetClipboardService } from '@univerjs/preset-sheets-core';
import type { ScreenCell, ScreenRect, TypedCell } from '../../desk/http/wire.ts';
import { words } from '../words.fr.ts';
import type { Book, BookChange } from '../workbook/book.ts';
import { cellName } from '../workbook/cell-name.ts';
import type { Typing } from '../workbook/workbook-screen.tsx';
import { newUniver } from './new-univer.ts';
import { type EditorText, type SetValues, typedCells } from './typed-cells.ts';
import { cellData, workbookData } from './workbook-data.ts';

interface SetWidth {
  readonly subUnitId: string;
  readonly ranges: readonly { readonly startColumn: number; readonly endColumn: number }[];
  readonly colWidth: number | Readonly<Record<number, number>>;
}

const SET_VALUES = 'sheet.mutation.set-range-values';
/** Commands that change more than what cells hold: structure and looks belong to the script. */
const FORBIDDEN =
  /^(?:univer|sheet)\.command\.(?:insert-|delete-|remove-|hide-|add-|sort-|numfmt|toggle-gridlines|auto-fill|refill|copy-sheet|paste-(?:format|col-width)|clear-selection-(?:format|all)|move-(?:rows|cols|range)|set-(?!range-values|worksheet-(?:activate|col-width)|col-(?:auto|is-auto)|row-(?:height|is-auto)|zoom|scroll|selection))/;
const UNDO = /^univer\.command\.(undo|redo)$/;
const SELECT = 'sheet.operation.set-selections';
const COPY = 'univer.command.copy';
const CUT = 'univer.command.cut';
const PASTE = 'sheet.command.paste-by-short-key';
const WIDTH = 'sheet.mutation.set-worksheet-col-width';
/** What Univer still does after an entry (it moves the selection), in milliseconds. */
const REST = 100;

/** `sheet row column` of a cell's editor. */
function placeOf(of: { readonly worksheet: { getSheetId(): string }; readonly row: number; readonly column: number }) {
  return `${of.worksheet.getSheetId()} ${of.row + 1} ${of.column + 1}`;
}

/** What the grid asks of the page around it. */
export interface GridPerson {
  readonly type: Typing;
  readonly say: (text: string) => void;
  readonly step: (direction: 'undo' | 'redo') => void;
  /** Pastes a foreign clipboard's text from the selection's corner on. */
  readonly paste: (sheetId: number, selection: ScreenRect, text: string) => void;
  readonly widen: (sheetId: number, column: number, pixels: number) => void;
  readonly selected: (selection: ScreenRect) => void;
}

/** Univer before one book: draws what the desk says, and sends what is typed to the desk. */
export class UniverGrid {
  private readonly univer: Univer;
  private readonly api: FUniver;
  private readonly injector: Injector;
  private readonly commands: ICommandService;
  /** Until the browser's clipboard holds what was copied last: a paste that comes sooner finds there what was before. */
  private copying: Promise<unknown> | null = null;
  private editorText: EditorText | null = null;
  /** The cell that the person is typing in: `sheet row column`. */
  private typingIn: string | null = null;
  /** The book's layout changed while the person was typing: it is drawn once they are done. */
  private outdated = false;
  private shown: number;
  /** How many times what was typed is on its way to the desk. */
  private sending = 0;

  constructor(
    private readonly place: HTMLElement,
    private readonly book: Book,
    private readonly person: GridPerson,
    sheetId: number,
  ) {
    this.shown = sheetId;
    this.univer = newUniver(place);
    this.api = FUniver.newAPI(this.univer);
    this.injector = this.univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    this.commands.beforeCommandExecuted(({ id, type, params }) => {
      if (type === CommandType.COMMAND && this.takesOver(id, params)) throw new CustomCommandExecutionError(id);
    });
    this.commands.onCommandExecuted(({ id, params }, options) => {
      if (id === SET_VALUES) this.typed(params as SetValues, options);
      if (id === SELECT) this.selectionMoved();
      if (id === WIDTH && !options?.fromCollab) this.widened(params as SetWidth);
    });
    this.api.addEvent(this.api.Event.BeforeSheetEditStart, (event) => {
      const sheet = this.book.sheet(Number(event.worksheet.getSheetId()));
      if (!sheet || this.book.editable(sheet, event.row + 1, event.column + 1)) return;
      event.cancel = true;
      this.person.say(words.workbook.protectedCell);
    });
    this.api.addEvent(this.api.Event.BeforeSheetEditEnd, (event) => {
      this.editorText = event.isConfirm ? { place: placeOf(event), text: event.value.toPlainText() } : null;
    });
    this.api.addEvent(this.api.Event.SheetEditStarted, (event) => {
      this.typingIn = placeOf(event);
      this.tellEdited();
    });
    this.api.addEvent(this.api.Event.SheetEditChanging, () => this.tellEdited());
    this.api.addEvent(this.api.Event.SheetEditEnded, ({ worksheet, row, column, isConfirm }) => {
      this.typingIn = null;
      this.tellEdited();
      // Given up: what somebody else wrote there meanwhile shows now.
      const sheetId = Number(worksheet.getSheetId());
      const cell = this.book.cell(sheetId, row + 1, column + 1);
      if (!isConfirm && cell) this.draw(sheetId, [cell]);
      setTimeout(() => this.catchUp(), REST);
    });
    this.open();
  }

  /** Draws what changed at the desk; the person stays at the cell they were at. */
  change(change: BookChange): void {
    if (change.kind === 'cells') {
      if (!this.outdated) this.draw(change.sheetId, change.cells);
      this.tellDrawn();
      return;
    }
    this.outdated = true;
    this.tellDrawn();
    this.catchUp();
  }

  /** Opens the book again as it is now, unless the person is typing: their entry would be lost. */
  private catchUp(): void {
    if (!this.outdated || this.typingIn !== null) return;
    this.outdated = false;
    const selection = this.selection();
    const scroll = this.api.getActiveWorkbook()?.getActiveSheet()?.getScrollState();
    this.api.disposeUnit(this.book.snapshot.id);
    this.open();
    const sheet = this.api.getActiveWorkbook()?.getActiveSheet();
    const known = this.book.sheet(this.shown);
    if (!sheet || !known || !selection) return;
    const { row, column } = selection;
    sheet.getRange(Math.min(row, known.rows) - 1, Math.min(column, known.columns) - 1).activate();
    if (scroll) sheet.scrollToCell(scroll.sheetViewStartRow, scroll.sheetViewStartColumn);
  }

  show(sheetId: number): void {
    this.shown = sheetId;
    const book = this.api.getActiveWorkbook();
    const sheet = book?.getSheetBySheetId(String(sheetId));
    if (sheet && book?.getActiveSheet().getSheetId() !== String(sheetId)) book?.setActiveSheet(sheet);
    this.tellDrawn();
  }

  /** Selects cells a script activated. */
  select(sheetId: number, { row, column, lastRow, lastColumn }: ScreenRect): void {
    this.show(sheetId);
    const sheet = this.api.getActiveWorkbook()?.getActiveSheet();
    sheet?.getRange(row - 1, column - 1, lastRow - row + 1, lastColumn - column + 1).activate();
  }

  close(): void {
    this.outdated = false;
    // React is still drawing when it unmounts the grid; Univer's own React root must not go at that moment.
    setTimeout(() => this.univer.dispose());
  }

  private selection(): ScreenRect | null {
    const range = this.api.getActiveWorkbook()?.getActiveSheet()?.getSelection()?.getActiveRange()?.getRange();
    if (!range) return null;
    const { startRow, startColumn, endRow, endColumn } = range;
    return { row: startRow + 1, column: startColumn + 1, lastRow: endRow + 1, lastColumn: endColumn + 1 };
  }

  private selectionMoved(): void {
    const selection = this.selection();
    if (!selection) return;
    // Which cell the keyboard is at, for whoever looks at the page from outside: the canvas does not tell.
    this.place.dataset.cell = cellName(selection.row, selection.column);
    this.person.selected(selection);
  }

  /** What the open editor of a cell holds, for whoever looks from outside. */
  private tellEdited(): void {
    const editor = this.injector.get(IUniverInstanceService).getUnit<DocumentDataModel>(DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
    if (editor && this.typingIn !== null)
      this.place.dataset.edited = RichTextValue.create(editor.getSnapshot()).toPlainText();
    else delete this.place.dataset.edited;
  }

  /** Which revision of the sheet is drawn, for whoever looks from outside; none while the desk has not answered what was typed. */
  private tellDrawn(): void {
    if (this.sending > 0 || this.outdated) delete this.place.dataset.revision;
    else this.place.dataset.revision = String(this.book.revision(this.shown));
  }

  /** Whether a command is done at the desk instead, or not at all. */
  private takesOver(id: string, params: unknown): boolean {
    const undo = UNDO.exec(id)?.[1];
    if (undo) {
      this.person.step(undo as 'undo' | 'redo');
      return true;
    }
    if ((id === COPY || id === CUT) && !this.api.getActiveWorkbook()?.isCellEditing()) {
      void (id === CUT ? this.cut() : this.copy());
      return true;
    }
    if (id === PASTE) return this.pastes(params as { htmlContent?: string; textContent?: string });
    if (!FORBIDDEN.test(id)) return false;
    this.person.say(words.workbook.structure);
    return true;
  }

  private async copy(): Promise<void> {
    const copied = this.injector.get(ISheetClipboardService).copy();
    this.copying = copied;
    await copied.catch(() => false);
    if (this.copying === copied) this.copying = null;
  }

  /** Cells are copied, then emptied at the desk: formulas that read them read empty cells, and undo brings all back. */
  private async cut(): Promise<void> {
    const selection = this.selection();
    await this.copy();
    if (!selection) return;
    const cells: TypedCell[] = [];
    for (let row = selection.row; row <= selection.lastRow; row++)
      for (let column = selection.column; column <= selection.lastColumn; column++)
        if (this.book.cell(this.shown, row, column)?.value !== undefined)
          cells.push({ sheetId: this.shown, row, column, input: null });
    if (cells.length > 0) await this.send(this.shown, cells);
  }

  /** Text of other programs is read at the desk; what this grid copied keeps its formulas and stays Univer's business. */
  private pastes({ htmlContent = '', textContent = '' }: { htmlContent?: string; textContent?: string }): boolean {
    if (this.copying) {
      void this.copying.catch(() => false).then(() => this.pasteLastCopy());
      return true;
    }
    const selection = this.selection();
    if (!selection || textContent === '' || /data-copy-id=/.test(htmlContent)) return false;
    this.person.paste(this.shown, selection, textContent);
    return true;
  }

  private async pasteLastCopy(): Promise<void> {
    const clipboard = this.injector.get(ISheetClipboardService);
    const copyId = clipboard.copyContentCache().getLastCopyId();
    if (copyId) await clipboard.pasteByCopyId(copyId);
  }

  private widened({ subUnitId, ranges, colWidth }: SetWidth): void {
    for (const { startColumn, endColumn } of ranges)
      for (let column = startColumn; column <= endColumn; column++) {
        const pixels = typeof colWidth === 'number' ? colWidth : colWidth[column];
        if (pixels) this.person.widen(Number(subUnitId), column + 1, Math.round(pixels));
      }
  }

  private open(): void {
    this.univer.createUnit(UniverInstanceType.UNIVER_SHEET, workbookData(this.book));
    this.show(this.shown);
  }

  private draw(sheetId: number, cells: readonly ScreenCell[]): void {
    const cellValue: Record<number, Record<number, ICellData>> = {};
    for (const cell of cells) {
      // Univer would put what somebody else wrote in place of what the person is typing; their own entry comes last.
      if (this.typingIn === `${sheetId} ${cell.row} ${cell.column}`) continue;
      const row = cellValue[cell.row - 1] ?? {};
      row[cell.column - 1] = cellData(this.book, cell);
      cellValue[cell.row - 1] = row;
    }
    const params = { unitId: this.book.snapshot.id, subUnitId: String(sheetId), cellValue };
    this.commands.syncExecuteCommand(SET_VALUES, params, { fromCollab: true });
  }

  /** Only what a person did is sent: Univer says so by a trigger. */
  private typed(change: SetValues, options: IExecutionOptions | undefined): void {
    if (options?.fromCollab || !change.trigger || !change.cellValue) return;
    const cells = typedCells(this.book, change, this.editorText);
    this.editorText = null;
    if (cells.length > 0) void this.send(Number(change.subUnitId), cells);
  }

  /** Draws the desk's own cells again in the end: what was refused disappears, what was taken shows as the desk formats it. */
  private async send(sheetId: number, cells: readonly TypedCell[]): Promise<void> {
    this.sending++;
    this.tellDrawn();
    try {
      await this.person.type(cells);
    } finally {
      this.sending--;
    }
    this.draw(
      sheetId,
      cells.map(({ row, column }) => this.book.cell(sheetId, row, column) ?? { row, column, value: null, display: '' }),
    );
    this.tellDrawn();
    this.book.ask(sheetId);
  }
}
