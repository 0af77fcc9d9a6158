import type { ServerResponse } from 'node:http';
import type { WorldEvent } from '../../emulator/kernel/world.ts';
import { Workbooks } from '../../emulator/spreadsheet/workbook/workbooks.ts';
import type { RunRecord } from '../host/run-record.ts';
import type { DeskContext } from './desk-context.ts';
import { runLine, runningLines } from './runs.ts';
import type { LiveEvent } from './wire.ts';
import { words } from './words.fr.ts';

/** How often open pages learn which runs go on, in milliseconds. */
const PULSE = 250;

/** Tells every open page what changes, each what concerns its own user. */
export class Live {
  private readonly pages = new Map<ServerResponse, string>();
  private readonly pulse: NodeJS.Timeout;
  private readonly stopListening: () => void;
  private known = '[]';
  private readonly open = new Set<RunRecord>();
  private seen: number;

  constructor(private readonly desk: DeskContext) {
    const { world } = desk.host;
    world.notify = (event: WorldEvent) => this.tell(event);
    world.of(Workbooks).onActivate = (spreadsheetId, user, { sheetId, rect }) =>
      this.tell({ kind: 'activate', spreadsheetId, sheetId, rect }, user);
    desk.host.unkept = (cause) => this.tellUnkept(cause);
    this.stopListening = desk.screen.listen((event) =>
      this.tell({ kind: 'screen', event }, 'user' in event ? event.user : undefined),
    );
    this.seen = desk.host.runs.length;
    this.pulse = setInterval(() => this.tellRuns(), PULSE).unref();
  }

  /** Keeps the answer open as a stream of events for a user. */
  add(response: ServerResponse, user: string): void {
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    response.write('retry: 1000\n\n');
    this.pages.set(response, user);
    response.on('close', () => this.pages.delete(response));
    this.send(response, { kind: 'runs', running: runningLines(this.desk) });
  }

  /** @param user whose pages are told; every page without it */
  tell(event: LiveEvent, user?: string): void {
    for (const [response, whose] of this.pages) if (user === undefined || user === whose) this.send(response, event);
  }

  close(): void {
    clearInterval(this.pulse);
    this.stopListening();
    for (const response of this.pages.keys()) response.end();
  }

  private tellUnkept(cause: unknown): void {
    const error: NodeJS.ErrnoException = cause instanceof Error ? cause : new Error(String(cause));
    const text = error.code === 'ENOSPC' ? words.diskFull : words.notKept(error.message);
    process.stderr.write(`${text}\n${error.stack}\n`);
    this.tell({ kind: 'unkept', text });
  }

  private tellRuns(): void {
    const running = runningLines(this.desk);
    const text = JSON.stringify(running.map(({ id }) => id));
    const { runs } = this.desk.host;
    for (; this.seen < runs.length; this.seen++) {
      const run = runs[this.seen];
      if (run && run.kind !== 'custom-function') this.open.add(run);
    }
    for (const run of this.open) {
      if (run.status === 'running') continue;
      this.open.delete(run);
      this.tell({ kind: 'ended', run: runLine(this.desk, run) });
    }
    if (text === this.known) return;
    this.known = text;
    this.tell({ kind: 'runs', running });
    this.tell({ kind: 'clock', now: this.desk.host.clock.now() });
  }

  private send(response: ServerResponse, event: LiveEvent): void {
    response.write(`data: ${JSON.stringify(event)}\n\n`);
  }
}
