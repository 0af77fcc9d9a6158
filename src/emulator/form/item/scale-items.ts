import { textArguments, wholeNumber } from '../../calls/arguments.ts';
import { EnumValue } from '../../kernel/enum-value.ts';
import { signatureMismatch } from '../../kernel/errors.ts';
import type { RatingRecord, ScaleRecord } from '../model.ts';
import { invalidUpdate } from './form-element.ts';
import type { ItemResponse } from './item-response.ts';
import { GradedByHand } from './question.ts';

/** A number on a line of radio buttons. */
export class ScaleItem extends GradedByHand<ScaleRecord> {
  static override readonly gasName = 'FormApp.ScaleItem';

  createResponse(...args: unknown[]): ItemResponse {
    return this.respond(String(this.integer(args, 'createResponse')));
  }

  getLowerBound(): number {
    return this.record.lower;
  }

  getUpperBound(): number {
    return this.record.upper;
  }

  getLeftLabel(): string {
    return this.record.leftLabel;
  }

  getRightLabel(): string {
    return this.record.rightLabel;
  }

  /** From 0 or 1 to 3…10. */
  setBounds(...args: unknown[]): this {
    const method = this.signature('setBounds');
    if (args.length !== 2) throw signatureMismatch(args, method);
    const lower = wholeNumber(args[0], args, method);
    const upper = wholeNumber(args[1], args, method);
    if (lower < 0 || lower > 1 || upper < 3 || upper > 10) throw invalidUpdate();
    return this.change((record) => {
      record.lower = lower;
      record.upper = upper;
    });
  }

  setLabels(...args: unknown[]): this {
    const [left = '', right = ''] = textArguments(args, this.signature('setLabels'), 2);
    return this.change((record) => {
      record.leftLabel = left;
      record.rightLabel = right;
    });
  }
}

/** A number of stars, hearts or thumbs. */
export class RatingItem extends GradedByHand<RatingRecord> {
  static override readonly gasName = 'FormApp.RatingItem';

  createResponse(...args: unknown[]): ItemResponse {
    return this.respond(String(this.integer(args, 'createResponse')));
  }

  getRatingIcon(): EnumValue {
    return EnumValue.of('FormApp.RatingIconType', this.record.icon);
  }

  getRatingScaleLevel(): number {
    return this.record.level;
  }

  setRatingIcon(...args: unknown[]): this {
    const [icon] = args;
    if (!(icon instanceof EnumValue) || icon.type !== 'FormApp.RatingIconType') {
      throw signatureMismatch(args, this.signature('setRatingIcon'));
    }
    return this.change((record) => {
      record.icon = icon.name as RatingRecord['icon'];
    });
  }

  /** From 3 to 10. */
  setRatingScaleLevel(...args: unknown[]): this {
    const level = this.integer(args, 'setRatingScaleLevel');
    if (level < 3 || level > 10) throw invalidUpdate();
    return this.change((record) => {
      record.level = level;
    });
  }
}
