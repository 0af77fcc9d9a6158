import { signatureMismatch } from '../../kernel/errors.ts';
import type { TextRecord, ValidationRecord } from '../model.ts';
import { ParagraphTextValidation, TextValidation } from '../validations.ts';
import type { ItemResponse } from './item-response.ts';
import { GradedByHand } from './question.ts';

abstract class WrittenItem extends GradedByHand<TextRecord> {
  createResponse(...args: unknown[]): ItemResponse {
    return this.respond(this.text(args, 'createResponse'));
  }

  clearValidation(): this {
    return this.validate(null);
  }

  protected validate(validation: ValidationRecord | null): this {
    return this.change((record) => {
      record.validation = validation;
    });
  }
}

/** A question answered in one line. */
export class TextItem extends WrittenItem {
  static override readonly gasName = 'FormApp.TextItem';

  setValidation(...args: unknown[]): this {
    const [validation] = args;
    if (!(validation instanceof TextValidation)) throw signatureMismatch(args, this.signature('setValidation'));
    return this.validate(validation.record);
  }
}

/** A question answered in several lines. */
export class ParagraphTextItem extends WrittenItem {
  static override readonly gasName = 'FormApp.ParagraphTextItem';

  setValidation(...args: unknown[]): this {
    const [validation] = args;
    if (!(validation instanceof ParagraphTextValidation))
      throw signatureMismatch(args, this.signature('setValidation'));
    return this.validate(validation.record);
  }
}
