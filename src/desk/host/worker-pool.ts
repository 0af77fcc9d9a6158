import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { MessageChannel, type MessagePort, SHARE_ENV, Worker } from 'node:worker_threads';
import { advancedServices } from '../../emulator/services.ts';
import { surface } from '../../emulator/surface.ts';
import { packageFile } from '../package-root.ts';
import { LongTexts } from './long-texts.ts';
import type { BornWith, FromWorker, SentRun, StartRun, WorkerSetup } from './worker-messages.ts';
import { leaveTurn, newZoneTurn } from './zone-of-thread.ts';

/** A worker lent for one run. */
export interface Lent {
  start(run: StartRun): void;
  readonly longTexts: LongTexts;
  /** Answers the call the run is blocked on. */
  answer(text: string): void;
  /** Ends the run at once, without its `finally` blocks; the worker is gone with it. */
  kill(): void;
  /** Gives the worker back after the run ended by itself. */
  giveBack(): void;
}

interface Seat {
  readonly worker: Worker;
  readonly port: MessagePort;
  readonly signal: Int32Array;
  readonly longTexts: LongTexts;
  receive: (message: FromWorker) => void;
}

/** Idle workers kept: a group of custom functions that run at once finds its workers again. */
const KEPT = 8;

/** Workers that wait for a run while a host is open. */
const WARM = 2;

const zoneTurn = newZoneTurn();

/** Warm workers shared by the hosts of a process, so that a run costs a fresh context and not a fresh thread. */
export class WorkerPool {
  /** The last one is lent first. */
  private readonly free: Seat[] = [];
  private readonly all = new Set<Seat>();
  private hosts = 0;
  private ending: NodeJS.Timeout | undefined;

  constructor(
    private readonly file: URL | string,
    private readonly setup: WorkerSetup,
    /** Real milliseconds after which idle workers end once no host is open: the next one may come soon. */
    private readonly linger = 2_000,
  ) {}

  /** A host opens; gives what it calls when it closes, its runs ended. */
  join(): () => void {
    clearTimeout(this.ending);
    this.hosts += 1;
    this.warmUp();
    let inside = true;
    return () => {
      if (inside) this.hosts -= 1;
      inside = false;
      if (this.hosts > 0) return;
      clearTimeout(this.ending);
      this.ending = setTimeout(() => {
        for (const seat of [...this.free]) this.dismiss(seat);
      }, this.linger).unref();
    };
  }

  /** A worker that dies under its run says so as a failed run. */
  lend(receive: (message: FromWorker) => void): Lent {
    const seat = this.free.pop() ?? this.spawn();
    seat.receive = receive;
    seat.worker.ref();
    seat.port.ref();
    return {
      longTexts: seat.longTexts,
      start: (run) => seat.port.postMessage(sent(run, seat.longTexts)),
      answer: (text) => {
        seat.port.postMessage(text);
        Atomics.store(seat.signal, 0, 1);
        Atomics.notify(seat.signal, 0);
      },
      kill: () => {
        this.dismiss(seat);
        if (this.hosts > 0) this.warmUp();
      },
      giveBack: () => {
        if (!this.all.has(seat)) return;
        seat.receive = () => {};
        seat.worker.unref();
        seat.port.unref();
        if (this.free.length < KEPT) this.free.push(seat);
        else this.dismiss(seat);
      },
    };
  }

  private warmUp(): void {
    while (this.free.length < WARM) this.free.unshift(this.spawn());
  }

  private spawn(): Seat {
    const { port1, port2 } = new MessageChannel();
    const signal = new Int32Array(new SharedArrayBuffer(4));
    const worker = new Worker(this.file, {
      workerData: { ...this.setup, port: port2, signal, zoneTurn } satisfies BornWith,
      transferList: [port2],
      env: SHARE_ENV,
    });
    const { threadId } = worker;
    const seat: Seat = { worker, port: port1, signal, longTexts: new LongTexts(), receive: () => {} };
    port1.on('message', (message: FromWorker) => seat.receive(message));
    worker.on('error', (cause) => this.lose(seat, cause));
    worker.on('exit', () => {
      leaveTurn(zoneTurn, threadId);
      this.lose(seat, new Error('The worker of this run ended before the run did.'));
    });
    worker.unref();
    port1.unref();
    this.all.add(seat);
    return seat;
  }

  /** No replacement is made here: a worker that cannot start would be replaced for ever. */
  private lose(seat: Seat, cause: Error): void {
    const { receive } = seat;
    if (!this.all.has(seat)) return;
    this.dismiss(seat);
    receive({ kind: 'failed', name: 'Error', message: cause.message, stack: cause.stack ?? '' });
  }

  private dismiss(seat: Seat): void {
    seat.receive = () => {};
    this.all.delete(seat);
    const at = this.free.indexOf(seat);
    // A dead worker lent out would leave its run without an answer for ever.
    if (at >= 0) this.free.splice(at, 1);
    void seat.worker.terminate();
  }
}

function sent(run: StartRun, longTexts: LongTexts): SentRun {
  return {
    ...run,
    scripts: run.scripts.map(({ name, code }) => ({ name, code: longTexts.sending(code) ?? { v: code } })),
  };
}

let built: WorkerPool | undefined;

/** Workers that run the built facade. */
export function builtWorkers(): WorkerPool {
  built ??= new WorkerPool(pathToFileURL(packageFile('build', 'worker.js')), {
    facadeCode: readFileSync(packageFile('build', 'facade.js'), 'utf8'),
    settings: { surface, advanced: advancedServices },
  });
  return built;
}
