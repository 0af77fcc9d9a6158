import { EMPTY_DESIGN } from '../../formula/pivot/design.ts';
import { ScriptException, signatureMismatch } from '../../kernel/errors.ts';
import { areNumbers, memberOf } from '../call-arguments.ts';
import { handles } from '../handles.ts';
import { BANDING_THEMES, Banding } from '../look/banding.ts';
import { PivotHome } from '../pivot/pivot-home.ts';
import type { PivotTable } from '../pivot/pivot-table.ts';
import { Filter } from '../rules/filter.ts';
import { applyFilter } from '../rules/filtered-rows.ts';
import { type AxisName, overlap, rectAt } from '../workbook/area.ts';
import type { LineGroup } from '../workbook/axis.ts';
import { RangeBase } from './range-base.ts';
import { RangeText } from './range-text.ts';

/** Filter, alternating colours, and groups of the rows and columns of a range. */
export abstract class RangeBands extends RangeText {
  createFilter(): Filter {
    this.assertWritable();
    const { model, rect } = this;
    if (model.filter) throw new ScriptException("You can't create a filter in a sheet that already has a filter.");
    model.filter = { rect, columns: {}, sorted: null };
    applyFilter(this.book, model);
    model.touchStructure();
    return new Filter(this.session, this.book, model);
  }

  getFilter(): Filter | null {
    this.assertThere();
    return this.model.filter && new Filter(this.session, this.book, this.model);
  }

  /** A pivot table over `sourceData`, from this cell on; it shows something once it was told what. */
  createPivotTable(...args: unknown[]): PivotTable {
    const [source] = args;
    if (args.length !== 1 || !(source instanceof RangeBase))
      throw signatureMismatch(args, this.named('createPivotTable'));
    if (source.book !== this.book) throw new ScriptException('The source data must be in the same spreadsheet.');
    this.assertThere();
    const { row, column } = this.rect;
    const home = new PivotHome(this.book, this.model, row, column, this.session.options.effectiveUser);
    home.found({ sheet: source.model, rect: source.rect }, EMPTY_DESIGN);
    return handles.pivotTable(this.session, home);
  }

  applyRowBanding(...args: unknown[]): Banding {
    return this.band('row', args, 'applyRowBanding');
  }

  applyColumnBanding(...args: unknown[]): Banding {
    return this.band('column', args, 'applyColumnBanding');
  }

  getBandings(): Banding[] {
    this.assertThere();
    return this.model.bandings
      .filter((banding) => overlap(banding.rect, this.rect))
      .map((banding) => new Banding(this.session, this.book, this.model, banding.id));
  }

  shiftRowGroupDepth(...args: unknown[]): this {
    return this.deepen('row', args, 'shiftRowGroupDepth');
  }

  shiftColumnGroupDepth(...args: unknown[]): this {
    return this.deepen('column', args, 'shiftColumnGroupDepth');
  }

  /** Folds the outermost groups that lie in the range; else the deepest open one that crosses it. */
  collapseGroups(): this {
    return this.eachAxis((groups, first, last) => {
      const inside = groups.filter((group) => group.first >= first && group.last <= last);
      const outermost = inside.filter(
        (group) => !inside.some((o) => o.depth < group.depth && o.first <= group.first && o.last >= group.last),
      );
      if (outermost.length > 0) return outermost.map((group) => [group, true]);
      const crossing = groups.filter((group) => !group.collapsed && group.first <= last && group.last >= first);
      return crossing.slice(-1).map((group) => [group, true]);
    });
  }

  /** Unfolds the groups that touch the range, their buttons included. */
  expandGroups(): this {
    return this.eachAxis((groups, first, last) =>
      groups
        .filter((group) => group.collapsed && group.first - 1 <= last && group.last + 1 >= first)
        .map((group) => [group, false]),
    );
  }

  private eachAxis(
    choose: (groups: readonly LineGroup[], first: number, last: number) => (readonly [LineGroup, boolean])[],
  ): this {
    this.assertWritable();
    const { rect, model } = this;
    for (const [group, collapsed] of choose(model.rows.groups(), rect.row, rect.lastRow)) {
      model.rows.setCollapsed(group, collapsed);
    }
    for (const [group, collapsed] of choose(model.columns.groups(), rect.column, rect.lastColumn)) {
      model.columns.setCollapsed(group, collapsed);
    }
    this.book.touchShownRows(model);
    return this;
  }

  private deepen(axis: AxisName, args: readonly unknown[], method: string): this {
    if (!areNumbers(args, 1)) throw signatureMismatch(args, this.named(method));
    this.assertWritable();
    const { rect, model } = this;
    const [first, last] = axis === 'row' ? [rect.row, rect.lastRow] : [rect.column, rect.lastColumn];
    model.axis(axis).deepen(first, last, Math.trunc(args[0] ?? 0));
    model.touchStructure();
    return this;
  }

  private band(axis: AxisName, args: readonly unknown[], method: string): Banding {
    const [theme, header = true, footer = false] = args;
    const name = theme === undefined ? 'LIGHT_GREY' : memberOf(theme, 'BandingTheme');
    const colors = name ? BANDING_THEMES[name] : undefined;
    if (!colors || typeof header !== 'boolean' || typeof footer !== 'boolean' || args.length === 2 || args.length > 3) {
      throw signatureMismatch(args, this.named(method));
    }
    this.assertWritable();
    const { model, rect } = this;
    if (model.bandings.some((banding) => overlap(banding.rect, rect))) {
      throw new ScriptException(
        'You cannot add alternating background colors to a range that already has alternating background colors.',
      );
    }
    const id = this.session.world.ids.number();
    model.bandings = [
      ...model.bandings,
      {
        id,
        rect: rectAt(rect.row, rect.column, this.getNumRows(), this.getNumColumns()),
        axis,
        header: header ? colors[0] : null,
        first: '#ffffff',
        second: colors[1],
        footer: footer ? colors[2] : null,
      },
    ];
    model.touchStructure();
    return new Banding(this.session, this.book, model, id);
  }
}
