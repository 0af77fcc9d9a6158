import type { Mail } from '../../ports.ts';

/** What a mail service made of a batch. */
export type BulkOutcome =
  /** It has taken the batch, except the mails at these places, which it will never take. */
  | { readonly kind: 'taken'; readonly refused: ReadonlyMap<number, string> }
  /** Nothing was taken, and nothing will be until somebody repairs what it names: the key, the sender. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** Nothing was taken; the same batch may be given again after so many milliseconds. */
  | { readonly kind: 'wait'; readonly milliseconds: number }
  /** Nothing was taken: what the subscription allows is spent for the day. */
  | { readonly kind: 'quota' }
  /** It may have been taken: only the same batch under the same key tells, and sends nothing twice. */
  | { readonly kind: 'unknown'; readonly reason: string }
  /** Another batch bears this key: whether this one was taken can no longer be asked. */
  | { readonly kind: 'mixed'; readonly reason: string };

/** Why a service reports an address. */
export interface BulkReturn {
  readonly email: string;
  /** Refused for good, may still arrive, or marked as unwanted by the person. */
  readonly kind: 'bounce' | 'delay' | 'opt_out';
}

/** A mail service that takes batches and recognises one it was given before. */
export interface BulkMailer {
  /** Mails of the largest batch. */
  readonly most: number;
  /** For how long a key is recognised, milliseconds. */
  readonly remembers: number;
  /** Whether somebody has entered the secret that opens it. */
  isOpen(): boolean;
  /** Gives a batch, in one call. The same mails under the same key are taken once. */
  send(key: string, from: string, mails: readonly Mail[]): BulkOutcome;
  /** Addresses of mails sent from an address since an instant that came back; a few calls, whatever their number. */
  returnsSince(from: string, at: number): readonly BulkReturn[];
}
