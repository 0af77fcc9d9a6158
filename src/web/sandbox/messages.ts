import type { CallAnswer } from '../../desk/http/wire.ts';

/** The address of a web app as `google.script.url` tells it. */
export interface PageLocation {
  readonly hash: string;
  readonly parameter: Readonly<Record<string, string>>;
  readonly parameters: Readonly<Record<string, readonly string[]>>;
}

/** Parameters of an address as scripts write them: one value each, or several. */
export type PageParameters = Readonly<Record<string, string | readonly string[]>>;

/** What a sandboxed page asks of the desk around it. */
export type FromFrame =
  | { readonly google: 'call'; readonly id: number; readonly functionName: string; readonly args: readonly unknown[] }
  | { readonly google: 'close' | 'focus' }
  | { readonly google: 'height' | 'width'; readonly pixels: number }
  | { readonly google: 'location'; readonly id: number }
  | {
      readonly google: 'push' | 'replace';
      readonly state: unknown;
      readonly parameters: PageParameters | null;
      readonly hash: string | null;
    };

export type ToFrame =
  | { readonly google: 'answer'; readonly id: number; readonly answer: CallAnswer }
  | { readonly google: 'location'; readonly id: number; readonly location: PageLocation }
  | { readonly google: 'moved'; readonly state: unknown; readonly location: PageLocation };
