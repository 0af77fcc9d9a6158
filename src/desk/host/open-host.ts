import { readCorner } from '../../emulator/formula/syntax/a1.ts';
import { limitsOf } from '../../emulator/kernel/limits.ts';
import { MemoryStore } from '../../emulator/kernel/memory-store.ts';
import { ServiceObject } from '../../emulator/kernel/service-object.ts';
import type { Session } from '../../emulator/kernel/session.ts';
import { Outbox } from '../../emulator/mail/outbox.ts';
import { Reading } from '../../emulator/spreadsheet/workbook/reading.ts';
import type { TypedCell } from '../../emulator/spreadsheet/workbook/screen.ts';
import type { SheetModel } from '../../emulator/spreadsheet/workbook/sheet-model.ts';
import { Workbooks } from '../../emulator/spreadsheet/workbook/workbooks.ts';
import { installEvent } from '../../emulator/triggers/document-events.ts';
import { copyOfState } from '../storage/copy-of-state.ts';
import { JournalStore } from '../storage/journal-store.ts';
import { fireDueTriggers } from './due-triggers.ts';
import { pageArguments } from './form-object.ts';
import { Host } from './host.ts';
import type { HostHandle, OpenHostOptions, RunHandle, RunReport } from './host-api.ts';
import { PAGE_CALL, type StartOptions } from './host-options.ts';
import { changeTypeOf } from './line-change.ts';
import { MemoryUi } from './memory-ui.ts';
import { answersByTitle, changed, openDocument, reshapeSheet, selectCells, submitForm, typeCells } from './person.ts';
import { loadProject, ProjectError, projectOf } from './project.ts';
import type { RunRecord } from './run-record.ts';
import { requestEvent, servedReply } from './web-request.ts';

export type * from './host-api.ts';

/** Opens the host on a script. @throws ProjectError, StateError; whatever the script throws while it loads */
export async function openHost(options: OpenHostOptions): Promise<HostHandle> {
  if (options.path === undefined && options.code === undefined)
    throw new ProjectError('Give openHost a `path` or a `code`.');
  if (options.stateDir !== undefined && options.startFrom !== undefined)
    throw new ProjectError('Give openHost a `stateDir` or a `startFrom`, not both.');
  const project = options.path === undefined ? projectOf(options.code ?? '', options.html) : loadProject(options.path);
  const journal = options.stateDir === undefined ? undefined : new JournalStore(options.stateDir);
  const ui = new MemoryUi();
  const opening = Host.open({
    project,
    store: journal ?? (options.startFrom === undefined ? new MemoryStore() : copyOfState(options.startFrom)),
    now: options.now ?? Date.now(),
    limits: limitsOf(options.profile ?? 'consumer', options.limits),
    faults: options.faults ?? [],
    ui: () => ui,
    ...(options.seed === undefined ? {} : { seed: options.seed }),
    origin: null,
    ...(options.user === undefined ? {} : { user: options.user }),
    ...(options.locale === undefined ? {} : { locale: options.locale }),
    ...(options.allowedHosts === undefined ? {} : { allowedHosts: options.allowedHosts }),
    ...(options.webApp === undefined ? {} : { webApp: options.webApp }),
    ...(options.boundTo === undefined ? {} : { boundTo: options.boundTo }),
  });
  const host = await opening.catch((cause: unknown) => {
    journal?.close();
    throw cause;
  });
  const spreadsheetId = String(host.containerId);
  const started = (request: StartOptions): RunHandle => {
    const run = host.start(request);
    const done = run.done.then(readable);
    // A test that kills a run need not await it too.
    done.catch(() => {});
    return { id: run.id, done, kill: run.kill };
  };
  const start: HostHandle['start'] = (functionName, args = []) =>
    started({ functionName, kind: 'editor', args: pageArguments(args) });
  const finish = async ({ done }: RunHandle) => {
    try {
      return await done;
    } finally {
      await host.quiet();
      await host.formulas.recalculate();
    }
  };
  return {
    spreadsheetId,
    containerId: host.container?.id ?? null,
    start,
    run: (name, args) => finish(start(name, args)),
    runFromPage: (functionName, args = []) =>
      finish(started({ functionName, ...PAGE_CALL, args: pageArguments(args) })),
    async openDocument(user = host.world.owner) {
      await openDocument(host, user).fired;
    },
    async install(user = host.world.owner) {
      const args = (session: Session) => [installEvent(session, user)];
      await finish(started({ functionName: 'onInstall', kind: 'menu', user, args }));
    },
    async select(sheet, a1, user = host.world.owner) {
      const { id, rows, columns } = sheetOf(host, spreadsheetId, sheet);
      const [from, to = from] = a1.split(':').map((corner) => cellAt(corner));
      if (!from || !to) return;
      const rect = {
        row: Math.min(from.row, to.row),
        column: Math.min(from.column, to.column),
        lastRow: Math.min(Math.max(from.row, to.row), rows.size),
        lastColumn: Math.min(Math.max(from.column, to.column), columns.size),
      };
      await selectCells(host, spreadsheetId, user, { sheetId: id, rect }).fired;
    },
    async changeLines(sheet, change, user = host.world.owner) {
      const { id } = sheetOf(host, spreadsheetId, sheet);
      reshapeSheet(host, spreadsheetId, user, id, change);
      await changed(host, spreadsheetId, user, changeTypeOf(change));
      await host.formulas.recalculate();
    },
    async edit(sheet, a1, value, user = host.world.owner) {
      const cells = typedCells(host, spreadsheetId, sheet, a1, value);
      const { outcome, fired } = await typeCells(host, spreadsheetId, user, cells);
      await fired;
      await host.formulas.recalculate();
      if (outcome.rejections.length > 0)
        throw new RefusedByDocument(outcome.rejections.map((rejection) => rejection.sentence));
    },
    async submitForm(formId, answers, respondentEmail = host.world.owner) {
      const submission = { answers: answersByTitle(host, formId, answers), respondentEmail };
      const { outcome, fired } = await submitForm(host, formId, submission);
      if (outcome.kind === 'refused') {
        throw new RefusedByDocument([outcome.message, ...outcome.problems.map((problem) => problem.message)]);
      }
      await fired;
      return outcome.responseId;
    },
    async request(asked = {}) {
      const functionName = asked.body === undefined ? 'doGet' : 'doPost';
      const { done } = host.start({
        functionName,
        kind: 'web-app',
        unattended: true,
        ...(asked.visitor === undefined ? {} : { user: asked.visitor }),
        args: () => [requestEvent(asked)],
      });
      const reply = servedReply(await done.finally(() => host.quiet()));
      if (!reply) throw new TypeError(`${functionName} gave no HtmlOutput nor TextOutput.`);
      return reply;
    },
    answerDialogs: (answer) => {
      ui.answer = answer;
    },
    async fireDueTriggers() {
      const fired = fireDueTriggers(host);
      await host.quiet();
      return fired;
    },
    advance: (milliseconds) => {
      host.clock.advance(milliseconds);
      host.keepTime();
    },
    now: () => host.clock.now(),
    outbox: () => host.world.of(Outbox).list(),
    calls: () => host.gate.calls,
    menus: () => ui.menus,
    pages: () => ui.pages,
    toasts: () => ui.toasts,
    runs: () => host.runs.map(reportOf),
    logs: () =>
      host.runs.flatMap((run) =>
        [...run.logs, ...lastWords(run)].map(({ level, text }) => ({ execution: run.id, level, text })),
      ),
    values: (sheet, id = spreadsheetId) => displayedValues(host, id, sheet),
    async close() {
      await host.close();
      journal?.close();
    },
  };
}

function reportOf({ id, functionName, kind, status, error, logs }: RunRecord): RunReport {
  return { id, functionName, kind, status, error, logs: logs.map(({ level, text }) => ({ level, text })) };
}

/** A run that failed says so in the log, as Google's does. */
function lastWords({ functionName, error }: RunRecord): { level: string; text: string }[] {
  return error === '' ? [] : [{ level: 'error', text: `${functionName}: ${error}` }];
}

/** A sheet or a form refused what a person typed. */
class RefusedByDocument extends Error {
  override readonly name = 'RefusedByDocument';
  constructor(sentences: readonly string[]) {
    super(sentences.filter((sentence) => sentence !== '').join('\n'));
  }
}

function typedCells(host: Host, spreadsheetId: string, sheetName: string, a1: string, value: unknown): TypedCell[] {
  const sheet = sheetOf(host, spreadsheetId, sheetName);
  const { row, column } = cellAt(a1.split(':')[0] ?? '');
  const rows = Array.isArray(value) ? (value as unknown[][]) : [[value]];
  return rows.flatMap((line, down) =>
    line.map((input, right) => ({
      sheetId: sheet.id,
      row: row + down,
      column: column + right,
      input: input as TypedCell['input'],
    })),
  );
}

function cellAt(a1: string): { row: number; column: number } {
  const { row, column } = readCorner(a1) ?? {};
  if (row === undefined || column === undefined)
    throw new RangeError(`« ${a1} » is not a cell: write for instance B2.`);
  return { row, column };
}

function displayedValues(host: Host, spreadsheetId: string, sheetName: string): string[][] {
  const sheet = sheetOf(host, spreadsheetId, sheetName);
  const book = host.world.of(Workbooks).get(spreadsheetId);
  if (!book) return [];
  const reading = new Reading(book, sheet);
  const { row, column } = reading.content();
  if (row === 0) return [];
  return reading.map({ row: 1, column: 1, lastRow: row, lastColumn: column }, (r, c) => reading.display(r, c));
}

function sheetOf(host: Host, spreadsheetId: string, name: string): SheetModel {
  const sheet = host.world.of(Workbooks).get(spreadsheetId)?.sheetNamed(name);
  if (!sheet) throw new RangeError(`The spreadsheet has no sheet named « ${name} ».`);
  return sheet;
}

/** A result outside the host: service objects become their text (HTML output its content). */
function readable(value: unknown): unknown {
  if (value instanceof ServiceObject) {
    const content = (value as unknown as { getContent?: () => unknown }).getContent;
    return typeof content === 'function' ? content.call(value) : value.toString();
  }
  if (Array.isArray(value)) return value.map(readable);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, readable(item)]));
}
