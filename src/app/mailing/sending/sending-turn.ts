import { zoneOf } from '../../campaign/election-calendar.ts';
import { CampaignError } from '../../campaign-error.ts';
import { momentInFrench } from '../../messages/dates.fr.ts';
import { SendingLedger } from '../ledger/sending-ledger.ts';
import { SendingRegister } from '../ledger/sending-register.ts';
import { RESUMED_BY_THE_TIMER } from '../ledger/sending-states.ts';
import type { MailingPorts } from '../mailing-ports.ts';
import { suspendMailings } from '../suspend-mailings.ts';
import { BatchRecord } from './sending-batch.ts';
import type { SendingBooks } from './sending-job.ts';
import type { SendingHolder } from './sending-ports.ts';
import { nothingSent, type SendingReport } from './sending-report.ts';
import { settleOpenBatch } from './settle-batch.ts';
import { forgetStop, stopRequestedIn } from './stop-request.ts';

const ONE_MINUTE = 60_000;
const NEXT_DAY = 24 * 60 * ONE_MINUTE;

type TurnPorts = Pick<MailingPorts, 'turn' | 'continuation' | 'memory' | 'tables' | 'clock' | 'identity' | 'mailer'>;

/** What changing the ledger while nobody sends needs. */
export type BetweenSendingsPorts = Omit<TurnPorts, 'continuation'> & Pick<MailingPorts, 'campaign'>;

/** Whose decision a sending is: a person's, that of the timer armed by one, or of a list that answers and is owed a receipt. */
export type Starter = 'person' | 'timer' | 'answer';

/** One mailing sent, and how it ended. */
export interface SentMailing<Mailing extends { readonly id: string }> {
  readonly mailing: Mailing;
  readonly report: SendingReport;
}

/**
 * Sends mailings one after the other, until one stops, while no other run does: the timer is armed first, so that a
 * crash anywhere is taken up again, and what an earlier crash left open is recorded before anything else.
 */
export function inTurn<Mailing extends { readonly id: string }>(
  ports: TurnPorts,
  starter: Starter,
  mailings: readonly Mailing[],
  send: (mailing: Mailing, books: SendingBooks) => SendingReport | undefined,
): readonly SentMailing<Mailing>[] {
  const done = withTurn(ports, () => {
    ports.continuation.repeat();
    const { books, doubts } = openBooks(ports);
    // A person who sends takes back what anybody had asked to stop, and is who others wait for while mails are planned.
    if (books.stopped && starter === 'person') forgetStop(ports.memory);
    if (starter === 'person') books.record.announce(books.holder);
    const current = { ...books, stopped: books.stopped && starter === 'timer' };
    const sent: SentMailing<Mailing>[] = [];
    for (const mailing of mailings) {
      const report = send(mailing, current);
      if (report === undefined) continue;
      sent.push({ mailing, report: sent.length > 0 ? report : { ...report, toCheck: report.toCheck + doubts } });
      if (report.ended !== 'done') break;
    }
    const last = sent.at(-1);
    // Whoever asked to suspend meant all that is on its way, as when nobody sends.
    if (last?.report.ended === 'suspended') suspendMailings(ports.tables);
    const waits = armFor(ports, last);
    // Followed, or too late for what it was about: whatever is sent later was not asked to stop.
    if (!waits || last?.report.ended === 'suspended') forgetStop(ports.memory);
    return sent;
  });
  if ('value' in done) return done.value;
  return mailings.slice(0, 1).map((mailing) => ({
    mailing,
    report: nothingSent({ ended: 'busy', altered: [], holder: done.holder }),
  }));
}

/** Does a work that changes the ledger while nobody sends; otherwise gives who does. */
export function withTurn<T>(
  { turn, memory }: Pick<TurnPorts, 'turn' | 'memory'>,
  work: () => T,
): { readonly value: T } | { readonly holder: SendingHolder } {
  if (!turn.take()) return { holder: BatchRecord.now(memory).holder() };
  try {
    return { value: work() };
  } finally {
    turn.release();
  }
}

/**
 * Does a work that changes the ledger while nobody sends, what a crash left open being recorded first. Throws
 * `sending_busy` saying who sends and until when.
 */
export function betweenSendings<T>(ports: BetweenSendingsPorts, work: (books: SendingBooks) => T): T {
  const done = withTurn(ports, () => work(openBooks(ports).books));
  if ('value' in done) return done.value;
  throw new CampaignError('sending_busy', {
    holder: done.holder,
    moment: (at) => momentInFrench(at, zoneOf(ports.campaign)),
  });
}

/** The ledger and what is kept outside it, once the batch that a crash left open is recorded. */
function openBooks(ports: Omit<TurnPorts, 'turn' | 'continuation'>): {
  readonly books: SendingBooks;
  /** Rows that the crash left in doubt. */
  readonly doubts: number;
} {
  const { memory, tables, clock } = ports;
  const kept = memory.all();
  const ledger = new SendingLedger(tables);
  const books = {
    ledger,
    register: new SendingRegister(kept),
    record: new BatchRecord(memory, kept),
    holder: { account: accountOf(ports), since: clock.now() },
    stopped: stopRequestedIn(kept),
  };
  return { books, doubts: settleOpenBatch(books.record, books.register, ledger, ledger.read()) };
}

/** The account that acts, or the one the script runs as when Google hides who acts. */
export function accountOf({ identity, mailer }: Pick<MailingPorts, 'identity' | 'mailer'>): string {
  return identity.user() || mailer.account();
}

/** The repeating timer stays while there is something to send now. Gives whether anything will go on by itself. */
function armFor(
  { continuation, clock, tables }: TurnPorts,
  last: SentMailing<{ readonly id: string }> | undefined,
): boolean {
  const { ended, hold } = last?.report ?? { ended: 'done' };
  if (ended === 'out_of_time') return true;
  if (ended === 'quota') continuation.in(NEXT_DAY);
  else if (hold !== undefined && hold.why !== 'silence')
    continuation.in(Math.max(ONE_MINUTE, hold.until - clock.now()));
  else {
    const waits = othersWait(tables.of('mailings').rows(), last?.mailing.id);
    if (!waits) continuation.cancel();
    return waits;
  }
  return true;
}

function othersWait(
  mailings: readonly { readonly id: string | null; readonly state: string | null }[],
  mailingId: string | undefined,
) {
  const states: readonly (string | null)[] = RESUMED_BY_THE_TIMER;
  return mailings.some(({ id, state }) => id !== mailingId && states.includes(state));
}
