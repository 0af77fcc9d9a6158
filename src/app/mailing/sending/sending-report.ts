import type { Divergence } from '../ledger/sending-ledger.ts';
import type { SendingHolder } from './sending-ports.ts';

/** Why nothing may leave at an instant, and until when. */
export interface Hold {
  /**
   * `service`: the mail service did not answer, or asks to wait; `server`: the desk's mail server is away; `address`:
   * what is left goes to addresses that take nothing for now.
   */
  readonly why: 'silence' | 'night' | 'planned' | 'service' | 'server' | 'address';
  readonly until: number;
}

/** Why a run ended, and what it left. */
export interface SendingReport {
  readonly ended: 'done' | 'out_of_time' | 'quota' | 'held' | 'suspended' | 'altered' | 'failing' | 'refused' | 'busy';
  /** During this run. */
  readonly sent: number;
  readonly failed: number;
  readonly toCheck: number;
  /** Planned rows that still wait. */
  readonly left: number;
  /** Ledger rows that are not as the program left them, when `ended` is `altered`. */
  readonly altered: readonly Divergence[];
  /** What held the rest back, when `ended` is `held`. */
  readonly hold?: Hold;
  /** Mails of the next commune, which today's quota does not hold, when `ended` is `quota`. */
  readonly needed?: number;
  /** What the mail service says when it takes no mail at all, when `ended` is `refused`. */
  readonly refusal?: string;
  /** Who is sending, when `ended` is `busy`. */
  readonly holder?: SendingHolder;
}

/** Mails that left, failed or are in doubt. */
export type Counts = Pick<SendingReport, 'sent' | 'failed' | 'toCheck'>;

/** Why a batch or a run goes no further. */
export type Stop = Omit<SendingReport, keyof Counts | 'left' | 'holder'>;

/** Whether a run found again that what is left goes to addresses that take nothing for now, and nothing else. */
export function onlyWaits({ hold, sent, failed, toCheck }: SendingReport): boolean {
  return hold?.why === 'address' && sent + failed + toCheck === 0;
}

/** The end of a run that sent nothing: `left` is not counted. */
export function nothingSent(stop: Stop & Pick<SendingReport, 'holder'>): SendingReport {
  return { ...stop, sent: 0, failed: 0, toCheck: 0, left: 0 };
}
