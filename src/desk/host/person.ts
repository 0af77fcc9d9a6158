import { Forms, type Refused, type Submission, type Submitted } from '../../emulator/form/forms.ts';
import type { Answer } from '../../emulator/form/model.ts';
import { ScriptException } from '../../emulator/kernel/errors.ts';
import { Session } from '../../emulator/kernel/session.ts';
import { handles } from '../../emulator/spreadsheet/handles.ts';
import type {
  EditDescription,
  ScreenRect,
  TypedCell,
  TypingOutcome,
} from '../../emulator/spreadsheet/workbook/screen.ts';
import { type ScreenSelection, Workbooks } from '../../emulator/spreadsheet/workbook/workbooks.ts';
import { type ChangeType, type DocumentEvent, simpleLaunch } from '../../emulator/triggers/document-events.ts';
import type { EventArea } from '../../emulator/triggers/spreadsheet-objects.ts';
import { Triggers } from '../../emulator/triggers/triggers.ts';
import type { Host } from './host.ts';
import type { LineChange } from './host-api.ts';
import { changeLines } from './line-change.ts';

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
  host.formulas.recalculateNext();
  host.world.documents.commit();
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
  host.formulas.recalculateNext();
  host.world.documents.commit();
  const fired = outcome.edits.map((edit) => fire(host, editEvent(edit), 'onEdit'));
  if (outcome.edits.length > 0) fired.push(changed(host, spreadsheetId, user, 'EDIT'));
  return { outcome, fired: Promise.all(fired).then(() => {}) };
}

/** Inserts, deletes, sorts or widens lines; the caller then tells the triggers, by `changed`. @throws ScriptException when a protection or the sheet's size forbids it */
export function reshapeSheet(
  host: Host,
  spreadsheetId: string,
  user: string,
  sheetId: number,
  change: LineChange,
): void {
  const book = host.world.of(Workbooks).get(spreadsheetId);
  const model = book?.sheetById(sheetId);
  if (!book || !model) throw new ScriptException(`Sheet ${sheetId} not found`);
  act(host, user, (session) => changeLines(handles.sheet(session, book, model), change));
}

/** Fires the change triggers of a spreadsheet; typing in a cell is a change too, as at Google. */
export function changed(host: Host, spreadsheetId: string, user: string, changeType: ChangeType): Promise<void> {
  return fire(host, { source: 'SPREADSHEETS', type: 'ON_CHANGE', documentId: spreadsheetId, user, changeType }, null);
}

/** Selects cells on a person's screen: the simple `onSelectionChange`. */
export function selectCells(host: Host, spreadsheetId: string, user: string, selection: ScreenSelection): Done<null> {
  host.world.of(Workbooks).select(spreadsheetId, user, selection);
  const { sheetId, rect } = selection;
  const event = {
    source: 'SPREADSHEETS',
    type: 'ON_SELECTION_CHANGE',
    documentId: spreadsheetId,
    user,
    area: areaOf(sheetId, rect),
  } as const;
  return { outcome: null, fired: fire(host, event, 'onSelectionChange') };
}

/** Sends a form as its respondent; a submission that is taken is durable before any trigger runs. */
export async function submitForm(
  host: Host,
  formId: string,
  submission: Submission,
): Promise<Done<Submitted | Refused>> {
  const outcome = host.world.of(Forms).submit(formId, submission);
  if (outcome.kind === 'refused') return { outcome, fired: Promise.resolve() };
  host.formulas.recalculateSoon();
  host.world.documents.commit();
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
    area: areaOf(sheetId, rect),
    ...(value === undefined ? {} : { value }),
    ...(oldValue === undefined ? {} : { oldValue }),
  };
}

function areaOf(sheetId: number, rect: ScreenRect): EventArea {
  const { row, column, lastRow, lastColumn } = rect;
  return { sheetId, row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

/** Runs what an event launches: the simple trigger of a script bound to the document, then those installed. */
async function fire(host: Host, event: DocumentEvent & { user: string }, simple: string | null): Promise<void> {
  const installed = host.world.of(Triggers).forDocumentEvent(event);
  const bound = simple !== null && host.container?.id === event.documentId;
  const launches = bound ? [simpleLaunch(event, simple), ...installed] : installed;
  await Promise.all(launches.map((launch) => host.launch(launch)));
}
