import type { CustomCall, CustomResult } from '../../formula/contract.ts';
import { rectAt } from './area.ts';
import type { Workbook } from './workbook.ts';

type Results = ReadonlyMap<number, CustomResult>;
/** Told of results that came while others are waited for, perhaps of none. */
type Told = (came: Results) => void;

/** Calls under way, which an edit may replace by others: whoever runs them asks to hear which are still waited for. */
export type Superseded = (hear: (wanted: ReadonlySet<number>) => void) => void;

/**
 * Runs custom functions and gives their results by call id; `told` of those that came first, once it takes long.
 * Results of calls that nobody waits for any more may be missing.
 */
export type CustomEvaluation = (
  spreadsheetId: string,
  calls: readonly CustomCall[],
  told: Told,
  superseded: Superseded,
) => Promise<Results>;

/** A formula that keeps asking for new custom calls stops after so many rounds. */
const MOST_ROUNDS = 100;
/** Changed results noted one by one for the screens; more are noted as one rectangle. */
const NOTED_SINGLY = 40;

type Evaluate = (calls: readonly CustomCall[], told: Told) => Promise<Results>;

/** A workbook whose custom functions run. */
interface Settling {
  work: Promise<void>;
  hear: (wanted: ReadonlySet<number>) => void;
}
const NOBODY: Settling['hear'] = () => {};

/** Recalculates workbooks until nothing waits for a custom function, once at a time for each. */
export class Recalculation {
  private readonly settling = new Map<string, Settling>();

  /** @param onProgress told each time results are shown while others are still waited for */
  constructor(private readonly onProgress: () => void) {}

  /** Recalculates those that changed; a promise only when custom functions must run. */
  settleAll(books: Iterable<Workbook>, evaluate: CustomEvaluation | null): void | Promise<void> {
    const waiting: Promise<void>[] = [];
    for (const book of books) {
      if (book.deleted || (!book.stale && !this.settling.has(book.id))) continue;
      const settled = this.settle(book, evaluate);
      if (settled) waiting.push(settled);
    }
    if (waiting.length > 0) return Promise.all(waiting).then(() => {});
  }

  /** Recalculates one workbook, its custom functions run by `evaluate`. */
  run(book: Workbook, evaluate: Evaluate): Promise<void> {
    return this.resolvePending(book, this.once(book), evaluate);
  }

  private settle(book: Workbook, evaluate: CustomEvaluation | null): Promise<void> | undefined {
    const running = this.settling.get(book.id);
    if (running) {
      if (book.stale) this.supersede(book, running);
      return running.work.then(() => this.settle(book, evaluate));
    }
    if (!book.stale) return undefined;
    const pending = this.once(book);
    if (pending.length === 0) return undefined;
    if (!evaluate) {
      // Whoever can run custom functions next finds them waiting.
      book.stale = true;
      return undefined;
    }
    const settling = { hear: NOBODY, work: Promise.resolve() };
    const evaluateHere: Evaluate = (calls, told) =>
      evaluate(book.id, calls, told, (hear) => {
        settling.hear = hear;
      });
    settling.work = this.resolvePending(book, pending, evaluateHere).finally(() => this.settling.delete(book.id));
    this.settling.set(book.id, settling);
    return settling.work;
  }

  /** An edit came while custom functions ran: what it asks of them is theirs to run next, what it no longer asks may end. */
  private supersede(book: Workbook, { hear }: Settling): void {
    const pending = this.once(book);
    // Whoever recalculates next finds the new calls waiting.
    book.stale = true;
    hear(new Set(pending.map(({ id }) => id)));
  }

  private async resolvePending(book: Workbook, first: readonly CustomCall[], evaluate: Evaluate): Promise<void> {
    let pending = first;
    for (let round = 0; pending.length > 0 && round < MOST_ROUNDS; round++) {
      const rest = await evaluate(pending, (came) => {
        book.calculation.resolve(came);
        this.once(book);
        this.onProgress();
      });
      book.calculation.resolve(rest);
      pending = this.once(book);
    }
  }

  private once(book: Workbook): readonly CustomCall[] {
    book.stale = false;
    const { changed, pending } = book.calculation.recalculate({ volatile: true });
    const bySheet = new Map<number, { row: number; column: number }[]>();
    for (const cell of changed) {
      const list = bySheet.get(cell.sheet);
      if (list) list.push(cell);
      else bySheet.set(cell.sheet, [cell]);
    }
    for (const [id, cells] of bySheet) {
      const sheet = book.sheetById(id);
      if (!sheet) continue;
      if (cells.length <= NOTED_SINGLY) {
        for (const cell of cells) sheet.touch(rectAt(cell.row, cell.column));
        continue;
      }
      const span = { row: Number.POSITIVE_INFINITY, column: Number.POSITIVE_INFINITY, lastRow: 0, lastColumn: 0 };
      for (const { row, column } of cells) {
        span.row = Math.min(span.row, row);
        span.column = Math.min(span.column, column);
        span.lastRow = Math.max(span.lastRow, row);
        span.lastColumn = Math.max(span.lastColumn, column);
      }
      sheet.touch(span);
    }
    return pending;
  }
}
