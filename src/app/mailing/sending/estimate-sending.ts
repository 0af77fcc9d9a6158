import { chooseBatch, type WaitingRow } from './choose-batch.ts';
import { LAST_MAIL } from './run-time.ts';

/** How long a mailing will take, as far as it can be said before it begins. */
export interface SendingEstimate {
  /** Days on which mails leave; 1 when today is enough. */
  readonly days: number;
  /** Minutes from the first mail of a day to its last, waits between runs included, on the longest day. */
  readonly minutes: number;
}

/** How fast a channel other than Google's is. */
export interface Pace {
  readonly secondsAMail: number;
  /** Mails of a whole day. */
  readonly aDay: number;
}

/** What one mail and one run take at Google by the latency model, in seconds. */
const SECONDS_A_MAIL = 1.27;
const SECONDS_A_RUN = LAST_MAIL / 1_000;
/** From the start of a run out of time to the start of the next: the timer repeats every ten minutes. */
const SECONDS_BETWEEN_STARTS = 600;

/** Mails a day that Google allows a consumer account and a Workspace account. */
const CONSUMER = 100;
const WORKSPACE = 1_500;

/**
 * Instant at which the last of so many mails should leave, by the runs of a day; undefined when the quota ends before.
 * `since` is when the run under way began.
 */
export function estimatedEnd(left: number, quota: number, since: number | undefined, now: number): number | undefined {
  if (left > quota) return undefined;
  const begun = since ?? now;
  const mailsIn = (seconds: number) => Math.max(0, Math.floor(seconds / SECONDS_A_MAIL));
  const inThisRun = mailsIn(SECONDS_A_RUN - (now - begun) / 1_000);
  if (left <= inThisRun) return now + left * SECONDS_A_MAIL * 1_000;
  const perRun = mailsIn(SECONDS_A_RUN);
  const further = Math.ceil((left - inThisRun) / perRun);
  const last = left - inThisRun - (further - 1) * perRun;
  return begun + (further * SECONDS_BETWEEN_STARTS + last * SECONDS_A_MAIL) * 1_000;
}

/** Mails of a whole day at Google, guessed from what is left of today's. */
function quotaOfADay(quotaToday: number): number {
  return quotaToday > CONSUMER ? WORKSPACE : CONSUMER;
}

/** Communes that no day's quota holds: their lists are written to over several days. */
export function communesLargerThanADay(
  rows: readonly WaitingRow[],
  quotaToday: number,
  aDay = quotaOfADay(quotaToday),
): readonly string[] {
  const mails = new Map<string, number>();
  for (const { commune } of rows) mails.set(commune, 1 + (mails.get(commune) ?? 0));
  return [...mails].filter(([, count]) => count > Math.max(quotaToday, aDay)).map(([commune]) => commune);
}

/** Days and minutes that mails will take with what is left of today's quota; only those larger than a day are cut. */
export function estimateSending(
  rows: readonly WaitingRow[],
  quotaToday: number,
  pace: Pace = { secondsAMail: SECONDS_A_MAIL, aDay: quotaOfADay(quotaToday) },
): SendingEstimate {
  let waiting = rows;
  let days = 0;
  let most = 0;
  for (let quota = quotaToday; waiting.length > 0 && days < rows.length + 2; quota = pace.aDay) {
    const left = new Set(waiting);
    const begun = new Set(rows.filter((row) => !left.has(row)).map(({ commune }) => commune));
    const chosen = chooseBatch(waiting, rows.length, quota, { begun, mayCut: days > 0 });
    const taken = new Set(chosen.kind === 'rows' ? chosen.keys : []);
    waiting = waiting.filter(({ key }) => !taken.has(key));
    most = Math.max(most, taken.size);
    days += 1;
  }
  const seconds = most * pace.secondsAMail;
  const fullRuns = Math.floor(seconds / SECONDS_A_RUN);
  const lastRun = seconds - fullRuns * SECONDS_A_RUN;
  return { days, minutes: Math.max(1, Math.ceil((fullRuns * SECONDS_BETWEEN_STARTS + lastRun) / 60)) };
}
