import { signatureMismatch } from '../../kernel/errors.ts';
import { areNumbers, asMatrix, memberOf } from '../call-arguments.ts';
import { Borders } from '../look/borders.ts';
import { storedColor } from '../look/color.ts';
import { rgbColor } from '../look/css-color.ts';
import { LOOK_MEMBERS, type LookMember } from '../look/look-members.ts';
import type { BorderLine, StyleChange } from '../look/style.ts';
import { heightOf, type Rect, widthOf } from '../workbook/area.ts';
import { RangeValues } from './range-values.ts';

/** Looks of a range; the getters and setters of each aspect are made from `LOOK_MEMBERS` below. */
export abstract class RangeLook extends RangeValues {
  setBackgroundRGB(...args: unknown[]): this {
    if (!areNumbers(args, 3)) throw signatureMismatch(args, this.named('setBackgroundRGB'));
    const [red = 0, green = 0, blue = 0] = args;
    return this.restyle({ background: rgbColor(red, green, blue) });
  }

  setBorder(...args: unknown[]): this {
    const [top, left, bottom, right, vertical, horizontal, color = null, style = null] = args;
    const sides = [top, left, bottom, right, vertical, horizontal];
    const isSwitch = (side: unknown) => side === null || typeof side === 'boolean';
    if ((args.length !== 6 && args.length !== 8) || !sides.every(isSwitch)) {
      throw signatureMismatch(args, this.named('setBorder'));
    }
    const line: BorderLine = {
      style: memberOf(style, 'BorderStyle') ?? 'SOLID',
      color: storedColor(color) ?? '#000000',
    };
    const outer = this.rect;
    return this.later((cell, row, column) => {
      const wanted = {
        top: row === outer.row ? top : horizontal,
        bottom: row === outer.lastRow ? bottom : horizontal,
        left: column === outer.column ? left : vertical,
        right: column === outer.lastColumn ? right : vertical,
      };
      const change = Object.fromEntries(
        Object.entries(wanted).flatMap(([side, on]) => (on === null ? [] : [[side, on ? line : undefined]])),
      ) as StyleChange;
      return this.styled(cell, change);
    });
  }

  /** Lines around the first cell; null when it has none. */
  getBorder(): Borders | null {
    const { top, left, bottom, right } = this.first((reading, row, column) =>
      this.book.styles.at(reading.cell(row, column).style),
    );
    if (!top && !left && !bottom && !right) return null;
    return new Borders(this.session, {
      ...(top && { top }),
      ...(left && { left }),
      ...(bottom && { bottom }),
      ...(right && { right }),
    });
  }

  clearFormat(): this {
    const { book, model, rect } = this;
    model.conditional = withoutRect(model.conditional, rect);
    model.touchStructure();
    book.touch();
    return this.now((cell) => (cell.style === 0 && !cell.rich ? cell : { ...cell, style: 0, rich: null }));
  }

  protected restyle(change: StyleChange): this {
    return this.later((cell) => this.styled(cell, change));
  }

  private styled<T extends { readonly style: number }>(cell: T, change: StyleChange): T {
    const style = this.book.styles.changed(cell.style, change);
    return style === cell.style ? cell : { ...cell, style };
  }

  private changeOf(aspect: LookMember, value: unknown, args: readonly unknown[], method: string): StyleChange {
    const change = aspect.change?.(value);
    if (change === undefined) throw signatureMismatch(args, this.named(method));
    return change;
  }

  /** Sets one aspect of every cell to the same. */
  protected setLook(aspect: LookMember, args: readonly unknown[]): this {
    const method = `set${aspect.one}`;
    if (args.length !== 1) throw signatureMismatch(args, this.named(method));
    return this.restyle(this.changeOf(aspect, args[0], args, method));
  }

  /** Sets one aspect, cell by cell. */
  protected setLooks(aspect: LookMember, args: readonly unknown[]): this {
    const method = `set${aspect.many}`;
    const changes = asMatrix(args, this.rect, this.named(method)).map((line) =>
      line.map((value) => this.changeOf(aspect, value ?? null, args, method)),
    );
    const { row: top, column: left } = this.rect;
    return this.later((cell, row, column) => this.styled(cell, changes[row - top]?.[column - left] ?? {}));
  }

  protected getLook(aspect: LookMember): unknown {
    if (!aspect.read) return this.first((reading, row, column) => reading.numberFormat(row, column));
    return this.getLooks(aspect, { ...this.rect, lastRow: this.rect.row, lastColumn: this.rect.column })[0]?.[0];
  }

  protected getLooks(aspect: LookMember, rect: Rect = this.rect): unknown[][] {
    const reading = this.reading();
    const { read } = aspect;
    if (!read) return reading.map(rect, (row, column) => reading.numberFormat(row, column));
    const plain = read({}, this.session);
    return reading.map(rect, (row, column) => {
      const { style } = reading.cell(row, column);
      return style === 0 ? plain : read(this.book.styles.at(style), this.session);
    });
  }
}

for (const aspect of LOOK_MEMBERS) {
  const define = (name: string, method: (this: RangeLook, ...args: unknown[]) => unknown) =>
    Object.defineProperty(RangeLook.prototype, name, { value: method, writable: true, configurable: true });
  const readable = aspect.read !== undefined || aspect.one === 'NumberFormat';
  if (readable) {
    define(`get${aspect.one}`, function () {
      return this.getLook(aspect);
    });
  }
  define(`set${aspect.one}`, function (...args) {
    return this.setLook(aspect, args);
  });
  if (!aspect.many) continue;
  if (readable) {
    define(`get${aspect.many}`, function () {
      return this.getLooks(aspect);
    });
  }
  define(`set${aspect.many}`, function (...args) {
    return this.setLooks(aspect, args);
  });
}

/** Conditional formats with a rectangle they apply to no more; those left without any range go. */
function withoutRect<T extends { readonly ranges: readonly Rect[] }>(rules: readonly T[], rect: Rect): readonly T[] {
  return rules.flatMap((rule) => {
    const ranges = rule.ranges.flatMap((range) => minus(range, rect));
    return ranges.length > 0 ? [{ ...rule, ranges }] : [];
  });
}

/** What is left of a rectangle without another, as up to four rectangles. */
function minus(rect: Rect, hole: Rect): Rect[] {
  const row = Math.max(rect.row, hole.row);
  const lastRow = Math.min(rect.lastRow, hole.lastRow);
  const column = Math.max(rect.column, hole.column);
  const lastColumn = Math.min(rect.lastColumn, hole.lastColumn);
  if (row > lastRow || column > lastColumn) return [rect];
  return [
    { ...rect, lastRow: row - 1 },
    { ...rect, row: lastRow + 1 },
    { row, lastRow, column: rect.column, lastColumn: column - 1 },
    { row, lastRow, column: lastColumn + 1, lastColumn: rect.lastColumn },
  ].filter((part) => heightOf(part) > 0 && widthOf(part) > 0);
}
