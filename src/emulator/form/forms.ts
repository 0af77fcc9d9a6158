import type { World } from '../kernel/world.ts';
import { automaticGrades } from './automatic-grades.ts';
import { type OpenDestination, placeColumns, type WrittenRow, writeGrade, writeResponse } from './destination.ts';
import { FormStore } from './form-store.ts';
import type { Answer, FormRecord, GradeRecord, ResponseRecord } from './model.ts';
import { isQuestion } from './model.ts';
import { visitedPages } from './pages.ts';
import { type PostedFields, readPosted } from './posted.ts';
import { closedReason, type FormScreen, screenOf } from './screen.ts';
import { openSpreadsheet } from './spreadsheet-destination.ts';
import { refusal } from './validation.ts';
import { SAID } from './wording.ts';

/** What a respondent sends. */
export interface Submission {
  readonly answers: ReadonlyMap<number, Answer>;
  readonly respondentEmail?: string;
  /** Id of the response this one replaces. */
  readonly editOf?: string;
}

/** A response that was taken, and the spreadsheet row it went to (null without a destination). */
export interface Submitted {
  readonly kind: 'accepted';
  readonly formId: string;
  readonly responseId: string;
  readonly edited: boolean;
  readonly row: WrittenRow | null;
}

/** Why a response was not taken: `problems` by question, or one `message` for the whole form. */
export interface Refused {
  readonly kind: 'refused';
  readonly message: string;
  readonly problems: readonly { readonly itemId: number; readonly field: string | null; readonly message: string }[];
}

/** Forms as their respondents meet them: the page they see, and what happens when they send it. */
export class Forms {
  readonly store: FormStore;
  readonly openDestination: OpenDestination;

  constructor(private readonly world: World) {
    this.store = world.of(FormStore);
    this.openDestination = (id) => openSpreadsheet(world, id);
  }

  /**
   * What the respondents' page shows.
   * @param prefill parameters of the address, `entry.N`; `edit2` names the response being changed
   */
  describe(formId: string, prefill: PostedFields = new Map()): FormScreen {
    const form = this.store.open(formId);
    const [edit] = [prefill.get('edit2') ?? []].flat();
    const edited = edit === undefined ? null : (this.store.findResponse(formId, edit) ?? null);
    const heading = this.store.headingOf(form);
    const closed = closedReason(form, heading) ?? editRefusal(form, edit, edited);
    return { ...screenOf(form, prefill, closed, closed === null ? edited : null), title: heading };
  }

  /** Posted fields as answers by item id. */
  readSubmission(formId: string, fields: PostedFields): Map<number, Answer> {
    return readPosted(this.store.open(formId), fields);
  }

  /** Says that a form was changed in place; its destination follows at once. */
  changed(form: FormRecord): void {
    this.store.touch(form);
    const book = form.destination && this.openDestination(form.destination.spreadsheetId);
    const sheet = form.destination && book?.sheet(form.destination.sheetId);
    if (book && sheet) placeColumns(form, sheet, book.locale);
  }

  /** Takes a respondent's answers, or says why not; fires no trigger itself. */
  submit(formId: string, submission: Submission): Submitted | Refused {
    const form = this.store.open(formId);
    const { editOf } = submission;
    const previous = editOf === undefined ? null : (this.store.findResponse(formId, editOf) ?? null);
    const closed = closedReason(form, this.store.headingOf(form)) ?? editRefusal(form, editOf, previous);
    if (closed !== null) return { kind: 'refused', message: closed, problems: [] };
    const answers = answersOnTheWay(form, submission.answers);
    const email = submission.respondentEmail?.trim() ?? '';
    const problems = problemsOf(form, submission.answers);
    const emailProblem = form.collectEmail && email === '' ? SAID.emailMissing : '';
    if (problems.length > 0 || emailProblem) return { kind: 'refused', message: emailProblem, problems };
    return this.take(form, answers, form.collectEmail ? email : '', previous);
  }

  /** Keeps a response without any check, as a script's own `FormResponse.submit()` does after its own. */
  take(
    form: FormRecord,
    answers: ReadonlyMap<number, Answer>,
    email: string,
    previous: ResponseRecord | null,
  ): Submitted {
    const response: ResponseRecord = {
      id: previous?.id ?? `2_ABaOnu${this.world.ids.text(72)}`,
      sequence: previous?.sequence ?? ++form.received,
      timestamp: this.world.clock.now(),
      email,
      answers: Object.fromEntries(answers),
      grades: { ...previous?.grades, ...automaticGrades(form, answers) },
      row: previous?.row ?? null,
    };
    const book = form.destination && this.openDestination(form.destination.spreadsheetId);
    const row = book ? writeResponse(form, response, previous, book) : null;
    this.store.touch(form);
    this.store.storeResponse(form, response);
    return { kind: 'accepted', formId: form.id, responseId: response.id, edited: previous !== null, row };
  }

  /** Keeps the grades somebody gave a response, by item id; its row shows the new score. */
  grade(form: FormRecord, response: ResponseRecord, grades: Readonly<Record<string, GradeRecord>>): void {
    const graded = { ...response, grades: { ...grades } };
    this.store.storeResponse(form, graded);
    const book = form.destination && this.openDestination(form.destination.spreadsheetId);
    if (book) writeGrade(form, graded, book);
  }
}

function editRefusal(form: FormRecord, editOf: string | undefined, previous: ResponseRecord | null): string | null {
  if (editOf === undefined) return null;
  if (!form.allowResponseEdits) return SAID.noEdit;
  return previous ? null : SAID.unknownResponse;
}

/** Only questions on the pages the respondent went through are asked, so only they can be missing. */
export function problemsOf(form: FormRecord, answers: ReadonlyMap<number, Answer>): Refused['problems'] {
  return visitedPages(form, answers)
    .flatMap((page) => page.items)
    .filter(isQuestion)
    .flatMap((item) => {
      const message = refusal(item, answers.get(item.id));
      return message === null ? [] : [{ itemId: item.id, field: `entry.${item.entries[0]}`, message }];
    });
}

function answersOnTheWay(form: FormRecord, answers: ReadonlyMap<number, Answer>): Map<number, Answer> {
  const kept = new Map<number, Answer>();
  for (const item of visitedPages(form, answers).flatMap((page) => page.items)) {
    const answer = answers.get(item.id);
    if (answer !== undefined) kept.set(item.id, answer);
  }
  return kept;
}
