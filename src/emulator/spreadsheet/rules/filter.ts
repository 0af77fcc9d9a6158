import { CellFreeObject } from '../../calls/cell-free-object.ts';
import type { EnumValue } from '../../kernel/enum-value.ts';
import { ScriptException, signatureMismatch } from '../../kernel/errors.ts';
import { ServiceObject } from '../../kernel/service-object.ts';
import type { Session } from '../../kernel/session.ts';
import { areNumbers, member, memberOf } from '../call-arguments.ts';
import { handles } from '../handles.ts';
import { Color, storedColor } from '../look/color.ts';
import type { Range } from '../range/range.ts';
import type { Argument, FilterCriterion, FilterRecord } from '../workbook/records.ts';
import type { SheetModel } from '../workbook/sheet-model.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { defineConditions } from './condition-methods.ts';
import { fromArgument, toArgument } from './criterion-values.ts';
import { applyFilter } from './filtered-rows.ts';
import { SortSpec } from './sort-spec.ts';

const NO_CRITERION: FilterCriterion = { condition: null, hidden: null, visible: null };

abstract class CriteriaReading extends CellFreeObject {
  constructor(
    session: Session,
    protected criterion: FilterCriterion,
  ) {
    super(session);
  }

  get stored(): FilterCriterion {
    return this.criterion;
  }

  getCriteriaType(): EnumValue | null {
    return this.criterion.condition && member('BooleanCriteria', this.criterion.condition.type);
  }

  getCriteriaValues(): unknown[] {
    return (this.criterion.condition?.args ?? []).map((arg) => fromArgument(arg, this.session, null));
  }

  getHiddenValues(): string[] {
    return [...(this.criterion.hidden ?? [])];
  }

  getVisibleValues(): string[] {
    return [...(this.criterion.visible ?? [])];
  }

  getVisibleBackgroundColor(): Color | null {
    return this.color('background');
  }

  getVisibleForegroundColor(): Color | null {
    return this.color('fontColor');
  }

  private color(of: 'background' | 'fontColor'): Color | null {
    const { color } = this.criterion;
    return color?.of === of ? new Color(this.session, color.stored) : null;
  }

  copy(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(this.session, this.criterion);
  }
}

/** What a filter keeps of a column. */
export class FilterCriteria extends CriteriaReading {
  static override readonly gasName: string = 'SpreadsheetApp.FilterCriteria';
}

/** Builder of what a filter keeps of a column. */
export class FilterCriteriaBuilder extends CriteriaReading {
  static override readonly gasName: string = 'SpreadsheetApp.FilterCriteriaBuilder';

  constructor(session: Session, criterion = NO_CRITERION) {
    super(session, criterion);
  }

  build(): FilterCriteria {
    return new FilterCriteria(this.session, this.criterion);
  }

  setHiddenValues(...args: unknown[]): this {
    this.criterion = { ...this.criterion, hidden: this.texts(args, 'setHiddenValues'), visible: null };
    return this;
  }

  setVisibleValues(...args: unknown[]): this {
    this.criterion = { ...this.criterion, visible: this.texts(args, 'setVisibleValues'), hidden: null };
    return this;
  }

  setVisibleBackgroundColor(...args: unknown[]): this {
    return this.setColor('background', args, 'setVisibleBackgroundColor');
  }

  setVisibleForegroundColor(...args: unknown[]): this {
    return this.setColor('fontColor', args, 'setVisibleForegroundColor');
  }

  withCriteria(...args: unknown[]): this {
    const type = memberOf(args[0], 'BooleanCriteria');
    if (args.length !== 2 || !type || !Array.isArray(args[1])) throw this.mismatch(args, 'withCriteria');
    return this.when(type, args[1].map(toArgument));
  }

  when(type: string, args: readonly Argument[]): this {
    this.criterion = { ...this.criterion, condition: { type, args } };
    return this;
  }

  /** One colour alone; null takes it away. */
  private setColor(of: 'background' | 'fontColor', args: readonly unknown[], method: string): this {
    const stored = storedColor(args[0]);
    if (args.length !== 1 || typeof args[0] === 'string' || stored === undefined) throw this.mismatch(args, method);
    const { color: _, ...others } = this.criterion;
    this.criterion = stored === null ? others : { ...others, color: { of, stored } };
    return this;
  }

  private texts(args: readonly unknown[], method: string): string[] {
    const [values] = args;
    if (args.length !== 1 || !Array.isArray(values)) throw this.mismatch(args, method);
    return values.map(String);
  }

  private mismatch(args: readonly unknown[], method: string): ScriptException {
    return signatureMismatch(args, `SpreadsheetApp.FilterCriteriaBuilder.${method}`);
  }
}

defineConditions(FilterCriteriaBuilder);

/** The filter of a sheet. */
export class Filter extends ServiceObject {
  static override readonly gasName: string = 'SpreadsheetApp.Filter';

  constructor(
    session: Session,
    private readonly book: Workbook,
    private readonly model: SheetModel,
  ) {
    super(session);
  }

  getRange(): Range {
    return handles.range(this.session, this.book, this.model, this.record().rect);
  }

  getColumnFilterCriteria(...args: unknown[]): FilterCriteria | null {
    const criterion = this.record().columns[this.column(args, 1, 'getColumnFilterCriteria')];
    return criterion ? new FilterCriteria(this.session, criterion) : null;
  }

  setColumnFilterCriteria(...args: unknown[]): this {
    const column = this.column(args, 2, 'setColumnFilterCriteria');
    const [, criteria] = args;
    if (criteria !== null && !(criteria instanceof CriteriaReading))
      throw this.mismatch(args, 'setColumnFilterCriteria');
    const { [column]: _, ...others } = this.record().columns;
    return this.change({ columns: criteria ? { ...others, [column]: criteria.stored } : others });
  }

  removeColumnFilterCriteria(...args: unknown[]): this {
    const column = this.column(args, 1, 'removeColumnFilterCriteria');
    const { [column]: _, ...others } = this.record().columns;
    return this.change({ columns: others });
  }

  getColumnSortSpec(...args: unknown[]): SortSpec {
    const column = this.column(args, 1, 'getColumnSortSpec');
    const { sorted } = this.record();
    return new SortSpec(this.session, column, sorted?.column === column ? sorted.ascending : null);
  }

  /** Sorts the rows below the header. */
  sort(...args: unknown[]): this {
    const column = this.column(args, 2, 'sort');
    const [, ascending] = args;
    if (typeof ascending !== 'boolean') throw this.mismatch(args, 'sort');
    const { rect } = this.record();
    if (rect.lastRow > rect.row) {
      const rows = handles.range(this.session, this.book, this.model, { ...rect, row: rect.row + 1 });
      rows.sort({ column, ascending });
    }
    return this.change({ sorted: { column, ascending } });
  }

  remove(): void {
    this.record();
    this.model.filter = null;
    this.refresh();
  }

  private record(): FilterRecord {
    if (!this.model.filter) throw new ScriptException('The filter no longer exists.');
    return this.model.filter;
  }

  private change(change: Partial<FilterRecord>): this {
    this.model.filter = { ...this.record(), ...change };
    this.refresh();
    return this;
  }

  private refresh(): void {
    applyFilter(this.book, this.model);
    this.book.touchShownRows(this.model);
  }

  private column(args: readonly unknown[], count: number, method: string): number {
    const [column] = args;
    if (args.length !== count || !areNumbers([column], 1)) throw this.mismatch(args, method);
    const { rect } = this.record();
    const place = Math.trunc(Number(column));
    if (place < rect.column || place > rect.lastColumn) throw new ScriptException('Those columns are out of bounds.');
    return place;
  }

  private mismatch(args: readonly unknown[], method: string): ScriptException {
    return signatureMismatch(args, `SpreadsheetApp.Filter.${method}`);
  }
}
