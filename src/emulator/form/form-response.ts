import { CellFreeObject } from '../calls/cell-free-object.ts';
import { ScriptException, signatureMismatch } from '../kernel/errors.ts';
import type { Effect } from '../kernel/service-object.ts';
import type { Session } from '../kernel/session.ts';
import { editResponseUrl, prefilledUrl } from './addresses.ts';
import { Forms, problemsOf } from './forms.ts';
import { FormElement, invalidUpdate } from './item/form-element.ts';
import { ItemResponse } from './item/item-response.ts';
import { type Answer, answersEmptyText, type GradeRecord, isQuestion, type ResponseRecord } from './model.ts';

/** A response: one that was received, or one a script is making to submit it or to prefill an address. */
export class FormResponse extends CellFreeObject {
  static override readonly gasName = 'FormApp.FormResponse';
  /** Submitting writes a row of the destination. */
  static override readonly effects: Readonly<Record<string, Effect>> = new Proxy(
    {},
    { get: (_, method) => (method === 'submit' ? 'read' : 'none') },
  );

  private readonly answers: Map<number, Answer>;
  private readonly grades = new Map<number, GradeRecord>();
  private submitted = false;

  constructor(
    session: Session,
    readonly formId: string,
    /** As it was when the script read it; null while it is being made. */
    private readonly received: ResponseRecord | null,
  ) {
    super(session);
    this.answers = new Map(Object.entries(received?.answers ?? {}).map(([id, answer]) => [Number(id), answer]));
    for (const [id, grade] of Object.entries(received?.grades ?? {})) this.grades.set(Number(id), grade);
  }

  /** Grades given in this run, for `Form.submitGrades`. */
  get graded(): ReadonlyMap<number, GradeRecord> {
    return this.grades;
  }

  getId(): string | null {
    return this.received?.id ?? null;
  }

  getTimestamp(): Date | null {
    return this.received && new Date(this.received.timestamp);
  }

  getRespondentEmail(): string | null {
    return this.received?.email ?? null;
  }

  getEditResponseUrl(): string | null {
    return this.received && editResponseUrl(this.session.world, this.form, this.received.id);
  }

  /** Blank texts, dates and times of a received response are there with an empty text; other blanks are left out. */
  getItemResponses(): ItemResponse[] {
    return this.form.items.flatMap((item) => {
      const answer = this.answers.get(item.id) ?? (this.received && answersEmptyText(item) ? '' : undefined);
      return answer === undefined ? [] : [this.itemResponse(item.id, answer)];
    });
  }

  getResponseForItem(...args: unknown[]): ItemResponse | null {
    const itemId = this.itemOf(args, 'getResponseForItem');
    const answer = this.answers.get(itemId);
    return answer === undefined ? null : this.itemResponse(itemId, answer);
  }

  getGradableItemResponses(): ItemResponse[] {
    return this.form.items
      .filter((item) => isQuestion(item) && 'points' in item)
      .map((item) => this.itemResponse(item.id, this.answers.get(item.id) ?? null));
  }

  getGradableResponseForItem(...args: unknown[]): ItemResponse | null {
    const itemId = this.itemOf(args, 'getGradableResponseForItem');
    return this.getGradableItemResponses().find((response) => response.itemId === itemId) ?? null;
  }

  withItemResponse(...args: unknown[]): this {
    const response = this.responseOf(args, 'withItemResponse');
    if (this.received) throw new ScriptException('This form response has already been submitted.');
    this.answers.set(response.itemId, response.given ?? '');
    return this;
  }

  withItemGrade(...args: unknown[]): this {
    const response = this.responseOf(args, 'withItemGrade');
    this.grades.set(response.itemId, response.grade);
    return this;
  }

  toPrefilledUrl(): string {
    return prefilledUrl(this.session.world, this.form, this.answers);
  }

  /** Keeps the response as a respondent's, but fires no trigger, as at Google. */
  submit(): FormResponse {
    if (this.received || this.submitted) throw new ScriptException('This form response has already been submitted.');
    const { form } = this;
    if (!form.published || !form.acceptingResponses) {
      throw new ScriptException('This form is currently not accepting responses.');
    }
    // A script has no way to fill Google's own e-mail field.
    if (form.collectEmail || problemsOf(form, this.answers).length > 0) throw invalidUpdate();
    const { responseId } = this.forms.take(form, this.answers, '', null);
    this.submitted = true;
    return new FormResponse(this.session, this.formId, this.forms.store.findResponse(this.formId, responseId) ?? null);
  }

  private get forms(): Forms {
    return this.session.world.of(Forms);
  }

  private get form() {
    return this.forms.store.open(this.formId);
  }

  private itemResponse(itemId: number, answer: Answer | null): ItemResponse {
    return new ItemResponse(this.session, this.formId, itemId, answer, this.grades.get(itemId));
  }

  private itemOf(args: readonly unknown[], method: string): number {
    const [item] = args;
    if (args.length !== 1 || !(item instanceof FormElement)) throw signatureMismatch(args, `${this.gasName}.${method}`);
    return item.itemId;
  }

  private responseOf(args: readonly unknown[], method: string): ItemResponse {
    const [response] = args;
    if (args.length !== 1 || !(response instanceof ItemResponse)) {
      throw signatureMismatch(args, `${this.gasName}.${method}`);
    }
    return response;
  }
}
