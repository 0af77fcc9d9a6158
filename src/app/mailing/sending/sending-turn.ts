import { zoneOf } from '../../campaign/election-calendar.ts';
import { CampaignError } from '../../campaign-error.ts';
import { momentInFrench } from '../../messages/dates.fr.ts';
import { SendingLedger } from '../ledger/sending-ledger.ts';
import { SendingRegister } from '../ledger/sending-register.ts';
import { RESUMED_BY_THE_TIMER } from '../ledger/sending-states.ts';
import type { MailingPorts } from '../mailing-ports.ts';
import type { SendingBooks, SendingReport } from './send-mailing.ts';
import { BatchRecord } from './sending-batch.ts';
import type { SendingHolder } from './sending-ports.ts';
import { settleOpenBatch } from './settle-batch.ts';

const ONE_MINUTE = 60_000;
/** A safety net armed before anything is written, in case the run is killed; later than any run can last. */
const AFTER_A_KILL = 7 * ONE_MINUTE;
const NEXT_DAY = 24 * 60 * ONE_MINUTE;

type TurnPorts = Pick<MailingPorts, 'turn' | 'continuation' | 'memory' | 'tables' | 'clock' | 'identity' | 'mailer'>;

/**
 * Sends while no other run does: the timer is armed first, so that a crash anywhere is taken up again, and what an
 * earlier crash left open is recorded before anything else.
 */
export function inTurn(
  ports: TurnPorts,
  mailingId: string,
  work: (books: SendingBooks) => SendingReport,
): SendingReport {
  const done = withTurn(ports, () => {
    ports.continuation.in(AFTER_A_KILL);
    const { books, doubts } = openBooks(ports);
    const report = work(books);
    armFor(ports, mailingId, report);
    return { ...report, toCheck: report.toCheck + doubts };
  });
  return 'value' in done ? done.value : { ...NOTHING, ended: 'busy', holder: done.holder };
}

/** Does a work that changes the ledger while nobody sends; otherwise gives who does. */
export function withTurn<T>(
  ports: Pick<TurnPorts, 'turn' | 'clock' | 'identity' | 'mailer'>,
  work: () => T,
): { readonly value: T } | { readonly holder: SendingHolder } {
  const holder = ports.turn.take(accountOf(ports), ports.clock.now());
  if (holder !== undefined) return { holder };
  try {
    return { value: work() };
  } finally {
    ports.turn.release();
  }
}

/** What the work gave. Throws `sending_busy` saying who sends and until when. */
export function requireTurn<T>(
  { campaign }: Pick<MailingPorts, 'campaign'>,
  done: { readonly value: T } | { readonly holder: SendingHolder },
): T {
  if ('value' in done) return done.value;
  throw new CampaignError('sending_busy', {
    holder: done.holder,
    moment: (at) => momentInFrench(at, zoneOf(campaign)),
  });
}

/** The ledger and what is kept outside it, once the batch that a crash left open is recorded. */
export function openBooks({ memory, tables }: Pick<TurnPorts, 'memory' | 'tables'>): {
  readonly books: SendingBooks;
  /** Rows that the crash left in doubt. */
  readonly doubts: number;
} {
  const kept = memory.all();
  const ledger = new SendingLedger(tables);
  const books = { ledger, register: new SendingRegister(kept), record: new BatchRecord(memory, kept) };
  return { books, doubts: settleOpenBatch(books.record, books.register, ledger, ledger.read()) };
}

/** The account that acts, or the one the script runs as when Google hides who acts. */
export function accountOf({ identity, mailer }: Pick<MailingPorts, 'identity' | 'mailer'>): string {
  return identity.user() || mailer.account();
}

const NOTHING = { sent: 0, failed: 0, toCheck: 0, left: 0, altered: [] };

/** After a run out of time the timer armed at its start is the next one: it fires a minute later. */
function armFor({ continuation, clock, tables }: TurnPorts, mailingId: string, report: SendingReport): void {
  if (report.ended === 'out_of_time') return;
  const { hold } = report;
  if (report.ended === 'quota') continuation.in(NEXT_DAY);
  else if (hold !== undefined && hold.why !== 'silence')
    continuation.in(Math.max(ONE_MINUTE, hold.until - clock.now()));
  else if (othersWait(tables.of('mailings').rows(), mailingId)) continuation.in(ONE_MINUTE);
  else continuation.cancel();
}

function othersWait(
  mailings: readonly { readonly id: string | null; readonly state: string | null }[],
  mailingId: string,
) {
  const states: readonly (string | null)[] = RESUMED_BY_THE_TIMER;
  return mailings.some(({ id, state }) => id !== mailingId && states.includes(state));
}
