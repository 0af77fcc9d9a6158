import { MessageChannel, type MessagePort, SHARE_ENV, Worker } from 'node:worker_threads';
import type { FromWorker, StartRun, WorkerSetup } from './worker-messages.ts';

/** A worker lent for one run. */
export interface Lent {
  start(run: StartRun): void;
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
  receive: (message: FromWorker) => void;
}

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

  lend(receive: (message: FromWorker) => void): Lent {
    const seat = this.free.pop() ?? this.spawn();
    seat.receive = receive;
    seat.port.ref();
    return {
      start: (run) => seat.port.postMessage(run),
      answer: (text) => {
        seat.port.postMessage(text);
        Atomics.store(seat.signal, 0, 1);
        Atomics.notify(seat.signal, 0);
      },
      kill: () => this.dismiss(seat),
      giveBack: () => {
        if (!this.all.has(seat)) return;
        seat.receive = () => {};
        seat.port.unref();
        if (this.free.length < this.warm + 2) this.free.push(seat);
        else this.dismiss(seat);
      },
    };
  }

  async close(): Promise<void> {
    await Promise.all([...this.all].map((seat) => seat.worker.terminate()));
    this.all.clear();
    this.free.length = 0;
  }

  private spawn(): Seat {
    const { port1, port2 } = new MessageChannel();
    const signal = new Int32Array(new SharedArrayBuffer(4));
    const worker = new Worker(this.file, {
      workerData: { ...this.setup, port: port2, signal },
      transferList: [port2],
      env: SHARE_ENV,
    });
    const seat: Seat = { worker, port: port1, signal, receive: () => {} };
    port1.on('message', (message: FromWorker) => seat.receive(message));
    worker.on('error', (cause) => {
      const { receive } = seat;
      this.dismiss(seat);
      receive({ kind: 'failed', name: 'Error', message: cause.message, stack: cause.stack ?? '' });
    });
    worker.unref();
    port1.unref();
    this.all.add(seat);
    return seat;
  }

  private dismiss(seat: Seat): void {
    seat.receive = () => {};
    this.all.delete(seat);
    void seat.worker.terminate();
    if (this.free.length < this.warm) this.free.push(this.spawn());
  }
}
