import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { MessageChannel, type MessagePort, SHARE_ENV, Worker } from 'node:worker_threads';
import { advancedServices } from '../../emulator/services.ts';
import { surface } from '../../emulator/surface.ts';
import { packageFile } from '../package-root.ts';
import { LongTexts } from './long-texts.ts';
import type { FromWorker, StartRun, WorkerSetup } from './worker-messages.ts';

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

/** Warm workers, so that a run costs a fresh context and not a fresh thread. */
export class WorkerPool {
  private readonly free: Seat[] = [];
  private readonly all = new Set<Seat>();

  constructor(
    private readonly file: URL | string,
    private readonly setup: WorkerSetup,
    private readonly warm = 2,
  ) {
    for (let i = 0; i < warm; i++) this.free.push(this.spawn());
  }

  /** A worker that dies under its run says so as a failed run. */
  lend(receive: (message: FromWorker) => void): Lent {
    const seat = this.free.pop() ?? this.spawn();
    seat.receive = receive;
    seat.worker.ref();
    seat.port.ref();
    return {
      longTexts: seat.longTexts,
      start: (run) => seat.port.postMessage(run),
      answer: (text) => {
        seat.port.postMessage(text);
        Atomics.store(seat.signal, 0, 1);
        Atomics.notify(seat.signal, 0);
      },
      kill: () => {
        this.dismiss(seat);
        if (this.free.length < this.warm) this.free.push(this.spawn());
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

  async close(): Promise<void> {
    const ended = [...this.all].map((seat) => seat.worker.terminate());
    this.all.clear();
    this.free.length = 0;
    await Promise.all(ended);
  }

  private spawn(): Seat {
    const { port1, port2 } = new MessageChannel();
    const signal = new Int32Array(new SharedArrayBuffer(4));
    const worker = new Worker(this.file, {
      workerData: { ...this.setup, port: port2, signal },
      transferList: [port2],
      env: SHARE_ENV,
    });
    const seat: Seat = { worker, port: port1, signal, longTexts: new LongTexts(), receive: () => {} };
    port1.on('message', (message: FromWorker) => seat.receive(message));
    worker.on('error', (cause) => this.lose(seat, cause));
    worker.on('exit', () => this.lose(seat, new Error('The worker of this run ended before the run did.')));
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

/** Workers that run the built facade. */
export function builtWorkers(): WorkerPool {
  return new WorkerPool(pathToFileURL(packageFile('build', 'worker.js')), {
    facadeCode: readFileSync(packageFile('build', 'facade.js'), 'utf8'),
    settings: { surface, advanced: advancedServices },
    elapsedOrigin: performance.now(),
  });
}
