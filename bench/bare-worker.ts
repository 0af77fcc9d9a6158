import { Worker } from 'node:worker_threads';

/** What any host of scripts in workers has to pay at least; no code of ours is in it. */
const CODE = `
const { createContext, Script } = require('node:vm');
const { parentPort, receiveMessageOnPort, workerData: { signal } } = require('node:worker_threads');
const empty = new Script('undefined');
parentPort.on('message', (calls) => {
  if (calls === 0) {
    empty.runInContext(createContext(Object.create(null)));
    parentPort.postMessage('done');
    return;
  }
  for (let i = 0; i < calls; i++) {
    parentPort.postMessage('call');
    while (Atomics.load(signal, 0) === 0) Atomics.wait(signal, 0, 0);
    Atomics.store(signal, 0, 0);
    receiveMessageOnPort(parentPort);
  }
  parentPort.postMessage('done');
});`;

/** One warm worker that does the least: an empty context, or messages it waits for. */
export class BareWorker {
  private readonly signal = new Int32Array(new SharedArrayBuffer(4));
  private readonly worker = new Worker(CODE, { eval: true, workerData: { signal: this.signal } });

  emptyContext(): Promise<void> {
    return this.ask(0);
  }

  /** So many calls, each answered while the worker is blocked on it. */
  blockingMessages(calls: number): Promise<void> {
    return this.ask(calls);
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }

  private ask(calls: number): Promise<void> {
    return new Promise((resolve) => {
      const receive = (message: string) => {
        if (message === 'call') {
          this.worker.postMessage('answer');
          Atomics.store(this.signal, 0, 1);
          Atomics.notify(this.signal, 0);
          return;
        }
        this.worker.off('message', receive);
        resolve();
      };
      this.worker.on('message', receive);
      this.worker.postMessage(calls);
    });
  }
}
