import { asText } from '../../calls/arguments.ts';
import type { EnumValue } from '../../kernel/enum-value.ts';
import { ScriptException, signatureMismatch } from '../../kernel/errors.ts';
import { member, memberOf } from '../call-arguments.ts';
import { PivotPart } from './pivot-part.ts';

/** What a pivot table counts. */
export class PivotValue extends PivotPart<'values'> {
  static override readonly gasName: string = 'SpreadsheetApp.PivotValue';

  getSourceDataColumn(): number | null {
    const { at } = this.part();
    return at === null ? null : this.columnOf(at);
  }

  getSummarizedBy(): EnumValue {
    return member('PivotTableSummarizeFunction', this.part().by);
  }

  summarizeBy(...args: unknown[]): this {
    const by = memberOf(args[0], 'PivotTableSummarizeFunction');
    if (args.length !== 1 || !by) throw this.mismatch(args, 'summarizeBy');
    return this.change({ by });
  }

  getDisplayType(): EnumValue {
    return member('PivotValueDisplayType', this.part().show);
  }

  showAs(...args: unknown[]): this {
    const show = memberOf(args[0], 'PivotValueDisplayType');
    if (args.length !== 1 || !show) throw this.mismatch(args, 'showAs');
    return this.change({ show });
  }

  setDisplayName(...args: unknown[]): this {
    const name = asText(args[0]);
    if (args.length !== 1 || name === undefined) throw this.mismatch(args, 'setDisplayName');
    return this.change({ name });
  }

  /** null when the value sums up a column. */
  getFormula(): string | null {
    return this.part().formula;
  }

  setFormula(...args: unknown[]): this {
    const formula = asText(args[0]);
    if (args.length !== 1 || formula === undefined) throw this.mismatch(args, 'setFormula');
    if (this.part().formula === null) throw new ScriptException('This pivot value is not a calculated field.');
    return this.change({ formula });
  }

  private mismatch(args: readonly unknown[], method: string): ScriptException {
    return signatureMismatch(args, `SpreadsheetApp.PivotValue.${method}`);
  }
}
