import type { MessagePort } from 'node:worker_threads';
import type { FacadeSettings } from '../../emulator/facade/install.ts';

/** What every worker runs. */
export interface WorkerSetup {
  readonly facadeCode: string;
  readonly settings: FacadeSettings;
}

/** What one worker is born with. */
export interface BornWith extends WorkerSetup {
  readonly port: MessagePort;
  /** 1 once the answer to the call it is blocked on is sent. */
  readonly signal: Int32Array;
  /** Shared by all workers of the process. */
  readonly zoneTurn: Int32Array;
}

/** What a project declares: `functions` by statement, `constants` that hold a function (`const onOpen = () => …`). */
export interface Declared {
  readonly functions: readonly string[];
  readonly constants: readonly string[];
}

/** One run; `functionName` null loads the project and gives what it declares. */
export interface StartRun {
  readonly scripts: readonly { readonly name: string; readonly code: string }[];
  readonly functionName: string | null;
  /** Encoded arguments. */
  readonly args: string;
  readonly timeZone: string;
  readonly now: number;
  /** Names of what the project takes in and this host lacks: libraries, services under a name of its own. */
  readonly dependencies?: readonly string[];
}

/** A text that crosses to a worker: itself, or its place among the long texts that the worker keeps. */
export interface SentText {
  readonly k?: number;
  readonly v?: string | undefined;
}

/** A run as it crosses to its worker. */
export interface SentRun extends Omit<StartRun, 'scripts'> {
  readonly scripts: readonly { readonly name: string; readonly code: SentText }[];
}

export type FromWorker =
  | { readonly kind: 'call'; readonly request: string }
  | { readonly kind: 'log'; readonly level: string; readonly text: string }
  | { readonly kind: 'done'; readonly value: string }
  | { readonly kind: 'failed'; readonly name: string; readonly message: string; readonly stack: string };
