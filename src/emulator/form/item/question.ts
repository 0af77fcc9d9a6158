import { ScriptException, signatureMismatch } from '../../kernel/errors.ts';
import type { Answer, FeedbackRecord, QuestionRecord } from '../model.ts';
import { QuizFeedback } from '../quiz-feedback.ts';
import { misfit } from '../validation.ts';
import { FormElement, invalidUpdate } from './form-element.ts';
import { ItemResponse } from './item-response.ts';

/** An item that respondents answer. */
export abstract class Question<R extends QuestionRecord> extends FormElement<R> {
  isRequired(): boolean {
    return this.record.required;
  }

  setRequired(...args: unknown[]): this {
    const required = this.flag(args, 'setRequired');
    return this.change((record) => {
      record.required = required;
    });
  }

  /** @throws ScriptException when the answer is not one the question can have */
  protected respond(answer: Answer): ItemResponse {
    const blank = answer === '' && (this.record.type === 'TEXT' || this.record.type === 'PARAGRAPH_TEXT');
    if (!blank && misfit(this.record, answer) !== null) {
      throw new ScriptException(`Invalid response submitted to item: ${shown(answer)}.`);
    }
    return new ItemResponse(this.session, this.formId, this.itemId, answer);
  }
}

/** A question that counts in a quiz. */
export abstract class Graded<R extends QuestionRecord & { points: number }> extends Question<R> {
  getPoints(): number {
    return this.record.points;
  }

  setPoints(...args: unknown[]): this {
    const points = this.integer(args, 'setPoints');
    if (points < 0) throw invalidUpdate();
    return this.change((record) => {
      record.points = points;
    });
  }

  protected feedback(args: readonly unknown[], method: string): FeedbackRecord | null {
    const [feedback] = args;
    if (args.length !== 1 || (feedback !== null && !(feedback instanceof QuizFeedback))) {
      throw signatureMismatch(args, this.signature(method));
    }
    return feedback === null ? null : feedback.record;
  }

  protected feedbackObject(record: FeedbackRecord | null): QuizFeedback | null {
    return record && new QuizFeedback(this.session, record);
  }
}

/** A question a person has to grade: points, and one feedback whatever the answer. */
export abstract class GradedByHand<
  R extends QuestionRecord & { points: number; generalFeedback: FeedbackRecord | null },
> extends Graded<R> {
  getGeneralFeedback(): QuizFeedback | null {
    return this.feedbackObject(this.record.generalFeedback);
  }

  setGeneralFeedback(...args: unknown[]): this {
    const feedback = this.feedback(args, 'setGeneralFeedback');
    return this.change((record) => {
      record.generalFeedback = feedback;
    });
  }
}

function shown(answer: Answer): string {
  return typeof answer === 'string' ? answer : JSON.stringify(answer);
}
