import { textArgument } from '../../calls/arguments.ts';
import { ScriptException, signatureMismatch } from '../../kernel/errors.ts';
import type { Answer, GridRecord, ValidationRecord } from '../model.ts';
import { CheckboxGridValidation, GridValidation } from '../validations.ts';
import type { ItemResponse } from './item-response.ts';
import { Question } from './question.ts';

abstract class RowsAndColumns extends Question<GridRecord> {
  getRows(): string[] {
    return [...this.record.rows];
  }

  getColumns(): string[] {
    return [...this.record.columns];
  }

  /** Rows keep their `entry.N` by position, so that a reworded row stays the same question. */
  setRows(...args: unknown[]): this {
    const rows = distinct(this.texts(args, 'setRows', 'rows'));
    const { ids } = this.session.world;
    return this.change((record) => {
      record.rows = rows;
      record.entries = rows.map((_, row) => record.entries[row] ?? ids.number());
    });
  }

  setColumns(...args: unknown[]): this {
    const columns = distinct(this.texts(args, 'setColumns', 'columns'));
    return this.change((record) => {
      record.columns = columns;
    });
  }

  clearValidation(): this {
    return this.validate(null);
  }

  protected validate(validation: ValidationRecord | null): this {
    return this.change((record) => {
      record.validation = validation;
    });
  }

  protected rowsOf<T>(args: readonly unknown[], read: (row: unknown) => T): T[] {
    const [rows] = args;
    if (args.length !== 1 || !Array.isArray(rows)) throw signatureMismatch(args, this.signature('createResponse'));
    const expected = this.record.rows.length;
    if (rows.length !== expected) {
      throw new ScriptException(
        `Wrong number of responses: ${rows.length}. The number of responses should equal the number of rows in the grid: ${expected}.`,
      );
    }
    return rows.map(read);
  }
}

/** One choice a row. */
export class GridItem extends RowsAndColumns {
  static override readonly gasName = 'FormApp.GridItem';

  createResponse(...args: unknown[]): ItemResponse {
    const answer: Answer = this.rowsOf(args, (row) =>
      row === null || row === '' ? null : textArgument(row, args, this.signature('createResponse')),
    );
    return this.respond(answer);
  }

  setValidation(...args: unknown[]): this {
    const [validation] = args;
    if (!(validation instanceof GridValidation)) throw signatureMismatch(args, this.signature('setValidation'));
    return this.validate(validation.record);
  }
}

/** Any number of choices a row. */
export class CheckboxGridItem extends RowsAndColumns {
  static override readonly gasName = 'FormApp.CheckboxGridItem';

  createResponse(...args: unknown[]): ItemResponse {
    const method = this.signature('createResponse');
    const answer: Answer = this.rowsOf(args, (row) => {
      if (row === null) return null;
      if (!Array.isArray(row)) throw signatureMismatch(args, method);
      return row.length === 0 ? null : row.map((value) => textArgument(value, args, method));
    });
    return this.respond(answer);
  }

  setValidation(...args: unknown[]): this {
    const [validation] = args;
    if (!(validation instanceof CheckboxGridValidation)) throw signatureMismatch(args, this.signature('setValidation'));
    return this.validate(validation.record);
  }
}

function distinct(labels: string[]): string[] {
  if (new Set(labels).size < labels.length) throw new ScriptException('Questions cannot have duplicate choice values.');
  return labels;
}
