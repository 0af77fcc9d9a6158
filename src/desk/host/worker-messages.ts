import type { FacadeSettings } from '../../emulator/facade/install.ts';

/** What a worker is born with. */
export interface WorkerSetup {
  readonly facadeCode: string;
  readonly settings: FacadeSettings;
  readonly elapsedOrigin: number;
}

/** One run; `functionName` null loads the project and gives the names of its global functions. */
export interface StartRun {
  readonly scripts: readonly { readonly name: string; readonly code: string }[];
  readonly functionName: string | null;
  /** Encoded arguments. */
  readonly args: string;
  readonly timeZone: string;
  readonly now: number;
}

export type FromWorker =
  | { readonly kind: 'call'; readonly request: string }
  | { readonly kind: 'log'; readonly level: string; readonly text: string }
  | { readonly kind: 'done'; readonly value: string }
  | { readonly kind: 'failed'; readonly name: string; readonly message: string; readonly stack: string };
