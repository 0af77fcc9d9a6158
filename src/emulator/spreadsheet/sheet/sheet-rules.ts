import { asText } from '../../calls/arguments.ts';
import type { EnumValue } from '../../kernel/enum-value.ts';
import { ScriptException, signatureMismatch } from '../../kernel/errors.ts';
import { areNumbers, member, memberOf } from '../call-arguments.ts';
import { handles } from '../handles.ts';
import { Banding } from '../look/banding.ts';
import { PivotHome } from '../pivot/pivot-home.ts';
import type { PivotTable } from '../pivot/pivot-table.ts';
import { ConditionalFormatRule } from '../rules/conditional-format.ts';
import { Filter } from '../rules/filter.ts';
import { TextFinder } from '../text-finder.ts';
import type { AxisName } from '../workbook/area.ts';
import { Group } from './group.ts';
import { insertImage, OverGridImage } from './over-grid-image.ts';
import { SheetSelection } from './sheet-selection.ts';

/** Conditional formats, filter, bandings, images, pivot tables, groups and search of a sheet. */
export abstract class SheetRules extends SheetSelection {
  getConditionalFormatRules(): ConditionalFormatRule[] {
    this.assertThere();
    return this.model.conditional.map((rule) => ConditionalFormatRule.of(this.session, this.book, this.model, rule));
  }

  setConditionalFormatRules(...args: unknown[]): void {
    const [rules] = args;
    if (args.length !== 1 || !Array.isArray(rules) || !rules.every((rule) => rule instanceof ConditionalFormatRule)) {
      throw signatureMismatch(args, this.named('setConditionalFormatRules'));
    }
    this.assertWritable();
    if (rules.some((rule: ConditionalFormatRule) => rule.sheet !== this.model)) {
      throw new ScriptException('The ranges of a conditional format rule must be on this sheet.');
    }
    this.model.conditional = rules.map((rule: ConditionalFormatRule) => rule.stored);
    this.model.touchStructure();
  }

  clearConditionalFormatRules(): void {
    this.assertWritable();
    this.model.conditional = [];
    this.model.touchStructure();
  }

  getFilter(): Filter | null {
    this.assertThere();
    return this.model.filter && new Filter(this.session, this.book, this.model);
  }

  isRowHiddenByFilter(...args: unknown[]): boolean {
    const [row = 0] = this.positions(args, 1, 'isRowHiddenByFilter');
    this.assertLines('row', row, 1);
    return this.model.filteredOut.has(row);
  }

  getBandings(): Banding[] {
    this.assertThere();
    return this.model.bandings.map((banding) => new Banding(this.session, this.book, this.model, banding.id));
  }

  insertImage(...args: unknown[]): OverGridImage {
    this.assertThere();
    const { session, book, model } = this;
    return insertImage({ session, book, model }, args, this.named('insertImage'));
  }

  getImages(): OverGridImage[] {
    const { session, book, model } = this;
    this.assertThere();
    return model.images.map(({ id }) => new OverGridImage(session, book, model, id));
  }

  getPivotTables(): PivotTable[] {
    const { book, model, session } = this;
    this.assertThere();
    return PivotHome.all(book, model, session.options.effectiveUser).map((home) => handles.pivotTable(session, home));
  }

  createTextFinder(...args: unknown[]): TextFinder {
    const text = asText(args[0]);
    if (args.length !== 1 || text === undefined) throw signatureMismatch(args, this.named('createTextFinder'));
    this.assertThere();
    return new TextFinder(this.session, this.book, [{ sheet: this.model, rect: this.model.rect }], text);
  }

  getRowGroup(...args: unknown[]): Group | null {
    return this.groupAt('row', args, 'getRowGroup');
  }

  getColumnGroup(...args: unknown[]): Group | null {
    return this.groupAt('column', args, 'getColumnGroup');
  }

  getRowGroupDepth(...args: unknown[]): number {
    const [row = 0] = this.positions(args, 1, 'getRowGroupDepth');
    this.assertLines('row', row, 1);
    return this.model.rows.depthOf(row);
  }

  getColumnGroupDepth(...args: unknown[]): number {
    const [column = 0] = this.positions(args, 1, 'getColumnGroupDepth');
    this.assertLines('column', column, 1);
    return this.model.columns.depthOf(column);
  }

  getRowGroupControlPosition(): EnumValue {
    return member('GroupControlTogglePosition', this.model.rowToggle);
  }

  getColumnGroupControlPosition(): EnumValue {
    return member('GroupControlTogglePosition', this.model.columnToggle);
  }

  setRowGroupControlPosition(...args: unknown[]): this {
    this.model.rowToggle = this.toggle(args, 'setRowGroupControlPosition');
    this.model.touchStructure();
    return this;
  }

  setColumnGroupControlPosition(...args: unknown[]): this {
    this.model.columnToggle = this.toggle(args, 'setColumnGroupControlPosition');
    this.model.touchStructure();
    return this;
  }

  collapseAllRowGroups(): this {
    return this.fold('row', () => true);
  }

  collapseAllColumnGroups(): this {
    return this.fold('column', () => true);
  }

  expandAllRowGroups(): this {
    return this.fold('row', () => false);
  }

  expandAllColumnGroups(): this {
    return this.fold('column', () => false);
  }

  expandRowGroupsUpToDepth(...args: unknown[]): this {
    const [depth = 0] = this.positions(args, 1, 'expandRowGroupsUpToDepth');
    return this.fold('row', (at) => at > depth);
  }

  expandColumnGroupsUpToDepth(...args: unknown[]): this {
    const [depth = 0] = this.positions(args, 1, 'expandColumnGroupsUpToDepth');
    return this.fold('column', (at) => at > depth);
  }

  private fold(axis: AxisName, collapsedAt: (depth: number) => boolean): this {
    this.assertWritable();
    const lines = this.model.axis(axis);
    for (const group of lines.groups()) lines.setCollapsed(group, collapsedAt(group.depth));
    this.book.touchShownRows(this.model);
    return this;
  }

  private groupAt(axis: AxisName, args: readonly unknown[], method: string): Group | null {
    if (!areNumbers(args, 2)) throw signatureMismatch(args, this.named(method));
    const [index = 0, depth = 0] = args.map(Math.trunc);
    this.assertLines(axis, index, 1);
    const found = this.model
      .axis(axis)
      .groups()
      .find((group) => group.depth === depth && group.first <= index && index <= group.last);
    return found ? new Group(this.session, this.book, this.model, axis, found) : null;
  }

  private toggle(args: readonly unknown[], method: string): string {
    const position = memberOf(args[0], 'GroupControlTogglePosition');
    if (args.length !== 1 || !position) throw signatureMismatch(args, this.named(method));
    this.assertWritable();
    return position;
  }
}
