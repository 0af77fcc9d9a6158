import { asText } from '../../calls/arguments.ts';
import type { PivotDesign } from '../../formula/pivot/design.ts';
import type { EnumValue } from '../../kernel/enum-value.ts';
import { ScriptException, signatureMismatch } from '../../kernel/errors.ts';
import { ServiceObject } from '../../kernel/service-object.ts';
import type { Session } from '../../kernel/session.ts';
import { areNumbers, member, memberOf } from '../call-arguments.ts';
import { handles } from '../handles.ts';
import type { Range } from '../range/range.ts';
import { FilterCriteria } from '../rules/filter.ts';
import { rectAt } from '../workbook/area.ts';
import { PivotFilter, sieveOf } from './pivot-filter.ts';
import { PivotGroup } from './pivot-group.ts';
import type { PivotHome } from './pivot-home.ts';
import { PivotValue } from './pivot-value.ts';

/** A summary of a table by groups of rows and columns. */
export class PivotTable extends ServiceObject {
  static override readonly gasName: string = 'SpreadsheetApp.PivotTable';

  constructor(
    session: Session,
    private readonly home: PivotHome,
  ) {
    super(session);
  }

  getAnchorCell(): Range {
    const { book, sheet, row, column } = this.home;
    return handles.range(this.session, book, sheet, rectAt(row, column));
  }

  getSourceDataRange(): Range {
    const { sheet, rect } = this.home.source;
    return handles.range(this.session, this.home.book, sheet, rect);
  }

  addRowGroup(...args: unknown[]): PivotGroup {
    return this.addGroup('rows', this.column(args, 1, 'addRowGroup'));
  }

  addColumnGroup(...args: unknown[]): PivotGroup {
    return this.addGroup('columns', this.column(args, 1, 'addColumnGroup'));
  }

  addPivotValue(...args: unknown[]): PivotValue {
    const at = this.column(args, 2, 'addPivotValue');
    const by = memberOf(args[1], 'PivotTableSummarizeFunction');
    if (!by) throw this.mismatch(args, 'addPivotValue');
    return this.addValue({ at, formula: null, name: null, by });
  }

  addCalculatedPivotValue(...args: unknown[]): PivotValue {
    const [name, formula] = args.map(asText);
    if (args.length !== 2 || name === undefined || formula === undefined) {
      throw this.mismatch(args, 'addCalculatedPivotValue');
    }
    return this.addValue({ at: null, formula, name, by: 'CUSTOM' });
  }

  addFilter(...args: unknown[]): PivotFilter {
    const at = this.column(args, 2, 'addFilter');
    const [, criteria] = args;
    if (!(criteria instanceof FilterCriteria)) throw this.mismatch(args, 'addFilter');
    const id = this.add('filters', { at, ...sieveOf(criteria, 'SpreadsheetApp.PivotTable.addFilter') });
    return new PivotFilter(this.session, this.home, 'filters', id);
  }

  getRowGroups(): PivotGroup[] {
    return this.groups('rows');
  }

  getColumnGroups(): PivotGroup[] {
    return this.groups('columns');
  }

  getPivotValues(): PivotValue[] {
    return this.home.design.values.map(({ id }) => new PivotValue(this.session, this.home, 'values', id));
  }

  getFilters(): PivotFilter[] {
    return this.home.design.filters.map(({ id }) => new PivotFilter(this.session, this.home, 'filters', id));
  }

  getValuesDisplayOrientation(): EnumValue {
    return member('Dimension', this.home.design.valuesAsRows ? 'ROWS' : 'COLUMNS');
  }

  setValuesDisplayOrientation(...args: unknown[]): this {
    const dimension = memberOf(args[0], 'Dimension');
    if (args.length !== 1 || !dimension) throw this.mismatch(args, 'setValuesDisplayOrientation');
    this.home.change({ valuesAsRows: dimension === 'ROWS' });
    return this;
  }

  /** Pivot tables here are made from ranges only. */
  asDataSourcePivotTable(): null {
    return null;
  }

  remove(): void {
    this.home.remove();
  }

  private groups(side: 'rows' | 'columns'): PivotGroup[] {
    return this.home.design[side].map(({ id }) => new PivotGroup(this.session, this.home, side, id));
  }

  private addGroup(side: 'rows' | 'columns', at: number): PivotGroup {
    const id = this.add(side, { at, descending: false, totals: true, repeated: false, name: null });
    return new PivotGroup(this.session, this.home, side, id);
  }

  private addValue(value: Omit<PivotDesign['values'][number], 'id' | 'show'>): PivotValue {
    const id = this.add('values', { ...value, show: 'DEFAULT' });
    return new PivotValue(this.session, this.home, 'values', id);
  }

  private add<List extends 'rows' | 'columns' | 'values' | 'filters'>(
    list: List,
    part: Omit<PivotDesign[List][number], 'id'>,
  ): number {
    const { [list]: parts, nextId } = this.home.design;
    this.home.change({ [list]: [...parts, { id: nextId, ...part }], nextId: nextId + 1 });
    return nextId;
  }

  /** The 0-based column of the source that a column of the sheet is. */
  private column(args: readonly unknown[], count: number, method: string): number {
    const [column] = args;
    if (args.length !== count || !areNumbers([column], 1)) throw this.mismatch(args, method);
    const { rect } = this.home.source;
    const at = Math.trunc(Number(column)) - rect.column;
    if (at < 0 || rect.column + at > rect.lastColumn) {
      throw new ScriptException('The source data column is outside of the source data range.');
    }
    return at;
  }

  private mismatch(args: readonly unknown[], method: string): ScriptException {
    return signatureMismatch(args, `SpreadsheetApp.PivotTable.${method}`);
  }
}
