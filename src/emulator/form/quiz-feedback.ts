import { textArguments } from '../calls/arguments.ts';
import { CellFreeObject } from '../calls/cell-free-object.ts';
import type { Session } from '../kernel/session.ts';
import type { FeedbackRecord } from './model.ts';

/** What a respondent of a quiz is told of an answer. */
export class QuizFeedback extends CellFreeObject {
  static override readonly gasName = 'FormApp.QuizFeedback';

  constructor(
    session: Session,
    readonly record: FeedbackRecord,
  ) {
    super(session);
  }

  getText(): string {
    return this.record.text;
  }

  getLinkUrls(): string[] {
    return this.record.links.map(({ url }) => url);
  }
}

/** Builds a feedback; `build` may be called several times. */
export class QuizFeedbackBuilder extends CellFreeObject {
  static override readonly gasName = 'FormApp.QuizFeedbackBuilder';

  private words = '';
  private links: FeedbackRecord['links'] = [];

  setText(...args: unknown[]): this {
    [this.words = ''] = textArguments(args, 'FormApp.QuizFeedbackBuilder.setText', 1);
    return this;
  }

  addLink(...args: unknown[]): this {
    const [url = '', text = null] = textArguments(args, 'FormApp.QuizFeedbackBuilder.addLink', 1, 2);
    this.links.push({ url, text });
    return this;
  }

  copy(): QuizFeedbackBuilder {
    const copy = new QuizFeedbackBuilder(this.session);
    copy.words = this.words;
    copy.links = [...this.links];
    return copy;
  }

  build(): QuizFeedback {
    return new QuizFeedback(this.session, { text: this.words, links: [...this.links] });
  }
}
