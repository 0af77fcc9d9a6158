import { signatureMismatch } from '../../kernel/errors.ts';
import type { ServiceObject } from '../../kernel/service-object.ts';
import { memberOf } from '../call-arguments.ts';
import type { Argument } from '../workbook/records.ts';
import { toArgument } from './criterion-values.ts';

type Kind = 'number' | 'string' | 'date';

/** `when…` methods shared by filters and conditional formats: enum member, and what the arguments must be. */
const CONDITIONS: Readonly<Record<string, readonly [type: string, ...kinds: Kind[]]>> = {
  whenCellEmpty: ['CELL_EMPTY'],
  whenCellNotEmpty: ['CELL_NOT_EMPTY'],
  whenDateAfter: ['DATE_AFTER', 'date'],
  whenDateBefore: ['DATE_BEFORE', 'date'],
  whenDateEqualTo: ['DATE_EQUAL_TO', 'date'],
  whenFormulaSatisfied: ['CUSTOM_FORMULA', 'string'],
  whenNumberBetween: ['NUMBER_BETWEEN', 'number', 'number'],
  whenNumberEqualTo: ['NUMBER_EQUAL_TO', 'number'],
  whenNumberGreaterThan: ['NUMBER_GREATER_THAN', 'number'],
  whenNumberGreaterThanOrEqualTo: ['NUMBER_GREATER_THAN_OR_EQUAL_TO', 'number'],
  whenNumberLessThan: ['NUMBER_LESS_THAN', 'number'],
  whenNumberLessThanOrEqualTo: ['NUMBER_LESS_THAN_OR_EQUAL_TO', 'number'],
  whenNumberNotBetween: ['NUMBER_NOT_BETWEEN', 'number', 'number'],
  whenNumberNotEqualTo: ['NUMBER_NOT_EQUAL_TO', 'number'],
  whenTextContains: ['TEXT_CONTAINS', 'string'],
  whenTextDoesNotContain: ['TEXT_DOES_NOT_CONTAIN', 'string'],
  whenTextEndsWith: ['TEXT_ENDS_WITH', 'string'],
  whenTextEqualTo: ['TEXT_EQUAL_TO', 'string'],
  whenTextStartsWith: ['TEXT_STARTS_WITH', 'string'],
};

interface ConditionTaker extends ServiceObject {
  when(type: string, args: readonly Argument[]): unknown;
}

/** Gives a builder class the `when…` methods. */
export function defineConditions(builder: { prototype: ConditionTaker }): void {
  for (const [method, [type, ...kinds]] of Object.entries(CONDITIONS)) {
    Object.defineProperty(builder.prototype, method, {
      writable: true,
      configurable: true,
      value(this: ConditionTaker, ...args: unknown[]) {
        const relative = kinds[0] === 'date' && memberOf(args[0], 'RelativeDate') !== undefined;
        const fits = kinds.every((kind, index) => {
          const arg = args[index];
          return kind === 'date' ? relative || arg instanceof Date : typeof arg === kind;
        });
        if (args.length !== kinds.length || !fits) throw signatureMismatch(args, `${this.gasName}.${method}`);
        return this.when(relative ? `${type}_RELATIVE` : type, args.map(toArgument));
      },
    });
  }
}
