import { Forms, type Refused, type Submission, type Submitted } from '../../emulator/form/forms.ts';
import type { Answer } from '../../emulator/form/model.ts';
import { Session } from '../../emulator/kernel/session.ts';
import type { EditDescription, TypedCell, TypingOutcome } from '../../emulator/spreadsheet/workbook/screen.ts';
import { Workbooks } from '../../emulator/spreadsheet/workbook/workbooks.ts';
import { type DocumentEvent, simpleLaunch } from '../../emulator/triggers/document-events.ts';
import { Triggers } from '../../emulator/triggers/triggers.ts';
import type { Host } from './host.ts';

/** What people do to documents, with the triggers it fires. `fired` settles when those have ended. */
export interface Done<Outcome> {
  readonly outcome: Outcome;
  readonly fired: Promise<void>;
}

const SOURCES = { spreadsheet: 'SPREADSHEETS', form: 'FORMS', document: 'DOCUMENTS' } as const;

/**
 * Does in a person's name what Google's own menus do, through the services scripts use; durable when it returns.
 * @throws ScriptException when a protection or the sheet's size forbids it
 */
export function act<Result>(host: Host, user: string, action: (session: Session) => Result): Result {
  const session = new Session(host.world, {
    id: 0,
    functionName: '',
    authMode: 'FULL',
    project: host.project,
    activeUser: user,
    effectiveUser: user,
    ui: null,
    pause: () => Promise.resolve(),
    waitUntil: (ready) => Promise.resolve(ready()),
  });
  const result = action(session);
  session.send();
  host.world.documents.commit();
  host.formulas.recalculateNext();
  return result;
}

/** Opens the document the script is bound to: the simple `onOpen`, then the installed ones. */
export function openDocument(host: Host, user: string): Done<null> {
  const { container } = host;
  if (!container) return { outcome: null, fired: Promise.resolve() };
  const event = { source: SOURCES[container.kind], type: 'ON_OPEN', documentId: container.id, user } as const;
  return { outcome: null, fired: fire(host, event, 'onOpen') };
}

/** Types into cells, or pastes; what the sheet refuses is in the outcome, the rest is durable. */
export async function typeCells(
  host: Host,
  spreadsheetId: string,
  user: string,
  cells: readonly TypedCell[],
): Promise<Done<TypingOutcome>> {
  const workbooks = host.world.of(Workbooks);
  const outcome = workbooks.typeInto(spreadsheetId, user, cells);
  host.world.documents.commit();
  host.formulas.recalculateNext();
  const fired = outcome.edits.map((edit) => fire(host, editEvent(edit), 'onEdit'));
  return { outcome, fired: Promise.all(fired).then(() => {}) };
}

/** Sends a form as its respondent; a submission that is taken is durable before any trigger runs. */
export async function submitForm(
  host: Host,
  formId: string,
  submission: Submission,
): Promise<Done<Submitted | Refused>> {
  const outcome = host.world.of(Forms).submit(formId, submission);
  if (outcome.kind === 'refused') return { outcome, fired: Promise.resolve() };
  host.world.documents.commit();
  host.formulas.recalculateSoon();
  const launches = host.world.of(Triggers).forFormSubmit(outcome);
  return { outcome, fired: Promise.all(launches.map((launch) => host.launch(launch))).then(() => {}) };
}

/**
 * Answers by item id from answers by question title; numbers count as typed.
 * @throws RangeError for a title the form does not have, TypeError for an answer no respondent can give
 */
export function answersByTitle(
  host: Host,
  formId: string,
  answers: Readonly<Record<string, unknown>>,
): Map<number, Answer> {
  const { items } = host.world.of(Forms).store.open(formId);
  return new Map(
    Object.entries(answers).map(([title, answer]) => {
      const item = items.find((candidate) => candidate.title === title);
      if (!item) throw new RangeError(`The form has no question titled « ${title} ».`);
      return [item.id, asTyped(title, answer)];
    }),
  );
}

function asTyped(title: string, answer: unknown): Answer {
  if (typeof answer === 'string') return answer;
  if (typeof answer === 'number') return String(answer);
  if (!Array.isArray(answer)) {
    throw new TypeError(`The answer to « ${title} » must be text, a number, or a list for boxes and grids.`);
  }
  return answer.map((part) => (part === null ? null : asTyped(title, part))) as Answer;
}

function editEvent({
  spreadsheetId,
  sheetId,
  user,
  rect,
  value,
  oldValue,
}: EditDescription): DocumentEvent & { user: string } {
  return {
    source: 'SPREADSHEETS',
    type: 'ON_EDIT',
    documentId: spreadsheetId,
    user,
    area: {
      sheetId,
      row: rect.row,
      column: rect.column,
      rows: rect.lastRow - rect.row + 1,
      columns: rect.lastColumn - rect.column + 1,
    },
    ...(value === undefined ? {} : { value }),
    ...(oldValue === undefined ? {} : { oldValue }),
  };
}

async function fire(host: Host, event: DocumentEvent & { user: string }, simple: string): Promise<void> {
  const installed = host.world.of(Triggers).forDocumentEvent(event);
  await Promise.all([simpleLaunch(event, simple), ...installed].map((launch) => host.launch(launch)));
}
