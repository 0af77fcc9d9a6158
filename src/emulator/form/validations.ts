import { textArguments, wholeNumber } from '../calls/arguments.ts';
import { CellFreeObject } from '../calls/cell-free-object.ts';
import { ScriptException, signatureMismatch } from '../kernel/errors.ts';
import type { ServiceObject } from '../kernel/service-object.ts';
import type { Session } from '../kernel/session.ts';
import type { ValidationRecord } from './model.ts';

/** A finished rule; which questions take it depends on its class. */
abstract class Validation extends CellFreeObject {
  constructor(
    session: Session,
    readonly record: ValidationRecord | null,
  ) {
    super(session);
  }
}

export class TextValidation extends Validation {
  static override readonly gasName = 'FormApp.TextValidation';
}
export class ParagraphTextValidation extends Validation {
  static override readonly gasName = 'FormApp.ParagraphTextValidation';
}
export class CheckboxValidation extends Validation {
  static override readonly gasName = 'FormApp.CheckboxValidation';
}
export class GridValidation extends Validation {
  static override readonly gasName = 'FormApp.GridValidation';
}
export class CheckboxGridValidation extends Validation {
  static override readonly gasName = 'FormApp.CheckboxGridValidation';
}

/** Collects one rule and its message; the last rule asked for wins. */
abstract class ValidationBuilder extends CellFreeObject {
  private rule: { rule: string; values: (string | number)[] } | null = null;
  private help: string | null = null;

  setHelpText(...args: unknown[]): this {
    [this.help = null] = textArguments(args, `${this.gasName}.setHelpText`, 1);
    return this;
  }

  abstract build(): ServiceObject;

  protected get record(): ValidationRecord | null {
    return this.rule && { ...this.rule, help: this.help };
  }

  protected require(rule: string, values: (string | number)[] = []): this {
    this.rule = { rule, values };
    return this;
  }

  protected requireNumbers(rule: string, args: readonly unknown[], count: number): this {
    const numbers = args.filter((arg): arg is number => typeof arg === 'number' && Number.isFinite(arg));
    if (args.length !== count || numbers.length !== count) throw signatureMismatch(args, `${this.gasName}.${rule}`);
    return this.require(rule, numbers);
  }

  protected requireCount(rule: string, args: readonly unknown[]): this {
    if (args.length !== 1) throw signatureMismatch(args, `${this.gasName}.${rule}`);
    return this.require(rule, [wholeNumber(args[0], args, `${this.gasName}.${rule}`)]);
  }

  protected requirePattern(rule: string, args: readonly unknown[]): this {
    const [pattern = ''] = textArguments(args, `${this.gasName}.${rule}`, 1);
    try {
      new RegExp(pattern);
    } catch (cause) {
      if (cause instanceof SyntaxError) throw new ScriptException(`Invalid regular expression pattern: ${pattern}`);
      throw cause;
    }
    return this.require(rule, [pattern]);
  }
}

/** Rules on the length and shape of a text. */
abstract class WordingBuilder extends ValidationBuilder {
  requireTextContainsPattern(...args: unknown[]): this {
    return this.requirePattern('requireTextContainsPattern', args);
  }
  requireTextDoesNotContainPattern(...args: unknown[]): this {
    return this.requirePattern('requireTextDoesNotContainPattern', args);
  }
  requireTextMatchesPattern(...args: unknown[]): this {
    return this.requirePattern('requireTextMatchesPattern', args);
  }
  requireTextDoesNotMatchPattern(...args: unknown[]): this {
    return this.requirePattern('requireTextDoesNotMatchPattern', args);
  }
  requireTextLengthGreaterThanOrEqualTo(...args: unknown[]): this {
    return this.requireCount('requireTextLengthGreaterThanOrEqualTo', args);
  }
  requireTextLengthLessThanOrEqualTo(...args: unknown[]): this {
    return this.requireCount('requireTextLengthLessThanOrEqualTo', args);
  }
}

export class ParagraphTextValidationBuilder extends WordingBuilder {
  static override readonly gasName = 'FormApp.ParagraphTextValidationBuilder';

  build(): ParagraphTextValidation {
    return new ParagraphTextValidation(this.session, this.record);
  }
}

export class TextValidationBuilder extends WordingBuilder {
  static override readonly gasName = 'FormApp.TextValidationBuilder';

  requireNumber(): this {
    return this.require('requireNumber');
  }
  requireWholeNumber(): this {
    return this.require('requireWholeNumber');
  }
  requireNumberBetween(...args: unknown[]): this {
    return this.requireNumbers('requireNumberBetween', args, 2);
  }
  requireNumberNotBetween(...args: unknown[]): this {
    return this.requireNumbers('requireNumberNotBetween', args, 2);
  }
  requireNumberEqualTo(...args: unknown[]): this {
    return this.requireNumbers('requireNumberEqualTo', args, 1);
  }
  requireNumberNotEqualTo(...args: unknown[]): this {
    return this.requireNumbers('requireNumberNotEqualTo', args, 1);
  }
  requireNumberGreaterThan(...args: unknown[]): this {
    return this.requireNumbers('requireNumberGreaterThan', args, 1);
  }
  requireNumberGreaterThanOrEqualTo(...args: unknown[]): this {
    return this.requireNumbers('requireNumberGreaterThanOrEqualTo', args, 1);
  }
  requireNumberLessThan(...args: unknown[]): this {
    return this.requireNumbers('requireNumberLessThan', args, 1);
  }
  requireNumberLessThanOrEqualTo(...args: unknown[]): this {
    return this.requireNumbers('requireNumberLessThanOrEqualTo', args, 1);
  }
  requireTextIsEmail(): this {
    return this.require('requireTextIsEmail');
  }
  requireTextIsUrl(): this {
    return this.require('requireTextIsUrl');
  }

  build(): TextValidation {
    return new TextValidation(this.session, this.record);
  }
}

export class CheckboxValidationBuilder extends ValidationBuilder {
  static override readonly gasName = 'FormApp.CheckboxValidationBuilder';

  requireSelectAtLeast(...args: unknown[]): this {
    return this.requireCount('requireSelectAtLeast', args);
  }
  requireSelectAtMost(...args: unknown[]): this {
    return this.requireCount('requireSelectAtMost', args);
  }
  requireSelectExactly(...args: unknown[]): this {
    return this.requireCount('requireSelectExactly', args);
  }

  build(): CheckboxValidation {
    return new CheckboxValidation(this.session, this.record);
  }
}

export class GridValidationBuilder extends ValidationBuilder {
  static override readonly gasName = 'FormApp.GridValidationBuilder';

  requireLimitOneResponsePerColumn(): this {
    return this.require('requireLimitOneResponsePerColumn');
  }

  build(): GridValidation {
    return new GridValidation(this.session, this.record);
  }
}

export class CheckboxGridValidationBuilder extends ValidationBuilder {
  static override readonly gasName = 'FormApp.CheckboxGridValidationBuilder';

  requireLimitOneResponsePerColumn(): this {
    return this.require('requireLimitOneResponsePerColumn');
  }

  build(): CheckboxGridValidation {
    return new CheckboxGridValidation(this.session, this.record);
  }
}
