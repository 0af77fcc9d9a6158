import { asText } from '../../calls/arguments.ts';
import type { EnumValue } from '../../kernel/enum-value.ts';
import { ScriptException, signatureMismatch } from '../../kernel/errors.ts';
import { areNumbers, member } from '../call-arguments.ts';
import { PivotPart } from './pivot-part.ts';

/** A grouping of the rows or the columns of a pivot table. */
export class PivotGroup extends PivotPart<'rows' | 'columns'> {
  static override readonly gasName: string = 'SpreadsheetApp.PivotGroup';

  getDimension(): EnumValue {
    return member('Dimension', this.list === 'rows' ? 'ROWS' : 'COLUMNS');
  }

  getSourceDataColumn(): number {
    return this.columnOf(this.part().at);
  }

  /** 0-based place among the groupings of its side. */
  getIndex(): number {
    this.part();
    return this.all().findIndex(({ id }) => id === this.id);
  }

  moveToIndex(...args: unknown[]): this {
    if (!areNumbers(args, 1)) throw this.mismatch(args, 'moveToIndex');
    const index = Math.trunc(args[0] ?? 0);
    const others = this.all().filter(({ id }) => id !== this.id);
    if (index < 0 || index > others.length) throw new ScriptException('The pivot group index is out of bounds.');
    this.put([...others.slice(0, index), this.part(), ...others.slice(index)]);
    return this;
  }

  totalsAreShown(): boolean {
    return this.part().totals;
  }

  showTotals(...args: unknown[]): this {
    const [totals] = args;
    if (args.length !== 1 || typeof totals !== 'boolean') throw this.mismatch(args, 'showTotals');
    return this.change({ totals });
  }

  isSortAscending(): boolean {
    return !this.part().descending;
  }

  sortAscending(): this {
    return this.change({ descending: false });
  }

  sortDescending(): this {
    return this.change({ descending: true });
  }

  clearSort(): this {
    return this.sortAscending();
  }

  areLabelsRepeated(): boolean {
    return this.part().repeated;
  }

  showRepeatedLabels(): this {
    return this.change({ repeated: true });
  }

  hideRepeatedLabels(): this {
    return this.change({ repeated: false });
  }

  setDisplayName(...args: unknown[]): this {
    const name = asText(args[0]);
    if (args.length !== 1 || name === undefined) throw this.mismatch(args, 'setDisplayName');
    return this.change({ name });
  }

  resetDisplayName(): this {
    return this.change({ name: null });
  }

  private mismatch(args: readonly unknown[], method: string): ScriptException {
    return signatureMismatch(args, `SpreadsheetApp.PivotGroup.${method}`);
  }
}
