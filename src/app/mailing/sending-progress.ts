import type { RowOf } from '../schema/tabs.ts';
import { asMailing, RECEIPTS } from './find-mailing.ts';
import { SendingRegister } from './ledger/sending-register.ts';
import { RESUMED_BY_A_PERSON, type SendingState } from './ledger/sending-states.ts';
import type { MailingRow } from './mail/mailing-letter.ts';
import type { MailingPorts } from './mailing-ports.ts';
import { estimatedEnd } from './sending/estimate-sending.ts';
import { BatchRecord, type SendingBatch } from './sending/sending-batch.ts';
import type { SendingHolder } from './sending/sending-ports.ts';

/** Where a sending stands, seen from another execution than the one that sends. */
export interface SendingProgress {
  readonly mailing: MailingRow;
  readonly sent: number;
  readonly left: number;
  readonly toCheck: number;
  readonly failed: number;
  /** Mails that may still leave today; undefined while another account sends, whose quota only it can see. */
  readonly quota: number | undefined;
  /** The run under way; undefined while nobody sends. */
  readonly run: SendingHolder | undefined;
  /** Instant at which the last mail should leave; undefined when today's quota does not reach it. */
  readonly ends: number | undefined;
  /** What the last mail that failed, or may have left, said; '' for none. */
  readonly lastError: string;
}

/**
 * Counts a sending from what is kept outside the sheet: the cursor moves with each mail, and looking disturbs nothing.
 * Undefined before the first mailing has begun.
 */
export function sendingProgress(
  ports: Pick<MailingPorts, 'memory' | 'tables' | 'mailer' | 'turn' | 'clock'>,
): SendingProgress | undefined {
  const { memory, tables, mailer, turn, clock } = ports;
  const kept = memory.all();
  const record = new BatchRecord(memory, kept);
  const batch = record.open();
  const mailing = mailingShown(tables.of('mailings').rows().flatMap(asMailing), batch);
  if (mailing === undefined) return undefined;
  const run = turn.isTaken() ? record.holder() : undefined;
  const states = new Map<string, SendingState>(new SendingRegister(kept).statesOf(mailing.id));
  const outcomes = batch?.mailingId === mailing.id ? record.outcomesAfterCrash(batch) : new Map();
  // A rehearsal is kept nowhere but in the ledger.
  const rehearses = [...outcomes.keys()].some((key) => !states.has(key));
  if (states.size === 0 || rehearses) {
    states.clear();
    for (const [key, state] of rowsOf(tables.of('sendings').rows(), mailing.id, rehearses)) states.set(key, state);
  }
  for (const [key, { state }] of outcomes) {
    // The mail that is leaving now is in doubt only once its run has ended.
    states.set(
      key,
      state === 'to_check' && run !== undefined && !(key in (batch?.exceptions ?? {})) ? 'sending' : state,
    );
  }
  const count = (...wanted: SendingState[]) => [...states.values()].filter((state) => wanted.includes(state)).length;
  const left = count('planned', 'sending');
  const isOurs = run === undefined || run.account === '' || run.account === mailer.account();
  const quota = isOurs ? mailer.remainingToday() : undefined;
  const now = clock.now();
  return {
    mailing,
    sent: count('sent'),
    left,
    toCheck: count('to_check'),
    failed: count('failed'),
    quota,
    run,
    ends: left === 0 ? undefined : estimatedEnd(left, quota ?? left, run?.since, now),
    lastError: record.lastError(mailing.id),
  };
}

/** Rows of a mailing in the ledger, or those of its latest rehearsals. */
function rowsOf(rows: readonly RowOf<'sendings'>[], mailingId: string, rehearsal: boolean): [string, SendingState][] {
  return rows.flatMap((row): [string, SendingState][] =>
    row.mailingId === mailingId && (row.rehearsal === true) === rehearsal && row.key !== null && row.state !== null
      ? [[row.key, row.state]]
      : [],
  );
}

/** The mailing on its way, else the latest that stopped or ended. */
function mailingShown(mailings: readonly MailingRow[], batch: SendingBatch | undefined): MailingRow | undefined {
  const begun = mailings.filter(({ id, startedAt }) => startedAt !== null && id !== RECEIPTS);
  return (
    mailings.find(({ id }) => id === batch?.mailingId) ??
    begun.filter(({ state }) => state !== null && RESUMED_BY_A_PERSON.includes(state)).at(-1) ??
    begun.at(-1)
  );
}
