import { textArgument } from '../../calls/arguments.ts';
import { ScriptException, signatureMismatch } from '../../kernel/errors.ts';
import type { ChoiceItemRecord, ChoiceRecord } from '../model.ts';
import type { QuizFeedback } from '../quiz-feedback.ts';
import { CheckboxValidation } from '../validations.ts';
import { Choice } from './choice.ts';
import { invalidUpdate } from './form-element.ts';
import type { ItemResponse } from './item-response.ts';
import { readNavigation } from './page-break-item.ts';
import { Graded } from './question.ts';

/** A question with proposed answers, which a quiz grades by itself. */
abstract class ChoiceQuestion extends Graded<ChoiceItemRecord> {
  createChoice(...args: unknown[]): Choice {
    return this.choice(args, false);
  }

  getChoices(): Choice[] {
    return this.record.choices.map((record) => new Choice(this.session, this.formId, { ...record }));
  }

  setChoices(...args: unknown[]): this {
    const [choices] = args;
    if (args.length !== 1 || !Array.isArray(choices)) throw signatureMismatch(args, this.signature('setChoices'));
    if (choices.length === 0) throw new ScriptException('Array is empty: choices');
    return this.offer(
      choices.map((choice) => {
        if (!(choice instanceof Choice)) throw signatureMismatch(args, this.signature('setChoices'));
        return { ...choice.record };
      }),
    );
  }

  setChoiceValues(...args: unknown[]): this {
    const values = this.texts(args, 'setChoiceValues', 'values');
    return this.offer(values.map((value) => ({ value, navigation: null, correct: false })));
  }

  getFeedbackForCorrect(): QuizFeedback | null {
    return this.feedbackObject(this.record.correctFeedback);
  }

  getFeedbackForIncorrect(): QuizFeedback | null {
    return this.feedbackObject(this.record.incorrectFeedback);
  }

  setFeedbackForCorrect(...args: unknown[]): this {
    const feedback = this.feedback(args, 'setFeedbackForCorrect');
    return this.change((record) => {
      record.correctFeedback = feedback;
    });
  }

  setFeedbackForIncorrect(...args: unknown[]): this {
    const feedback = this.feedback(args, 'setFeedbackForIncorrect');
    return this.change((record) => {
      record.incorrectFeedback = feedback;
    });
  }

  protected choice(args: readonly unknown[], navigates: boolean): Choice {
    const [value, second] = args;
    const method = this.signature('createChoice');
    if (args.length < 1 || args.length > 2) throw signatureMismatch(args, method);
    const record: ChoiceRecord = { value: textArgument(value, args, method), navigation: null, correct: false };
    if (args.length === 2) {
      const navigation = navigates ? readNavigation(second, this.formId) : undefined;
      if (typeof second === 'boolean') record.correct = second;
      else if (navigation) record.navigation = navigation;
      else throw signatureMismatch(args, method);
    }
    return new Choice(this.session, this.formId, record);
  }

  private offer(choices: ChoiceRecord[]): this {
    if (new Set(choices.map(({ value }) => value)).size < choices.length) {
      throw new ScriptException('Questions cannot have duplicate choice values.');
    }
    const navigating = choices.filter(({ navigation }) => navigation !== null).length;
    // Google refuses choices that lead somewhere beside choices that do not, and choices without words.
    if ((navigating > 0 && navigating < choices.length) || choices.some(({ value }) => value === '')) {
      throw invalidUpdate();
    }
    return this.change((record) => {
      record.choices = choices;
    });
  }
}

abstract class OtherOption extends ChoiceQuestion {
  hasOtherOption(): boolean {
    return this.record.other;
  }

  showOtherOption(...args: unknown[]): this {
    const other = this.flag(args, 'showOtherOption');
    return this.change((record) => {
      record.other = other;
    });
  }
}

/** One choice among radio buttons. */
export class MultipleChoiceItem extends OtherOption {
  static override readonly gasName = 'FormApp.MultipleChoiceItem';

  override createChoice(...args: unknown[]): Choice {
    return this.choice(args, true);
  }

  createResponse(...args: unknown[]): ItemResponse {
    return this.respond(this.text(args, 'createResponse'));
  }
}

/** One choice in a dropdown. */
export class ListItem extends ChoiceQuestion {
  static override readonly gasName = 'FormApp.ListItem';

  override createChoice(...args: unknown[]): Choice {
    return this.choice(args, true);
  }

  createResponse(...args: unknown[]): ItemResponse {
    return this.respond(this.text(args, 'createResponse'));
  }
}

/** Any number of choices. */
export class CheckboxItem extends OtherOption {
  static override readonly gasName = 'FormApp.CheckboxItem';

  createResponse(...args: unknown[]): ItemResponse {
    return this.respond(this.texts(args, 'createResponse', 'responses'));
  }

  setValidation(...args: unknown[]): this {
    const [validation] = args;
    if (!(validation instanceof CheckboxValidation)) throw signatureMismatch(args, this.signature('setValidation'));
    return this.change((record) => {
      record.validation = validation.record;
    });
  }

  clearValidation(): this {
    return this.change((record) => {
      record.validation = null;
    });
  }
}
