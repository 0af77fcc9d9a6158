import { ScriptException, signatureMismatch } from '../../kernel/errors.ts';
import { memberOf } from '../call-arguments.ts';
import { entered, typingIn } from '../typing/script-input.ts';
import { heightOf, widthOf } from '../workbook/area.ts';
import { BLANK, withValue } from '../workbook/cell.ts';
import { type Carried, carry, placed } from '../workbook/editing.ts';
import { growSheet } from '../workbook/structure.ts';
import { compareValues } from './compare.ts';
import type { Range } from './range.ts';
import { RangeRules } from './range-rules.ts';

interface SortKey {
  readonly column: number;
  readonly ascending: boolean;
}

const DELIMITERS: Readonly<Record<string, string>> = { COMMA: ',', SEMICOLON: ';', PERIOD: '.', SPACE: ' ' };

/** Sorting, shuffling and tidying the rows of a range. */
export abstract class RangeOrder extends RangeRules {
  sort(...args: unknown[]): this {
    const specs = args.length === 1 ? (Array.isArray(args[0]) ? args[0] : [args[0]]) : [];
    const keys = specs.map(sortKey);
    if (keys.length === 0 || !keys.every((key) => key !== undefined)) throw signatureMismatch(args, this.named('sort'));
    const { column: left, lastColumn } = this.rect;
    for (const { column } of keys) {
      if (column < left || column > lastColumn) {
        throw new ScriptException(`Sort column ${column} is out of bounds of the range.`);
      }
    }
    const reading = this.reading();
    const rows = Array.from({ length: heightOf(this.rect) }, (_, index) => ({
      index,
      values: keys.map((key) => reading.value(this.rect.row + index, key.column)),
    }));
    rows.sort((a, b) => {
      for (const [place, key] of keys.entries()) {
        const order = compareValues(a.values[place] ?? null, b.values[place] ?? null, key.ascending);
        if (order !== 0) return order;
      }
      return a.index - b.index;
    });
    return this.reorder(rows.map((row) => row.index));
  }

  randomize(): this {
    const order = Array.from({ length: heightOf(this.rect) }, (_, index) => index);
    const draws = this.session.world.crypto.randomBytes(order.length * 4);
    const keys = order.map((index) => new DataView(draws.buffer, draws.byteOffset).getUint32(index * 4));
    return this.reorder(order.sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0)));
  }

  /** Removes rows that repeat one above; gives the rows that remain. */
  removeDuplicates(...args: unknown[]): Range {
    const [columns] = args;
    const chosen = columns === undefined ? this.columnsOf() : columns;
    if (args.length > 1 || !Array.isArray(chosen) || !chosen.every((one) => typeof one === 'number')) {
      throw signatureMismatch(args, this.named('removeDuplicates'));
    }
    const reading = this.reading();
    const seen = new Set<string>();
    const kept: number[] = [];
    for (let index = 0; index < heightOf(this.rect); index++) {
      const key = JSON.stringify(
        chosen.map((column: number) => {
          const value = reading.value(this.rect.row + index, column);
          return typeof value === 'string' ? value.toLowerCase() : value;
        }),
      );
      if (seen.has(key)) continue;
      seen.add(key);
      kept.push(index);
    }
    this.reorder(kept);
    const { row, column, lastColumn } = this.rect;
    return this.elsewhere({ row, column, lastColumn, lastRow: row + kept.length - 1 });
  }

  trimWhitespace(): this {
    return this.now((cell) => {
      if (typeof cell.value !== 'string') return cell;
      const trimmed = cell.value.trim().replaceAll(/\s+/g, ' ');
      return trimmed === cell.value ? cell : withValue(cell, trimmed);
    });
  }

  splitTextToColumns(...args: unknown[]): void {
    const [delimiter] = args;
    const named = memberOf(delimiter, 'TextToColumnsDelimiter');
    if (args.length > 1 || (args.length === 1 && typeof delimiter !== 'string' && !named)) {
      throw signatureMismatch(args, this.named('splitTextToColumns'));
    }
    if (widthOf(this.rect) > 1) throw new ScriptException('Text can only be split from a single column.');
    const texts = this.each((reading, row, column) => reading.display(row, column)).map((line) => line[0] ?? '');
    const mark = named ? (DELIMITERS[named] ?? ',') : typeof delimiter === 'string' ? delimiter : guessed(texts);
    const parts = texts.map((text) => (text === '' ? [''] : text.split(mark)));
    const width = Math.max(...parts.map((line) => line.length));
    const { row: top, column: left, lastRow } = this.rect;
    growSheet(this.book, this.model, lastRow, left + width - 1);
    const context = typingIn(this.book, () => this.session.world.clock.now());
    this.now(
      (cell, row, column) => {
        const line = parts[row - top] ?? [];
        return column - left < line.length ? entered(this.book, cell, line[column - left], context) : cell;
      },
      { row: top, column: left, lastRow, lastColumn: left + width - 1 },
    );
  }

  /** Puts the rows of the range in another order; rows not named are emptied. Rules stay where they are. */
  private reorder(order: readonly number[]): this {
    const before = carry(this.book, this.model, this.rect);
    const { row: top, column: left } = this.rect;
    const empty: Carried = { cell: BLANK, formula: undefined };
    return this.now((cell, row, column) => {
      const from = order[row - top];
      if (from === row - top) return cell;
      const carried = from === undefined ? empty : (before[from]?.[column - left] ?? empty);
      const ruled = { ...carried, cell: { ...carried.cell, rule: cell.rule } };
      return placed(this.book, ruled, from === undefined ? 0 : row - top - from, 0);
    });
  }

  private columnsOf(): number[] {
    return Array.from({ length: widthOf(this.rect) }, (_, index) => this.rect.column + index);
  }
}

/** `3`, or `{column: 3, ascending: false}`; undefined when it is neither. */
function sortKey(spec: unknown): SortKey | undefined {
  if (typeof spec === 'number') return { column: Math.trunc(spec), ascending: true };
  if (typeof spec !== 'object' || spec === null) return undefined;
  const { column, ascending = true } = spec as { column?: unknown; ascending?: unknown };
  if (typeof column !== 'number' || typeof ascending !== 'boolean') return undefined;
  return { column: Math.trunc(column), ascending };
}

function guessed(texts: readonly string[]): string {
  return [',', ';', '.', ' '].find((mark) => texts.some((text) => text.includes(mark))) ?? ',';
}
