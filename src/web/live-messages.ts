/** A tab says whose events it wants, or null when it goes. */
export interface ToLiveWorker {
  readonly user: string | null;
}

export type FromLiveWorker = { readonly data: string } | { readonly connected: boolean };
