import { signatureMismatch } from '../../kernel/errors.ts';
import { asMatrix } from '../call-arguments.ts';
import {
  addMetadata,
  type DeveloperMetadata,
  linePlace,
  metadataAt,
  requiredLinePlace,
} from '../developer-metadata.ts';
import { DeveloperMetadataFinder } from '../developer-metadata-finder.ts';
import { assertEditable, forbidding } from '../permission.ts';
import { type Protection, protect } from '../protection.ts';
import { checkboxValues } from '../rules/criteria.ts';
import { DataValidation, DataValidationBuilder } from '../rules/data-validation.ts';
import { type Cell, withValue } from '../workbook/cell.ts';
import type { Argument } from '../workbook/records.ts';
import { RangeLook } from './range-look.ts';

/** What a range's cells accept, who may change them, and metadata on rows and columns. */
export abstract class RangeRules extends RangeLook {
  getDataValidation(): DataValidation | null {
    return this.first((reading, row, column) => this.ruleHandle(reading.cell(row, column)));
  }

  getDataValidations(): (DataValidation | null)[][] {
    return this.each((reading, row, column) => this.ruleHandle(reading.cell(row, column)));
  }

  setDataValidation(...args: unknown[]): this {
    if (args.length !== 1 || !isRule(args[0])) throw signatureMismatch(args, this.named('setDataValidation'));
    const rule = this.ruleIndex(args[0], this.rect.row, this.rect.column);
    return this.now((cell) => (cell.rule === rule ? cell : { ...cell, rule }));
  }

  setDataValidations(...args: unknown[]): this {
    const { row: top, column: left } = this.rect;
    const rules = asMatrix(args, this.rect, this.named('setDataValidations'));
    if (!rules.every((line) => line.every(isRule))) throw signatureMismatch(args, this.named('setDataValidations'));
    return this.now((cell, row, column) => ({
      ...cell,
      rule: this.ruleIndex(rules[row - top]?.[column - left] as DataValidation | null, row, column),
    }));
  }

  clearDataValidations(): this {
    return this.now((cell) => (cell.rule === 0 ? cell : { ...cell, rule: 0 }));
  }

  insertCheckboxes(...args: unknown[]): this {
    const rule = new DataValidationBuilder(this.session).requireCheckbox(...args).build();
    const index = this.ruleIndex(rule, this.rect.row, this.rect.column);
    const unchecked = checkboxValues(rule.rule.args)[1];
    return this.now((cell) => {
      const ruled = { ...cell, rule: index };
      return cell.value === null && !cell.formula ? withValue(ruled, scalar(unchecked)) : ruled;
    });
  }

  removeCheckboxes(): this {
    return this.now((cell) => (this.checkbox(cell) ? { ...withValue(cell, null), rule: 0 } : cell));
  }

  check(): this {
    return this.tick(0);
  }

  uncheck(): this {
    return this.tick(1);
  }

  /** true or false when every cell is a checkbox in that state; null otherwise. */
  isChecked(): boolean | null {
    const states = this.each((reading, row, column) => {
      const values = this.checkbox(reading.cell(row, column));
      return values && reading.value(row, column) === values[0];
    }).flat();
    if (states.every((state) => state === true)) return true;
    return states.every((state) => state === false) ? false : null;
  }

  canEdit(): boolean {
    this.assertThere();
    return !forbidding(this.book, this.model, this.rect, this.session.options.effectiveUser);
  }

  protect(): Protection {
    this.assertThere();
    assertEditable(this.book, this.model, this.rect, this.session.options.effectiveUser);
    return protect(this.session, this.book, this.model, this.rect);
  }

  addDeveloperMetadata(...args: unknown[]): this {
    this.assertThere();
    const place = requiredLinePlace(this);
    addMetadata(this.session, this.book, place, args, this.named('addDeveloperMetadata'));
    return this;
  }

  getDeveloperMetadata(): DeveloperMetadata[] {
    const place = linePlace(this);
    return place ? metadataAt(this.session, this.book, place) : [];
  }

  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    const scope = { place: linePlace(this), sheet: this.model, rect: this.rect };
    return new DeveloperMetadataFinder(this.session, this.book, scope);
  }

  private tick(side: 0 | 1): this {
    return this.later((cell) => {
      const values = this.checkbox(cell);
      return values ? withValue(cell, scalar(values[side])) : cell;
    });
  }

  private checkbox(cell: Cell): readonly [Argument, Argument] | null {
    const rule = cell.rule ? this.book.ruleAt(cell.rule) : null;
    return rule?.type === 'CHECKBOX' ? checkboxValues(rule.args) : null;
  }

  private ruleHandle(cell: Cell): DataValidation | null {
    const rule = cell.rule ? this.book.ruleAt(cell.rule) : null;
    return rule && new DataValidation(this.session, rule, this.book);
  }

  private ruleIndex(rule: DataValidation | null, row: number, column: number): number {
    if (!rule?.rule.type) return 0;
    const { type, args, allowInvalid, help } = rule.rule;
    const relative = args.some((arg) => typeof arg === 'string' && arg.startsWith('='));
    return this.book.ruleIndex({
      type,
      args,
      allowInvalid,
      help,
      anchor: relative ? { row, column } : { row: 1, column: 1 },
    });
  }
}

function isRule(value: unknown): value is DataValidation | null {
  return value === null || value instanceof DataValidation;
}

function scalar(arg: Argument): string | number | boolean | null {
  return arg !== null && typeof arg === 'object' ? null : arg;
}
