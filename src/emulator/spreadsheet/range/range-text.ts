import { asText } from '../../calls/arguments.ts';
import { ScriptException, signatureMismatch } from '../../kernel/errors.ts';
import { asMatrix, memberOf } from '../call-arguments.ts';
import { isRich } from '../look/rich-text.ts';
import { plainRuns, RichTextValue } from '../look/rich-text-value.ts';
import { TEXT_MEMBERS, type TextLook } from '../look/style.ts';
import { TextFinder } from '../text-finder.ts';
import { heightOf, overlap, widthOf } from '../workbook/area.ts';
import { type Cell, withValue } from '../workbook/cell.ts';
import { carry, placed } from '../workbook/editing.ts';
import type { Reading } from '../workbook/reading.ts';
import { assertFits } from '../workbook/size-limits.ts';
import { filledLine } from './fill-series.ts';
import { RangeBase } from './range-base.ts';
import { RangeMoving } from './range-moving.ts';

/** Texts with looks and links, finding text, and filling series. */
export abstract class RangeText extends RangeMoving {
  getRichTextValue(): RichTextValue | null {
    return this.first((reading, row, column) => this.richText(reading, row, column));
  }

  getRichTextValues(): (RichTextValue | null)[][] {
    return this.each((reading, row, column) => this.richText(reading, row, column));
  }

  setRichTextValue(...args: unknown[]): this {
    const [value] = args;
    if (args.length !== 1 || !(value instanceof RichTextValue))
      throw signatureMismatch(args, this.named('setRichTextValue'));
    assertFits(value.getText());
    return this.later((cell) => withRichText(cell, value));
  }

  setRichTextValues(...args: unknown[]): this {
    const { row: top, column: left } = this.rect;
    const values = asMatrix(args, this.rect, this.named('setRichTextValues'));
    if (!values.every((line) => line.every((value) => value instanceof RichTextValue))) {
      throw signatureMismatch(args, this.named('setRichTextValues'));
    }
    for (const value of values.flat()) assertFits((value as RichTextValue).getText());
    return this.later((cell, row, column) => withRichText(cell, values[row - top]?.[column - left] as RichTextValue));
  }

  createTextFinder(...args: unknown[]): TextFinder {
    const text = asText(args[0]);
    if (args.length !== 1 || text === undefined) throw signatureMismatch(args, this.named('createTextFinder'));
    return new TextFinder(this.session, this.book, [{ sheet: this.model, rect: this.rect }], text);
  }

  /** Continues the range over a destination that extends it in one direction. */
  autoFill(...args: unknown[]): void {
    const [destination, series] = args;
    const kind = memberOf(series, 'AutoFillSeries');
    if (args.length !== 2 || !(destination instanceof RangeBase) || !kind) {
      throw signatureMismatch(args, this.named('autoFill'));
    }
    const { rect } = destination;
    const own = this.rect;
    const shared = overlap(rect, own);
    if (!shared || heightOf(shared) !== heightOf(own) || widthOf(shared) !== widthOf(own)) {
      throw new ScriptException('AutoFill destination range must contain the source range.');
    }
    const grows = [
      own.row - rect.row,
      own.column - rect.column,
      rect.lastRow - own.lastRow,
      rect.lastColumn - own.lastColumn,
    ];
    if (grows.filter((by) => by > 0).length > 1) {
      throw new ScriptException('AutoFill destination range must extend the source range in only one direction.');
    }
    this.fill(rect, kind === 'DEFAULT_SERIES');
  }

  /** Fills down as far as the data in the column beside goes. */
  autoFillToNeighbor(...args: unknown[]): void {
    const kind = memberOf(args[0], 'AutoFillSeries');
    if (args.length !== 1 || !kind) throw signatureMismatch(args, this.named('autoFillToNeighbor'));
    const reading = this.reading();
    for (const neighbor of [this.rect.column - 1, this.rect.lastColumn + 1]) {
      if (neighbor < 1) continue;
      let last = this.rect.lastRow;
      while (last < this.model.rows.size && !reading.isEmpty(last + 1, neighbor)) last++;
      if (last === this.rect.lastRow) continue;
      this.fill({ ...this.rect, lastRow: last }, kind === 'DEFAULT_SERIES');
      return;
    }
  }

  private fill(target: typeof this.rect, asSeries: boolean): void {
    const own = this.rect;
    const down = target.row !== own.row || target.lastRow !== own.lastRow;
    const source = carry(this.book, this.model, own);
    const size = down ? heightOf(own) : widthOf(own);
    const lines = new Map<number, (step: number) => Cell['value'] | undefined>();
    const lineOf = (across: number) => {
      let line = lines.get(across);
      if (!line) {
        const values = Array.from(
          { length: size },
          (_, along) => source[down ? along : across]?.[down ? across : along]?.cell.value ?? null,
        );
        line = asSeries ? filledLine(values, this.book.properties.locale) : () => undefined;
        lines.set(across, line);
      }
      return line;
    };
    this.now((cell, row, column) => {
      if (overlap(own, { row, column, lastRow: row, lastColumn: column })) return cell;
      const along = down ? row - own.row : column - own.column;
      const across = down ? column - own.column : row - own.row;
      const at = ((along % size) + size) % size;
      const carried = source[down ? at : across]?.[down ? across : at];
      if (!carried) return cell;
      const value = carried.formula === undefined ? lineOf(across)(along) : undefined;
      if (value !== undefined) return withValue(carried.cell, value);
      return placed(this.book, carried, down ? along - at : 0, down ? 0 : along - at);
    }, target);
  }

  /** null when the cell holds a number, a date or a boolean, as Google gives. */
  private richText(reading: Reading, row: number, column: number): RichTextValue | null {
    const cell = reading.cell(row, column);
    const value = reading.value(row, column);
    if (value !== null && typeof value !== 'string') return null;
    const text = value ?? '';
    const style = this.book.styles.at(cell.style);
    const base = Object.fromEntries(
      TEXT_MEMBERS.flatMap((key) => (style[key] === undefined ? [] : [[key, style[key]]])),
    ) as TextLook;
    return new RichTextValue(this.session, text, cell.rich ?? plainRuns(text), base);
  }
}

function withRichText(cell: Cell, value: RichTextValue): Cell {
  const text = value.getText();
  return { ...withValue(cell, text === '' ? null : text), rich: isRich(value.runs) ? value.runs : null };
}
