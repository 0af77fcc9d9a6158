import { asText } from '../../calls/arguments.ts';
import { CellFreeObject } from '../../calls/cell-free-object.ts';
import type { EnumValue } from '../../kernel/enum-value.ts';
import { ScriptException, signatureMismatch } from '../../kernel/errors.ts';
import type { Session } from '../../kernel/session.ts';
import { member, memberOf } from '../call-arguments.ts';
import { RangeBase } from '../range/range-base.ts';
import type { Argument, ValidationRule } from '../workbook/records.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { fromArgument, toArgument } from './criterion-values.ts';

/** What a rule says before it stands on a cell. */
export type RuleDraft = Omit<ValidationRule, 'anchor' | 'type'> & { readonly type: string | null };

const NEW_RULE: RuleDraft = { type: null, args: [], allowInvalid: true, help: null };

abstract class RuleReading extends CellFreeObject {
  constructor(
    session: Session,
    protected draft: RuleDraft,
    /** Workbook of the ranges a rule refers to. */
    protected book: Workbook | null,
  ) {
    super(session);
  }

  get rule(): RuleDraft {
    return this.draft;
  }

  getAllowInvalid(): boolean {
    return this.draft.allowInvalid;
  }

  getCriteriaType(): EnumValue | null {
    return this.draft.type === null ? null : member('DataValidationCriteria', this.draft.type);
  }

  getCriteriaValues(): unknown[] {
    return this.draft.args.map((arg) => fromArgument(arg, this.session, this.book));
  }

  getHelpText(): string | null {
    return this.draft.help;
  }

  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.session, this.draft, this.book);
  }
}

/** A rule on what cells accept. */
export class DataValidation extends RuleReading {
  static override readonly gasName: string = 'SpreadsheetApp.DataValidation';
}

/** Builder of a rule on what cells accept. */
export class DataValidationBuilder extends RuleReading {
  static override readonly gasName: string = 'SpreadsheetApp.DataValidationBuilder';

  constructor(session: Session, draft = NEW_RULE, book: Workbook | null = null) {
    super(session, draft, book);
  }

  build(): DataValidation {
    if (this.draft.type === null) throw new ScriptException('Cannot build a DataValidation without criteria.');
    return new DataValidation(this.session, this.draft, this.book);
  }

  setAllowInvalid(...args: unknown[]): this {
    const [allowInvalid] = args;
    if (args.length !== 1 || typeof allowInvalid !== 'boolean') throw this.mismatch(args, 'setAllowInvalid');
    this.draft = { ...this.draft, allowInvalid };
    return this;
  }

  setHelpText(...args: unknown[]): this {
    const [text] = args;
    if (args.length !== 1 || (text !== null && asText(text) === undefined)) throw this.mismatch(args, 'setHelpText');
    this.draft = { ...this.draft, help: asText(text) || null };
    return this;
  }

  requireCheckbox(...args: unknown[]): this {
    if (args.length > 2) throw this.mismatch(args, 'requireCheckbox');
    return this.require('CHECKBOX', args.map(toArgument));
  }

  requireValueInList(...args: unknown[]): this {
    const [values, dropdown = true] = args;
    if (args.length < 1 || args.length > 2 || !Array.isArray(values) || typeof dropdown !== 'boolean') {
      throw this.mismatch(args, 'requireValueInList');
    }
    return this.require('VALUE_IN_LIST', [values.map(String), dropdown]);
  }

  requireValueInRange(...args: unknown[]): this {
    const [range, dropdown = true] = args;
    if (args.length < 1 || args.length > 2 || !(range instanceof RangeBase) || typeof dropdown !== 'boolean') {
      throw this.mismatch(args, 'requireValueInRange');
    }
    this.book = range.book;
    return this.require('VALUE_IN_RANGE', [toArgument(range), dropdown]);
  }

  withCriteria(...args: unknown[]): this {
    const [criteria, values] = args;
    const type = memberOf(criteria, 'DataValidationCriteria');
    if (args.length !== 2 || !type || !Array.isArray(values)) throw this.mismatch(args, 'withCriteria');
    const range = values.find((value) => value instanceof RangeBase);
    if (range) this.book = range.book;
    return this.require(type, values.map(toArgument));
  }

  require(type: string, args: readonly Argument[]): this {
    this.draft = { ...this.draft, type, args };
    return this;
  }

  private mismatch(args: readonly unknown[], method: string): ScriptException {
    return signatureMismatch(args, `SpreadsheetApp.DataValidationBuilder.${method}`);
  }
}

/** Methods that ask for one plain criterion: enum member, and what its arguments must be. */
const REQUIREMENTS: Readonly<Record<string, readonly [type: string, ...kinds: ('number' | 'string' | 'date')[]]>> = {
  requireDate: ['DATE_IS_VALID_DATE'],
  requireDateAfter: ['DATE_AFTER', 'date'],
  requireDateBefore: ['DATE_BEFORE', 'date'],
  requireDateBetween: ['DATE_BETWEEN', 'date', 'date'],
  requireDateEqualTo: ['DATE_EQUAL_TO', 'date'],
  requireDateNotBetween: ['DATE_NOT_BETWEEN', 'date', 'date'],
  requireDateOnOrAfter: ['DATE_ON_OR_AFTER', 'date'],
  requireDateOnOrBefore: ['DATE_ON_OR_BEFORE', 'date'],
  requireFormulaSatisfied: ['CUSTOM_FORMULA', 'string'],
  requireNumberBetween: ['NUMBER_BETWEEN', 'number', 'number'],
  requireNumberEqualTo: ['NUMBER_EQUAL_TO', 'number'],
  requireNumberGreaterThan: ['NUMBER_GREATER_THAN', 'number'],
  requireNumberGreaterThanOrEqualTo: ['NUMBER_GREATER_THAN_OR_EQUAL_TO', 'number'],
  requireNumberLessThan: ['NUMBER_LESS_THAN', 'number'],
  requireNumberLessThanOrEqualTo: ['NUMBER_LESS_THAN_OR_EQUAL_TO', 'number'],
  requireNumberNotBetween: ['NUMBER_NOT_BETWEEN', 'number', 'number'],
  requireNumberNotEqualTo: ['NUMBER_NOT_EQUAL_TO', 'number'],
  requireTextContains: ['TEXT_CONTAINS', 'string'],
  requireTextDoesNotContain: ['TEXT_DOES_NOT_CONTAIN', 'string'],
  requireTextEqualTo: ['TEXT_EQUAL_TO', 'string'],
  requireTextIsEmail: ['TEXT_IS_VALID_EMAIL'],
  requireTextIsUrl: ['TEXT_IS_VALID_URL'],
};

for (const [method, [type, ...kinds]] of Object.entries(REQUIREMENTS)) {
  Object.defineProperty(DataValidationBuilder.prototype, method, {
    writable: true,
    configurable: true,
    value(this: DataValidationBuilder, ...args: unknown[]) {
      const fits = kinds.every((kind, index) => {
        const arg = args[index];
        return kind === 'date' ? arg instanceof Date : typeof arg === kind;
      });
      if (args.length !== kinds.length || !fits) {
        throw signatureMismatch(args, `SpreadsheetApp.DataValidationBuilder.${method}`);
      }
      return this.require(type, args.map(toArgument));
    },
  });
}
