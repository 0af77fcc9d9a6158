import { limitsOf } from '../../emulator/kernel/limits.ts';
import { MemoryStore } from '../../emulator/kernel/memory-store.ts';
import { ServiceObject } from '../../emulator/kernel/service-object.ts';
import { Outbox } from '../../emulator/mail/outbox.ts';
import { Workbooks } from '../../emulator/spreadsheet/workbooks.ts';
import { Triggers } from '../../emulator/triggers/triggers.ts';
import { JournalStore } from '../storage/journal-store.ts';
import { Host } from './host.ts';
import type { HostHandle, OpenHostOptions } from './host-api.ts';
import { MemoryUi } from './memory-ui.ts';
import { openByPerson, submitByTitle, typeInto } from './person.ts';
import { loadProject, ProjectError, projectOf } from './project.ts';

export type * from './host-api.ts';

/** Opens the host on a script. @throws ProjectError, StateError */
export async function openHost(options: OpenHostOptions): Promise<HostHandle> {
  if (options.path === undefined && options.code === undefined)
    throw new ProjectError('Give openHost a `path` or a `code`.');
  const project = options.path === undefined ? projectOf(options.code ?? '', options.html) : loadProject(options.path);
  const journal = options.stateDir === undefined ? undefined : new JournalStore(options.stateDir);
  const ui = new MemoryUi();
  const host = await Host.open({
    project,
    store: journal ?? new MemoryStore(),
    now: options.now ?? Date.now(),
    limits: limitsOf(options.profile ?? 'consumer', options.limits),
    faults: options.faults ?? [],
    ui: () => ui,
    ...(options.seed === undefined ? {} : { seed: options.seed }),
    ...(options.user === undefined ? {} : { user: options.user }),
    ...(options.locale === undefined ? {} : { locale: options.locale }),
  });
  const spreadsheetId = String(host.containerId);
  const start: HostHandle['start'] = (name, args = []) => {
    const run = host.start({ functionName: name, kind: 'editor', args: () => args });
    return { id: run.id, done: run.done.then(readable), kill: run.kill };
  };
  return {
    spreadsheetId,
    start,
    async run(name, args) {
      const result = await start(name, args).done;
      await host.quiet();
      return result;
    },
    openDocument: (user) => openByPerson(host, user),
    edit: (sheet, a1, value, user) => typeInto(host, sheet, a1, value, user),
    submitForm: (formId, answers) => submitByTitle(host, formId, answers),
    answerDialogs: (answer) => {
      ui.answer = answer;
    },
    async fireDueTriggers() {
      const due = host.world.of(Triggers).due(host.clock.now());
      for (const launch of due) host.world.launch(launch);
      await host.quiet();
      return due.length;
    },
    advance: (milliseconds) => host.clock.advance(milliseconds),
    now: () => host.clock.now(),
    outbox: () => host.world.of(Outbox).list(),
    calls: () => host.gate.calls,
    menus: () => ui.menus,
    pages: () => ui.pages,
    logs: () => host.runs.flatMap((run) => run.logs.map(({ level, text }) => ({ execution: run.id, level, text }))),
    values: (sheet, id = spreadsheetId) => host.world.of(Workbooks).displayed(id, sheet),
    async close() {
      await host.close();
      journal?.close();
    },
  };
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
