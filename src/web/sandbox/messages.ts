import type { CallAnswer } from '../../desk/http/wire.ts';

/** What a sandboxed page asks of the desk around it. */
export type FromFrame =
  | { readonly google: 'call'; readonly id: number; readonly functionName: string; readonly args: readonly unknown[] }
  | { readonly google: 'close' | 'focus' }
  | { readonly google: 'height' | 'width'; readonly pixels: number };

export interface ToFrame {
  readonly google: 'answer';
  readonly id: number;
  readonly answer: CallAnswer;
}
