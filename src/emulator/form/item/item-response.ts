import { CellFreeObject } from '../../calls/cell-free-object.ts';
import { signatureMismatch } from '../../kernel/errors.ts';
import type { Session } from '../../kernel/session.ts';
import type { Answer, FeedbackRecord, GradeRecord } from '../model.ts';
import { QuizFeedback } from '../quiz-feedback.ts';
import { Item } from './item.ts';

/** The answer to one question; grades set here are kept only by `Form.submitGrades`. */
export class ItemResponse extends CellFreeObject {
  static override readonly gasName = 'FormApp.ItemResponse';

  private score: number | null;
  private feedback: FeedbackRecord | null;

  constructor(
    session: Session,
    readonly formId: string,
    readonly itemId: number,
    private readonly answer: Answer | null,
    grade: GradeRecord | undefined = undefined,
  ) {
    super(session);
    this.score = grade?.score ?? null;
    this.feedback = grade?.feedback ?? null;
  }

  /** A copy of the answer, null when the question was left blank. */
  get given(): Answer | null {
    return JSON.parse(JSON.stringify(this.answer)) as Answer | null;
  }

  get grade(): GradeRecord {
    return { score: this.score, feedback: this.feedback };
  }

  getItem(): Item {
    return new Item(this.session, this.formId, this.itemId);
  }

  getResponse(): Answer | null {
    return this.given;
  }

  getScore(): number | null {
    return this.score;
  }

  getFeedback(): QuizFeedback | null {
    return this.feedback && new QuizFeedback(this.session, this.feedback);
  }

  setScore(...args: unknown[]): this {
    const [score] = args;
    if (args.length !== 1 || (score !== null && typeof score !== 'number')) {
      throw signatureMismatch(args, 'FormApp.ItemResponse.setScore');
    }
    this.score = score;
    return this;
  }

  setFeedback(...args: unknown[]): this {
    const [feedback] = args;
    if (args.length !== 1 || (feedback !== null && !(feedback instanceof QuizFeedback))) {
      throw signatureMismatch(args, 'FormApp.ItemResponse.setFeedback');
    }
    this.feedback = feedback === null ? null : feedback.record;
    return this;
  }
}
