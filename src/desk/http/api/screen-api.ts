import { ScriptFailure } from '../../host/execution.ts';
import { RunKilled } from '../../host/faults.ts';
import { pageArguments } from '../../host/form-object.ts';
import type { Run } from '../../host/host.ts';
import { PAGE_CALL, type StartOptions } from '../../host/host-options.ts';
import { openDocument } from '../../host/person.ts';
import type { DeskContext } from '../desk-context.ts';
import { Fields } from '../fields.ts';
import { HttpError, json, type Reply } from '../reply.ts';
import { get, post } from '../route.ts';
import { runningLines } from '../runs.ts';
import type { Route } from '../server.ts';
import type { CallAnswer, DeskState, MenuEntry } from '../wire.ts';
import { words } from '../words.fr.ts';
import { withFiles } from './sent-files.ts';
import { asSentToPages } from './sent-values.ts';
import { userOf } from './user.ts';

/** The frame of the desk: menus, questions, windows, and the functions they call. */
export function screenApi(desk: DeskContext): Route[] {
  const { host, screen } = desk;
  const start = (request: StartOptions): Run => {
    const run = host.start(request);
    desk.stoppable.set(run.id, run);
    run.done.catch(() => {}).finally(() => desk.stoppable.delete(run.id));
    return run;
  };
  /** Runs what a page calls by `google.script.run`. */
  const called = async (fields: Fields, by: Omit<StartOptions, 'functionName' | 'args'>): Promise<Reply> => {
    const functionName = fields.text('functionName');
    if (functionName.endsWith('_') || !host.functions.includes(functionName))
      throw new HttpError(400, words.privateFunction(functionName));
    const args = pageArguments(fields.list('args').map(withFiles));
    const { done } = start({ functionName, ...by, args });
    return json(await done.then((value): CallAnswer => ({ ok: true, value: asSentToPages(value) }), failed));
  };
  return [
    get('/api/desk', ({ query }) => json(deskState(desk, userOf(desk, query.get('user'))))),
    post('/api/open', ({ data }) => {
      openDocument(host, userOf(desk, new Fields(data).text('user')));
      return json({});
    }),
    post('/api/menu', ({ data }) => {
      const fields = new Fields(data);
      const functionName = fields.text('functionName');
      if (!offered(screen.menus, functionName)) throw new HttpError(400, words.privateFunction(functionName));
      const run = start({ functionName, kind: 'menu', user: userOf(desk, fields.text('user')) });
      return json({ run: run.id });
    }),
    post('/api/call', ({ data }) => {
      const fields = new Fields(data);
      return called(fields, { kind: 'dialog', user: userOf(desk, fields.text('user')) });
    }),
    post('/api/page-call', ({ data }) => called(new Fields(data), PAGE_CALL)),
    post('/api/stop', async ({ data }) => {
      const id = new Fields(data).number('run');
      const run = desk.stoppable.get(id);
      run?.kill();
      await run?.done.catch(() => {});
      forgetQuestions(desk, host.runs.find((record) => record.id === id)?.user ?? '');
      return json({});
    }),
    post('/api/answer', ({ data }) => {
      const fields = new Fields(data);
      screen.answer(fields.text('id'), { button: fields.text('button'), text: fields.text('text') });
      return json({});
    }),
    post('/api/close-page', ({ data }) => {
      screen.close(new Fields(data).text('id'));
      return json({});
    }),
  ];
}

function deskState(desk: DeskContext, user: string): DeskState {
  const { host, screen } = desk;
  return {
    title: desk.title,
    user,
    people: desk.people,
    sourceUrl: desk.sourceUrl,
    spreadsheetId: String(host.containerId),
    zone: host.world.timeZone,
    now: host.clock.now(),
    ticking: desk.ticking,
    realTime: host.clock.real,
    mails: desk.mails,
    menus: screen.menus,
    questions: screen.openQuestions(user),
    pages: screen.openPages(user),
    running: runningLines(desk),
  };
}

/** A run that was stopped waits for no answer any more. */
function forgetQuestions({ host, screen }: DeskContext, user: string): void {
  if (host.runs.some((run) => run.status === 'running' && run.user === user && run.kind !== 'custom-function')) return;
  for (const { id } of screen.openQuestions(user)) screen.answer(id, { button: 'CLOSE', text: '' });
}

function offered(entries: readonly MenuEntry[], functionName: string): boolean {
  return entries.some(
    (entry) => (entry.kind === 'item' && entry.functionName === functionName) || offered(entry.entries, functionName),
  );
}

function failed(cause: unknown): CallAnswer {
  if (cause instanceof ScriptFailure || cause instanceof RunKilled)
    return { ok: false, name: cause.name, message: cause.message };
  throw cause;
}
