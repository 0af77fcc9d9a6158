import { chooseBatch, type WaitingRow } from './choose-batch.ts';

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
const SECONDS_A_RUN = 335;
/** From the end of a run out of time to the start of the next. */
const SECONDS_BETWEEN_RUNS = 90;

/** Mails a day that Google allows a consumer account and a Workspace account. */
const CONSUMER = 100;
const WORKSPACE = 1_500;

/** Days and minutes that mails will take with what is left of today's quota; communes are never cut in two. */
export function estimateSending(
  rows: readonly WaitingRow[],
  quotaToday: number,
  pace: Pace = { secondsAMail: SECONDS_A_MAIL, aDay: quotaToday > CONSUMER ? WORKSPACE : CONSUMER },
): SendingEstimate {
  let waiting = rows;
  let days = 0;
  let most = 0;
  for (let quota = quotaToday; waiting.length > 0 && days < rows.length + 2; quota = pace.aDay) {
    const chosen = chooseBatch(waiting, rows.length, quota);
    const taken = new Set(chosen.kind === 'rows' ? chosen.keys : []);
    waiting = waiting.filter(({ key }) => !taken.has(key));
    most = Math.max(most, taken.size);
    days += 1;
  }
  const seconds = most * pace.secondsAMail;
  const pauses = Math.floor(seconds / SECONDS_A_RUN);
  return { days, minutes: Math.max(1, Math.ceil((seconds + pauses * SECONDS_BETWEEN_RUNS) / 60)) };
}
