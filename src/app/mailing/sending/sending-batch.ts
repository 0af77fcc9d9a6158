import { messages } from '../../messages.fr.ts';
import type { Memory } from '../../ports.ts';
import type { SendingHolder } from './sending-ports.ts';

/** Rows that one run took on, in sending order, kept outside the sheet until their outcome is recorded. */
export interface SendingBatch {
  readonly mailingId: string;
  /** Tells a cursor of this batch from one left by an earlier batch. */
  readonly number: number;
  readonly keys: readonly string[];
  /** Rows known not to have left, or whose sending failed without telling; by key. */
  readonly exceptions: Readonly<Record<string, RowOutcome>>;
  readonly holder: SendingHolder;
}

/** What became of one row of a batch. */
export interface RowOutcome {
  readonly state: 'sent' | 'to_check' | 'failed' | 'planned' | 'excluded';
  readonly reason: string;
}

/** Rows of the largest batch: their keys fill three quarters of a property, and most runs are one batch. */
export const BATCH_SIZE = 280;

/** Property that holds the batch; another execution reads there who sends. */
export const BATCH = 'interpelle.sending.batch';
const CURSOR = 'interpelle.sending.cursor';
/** Ends a cursor under which no mail is being handed over. */
const KNOWN = '!';
/** Google refuses a property over 9 KB; a little is left for characters of several bytes. */
const LONGEST_RECORD = 8_500;
const LONGEST_REASON = 120;

/** The record in Properties that survives a crash: the batch, and a cursor moved before each mail. */
export class BatchRecord {
  private number: number;

  /** Reads what `memory.all()` gave. */
  constructor(
    private readonly memory: Memory,
    private readonly kept: Readonly<Record<string, string>>,
  ) {
    this.number = this.stored().number;
  }

  /** Reads only what says who has the turn. */
  static now(memory: Memory): BatchRecord {
    return new BatchRecord(memory, { [BATCH]: memory.read(BATCH) ?? '{}' });
  }

  /** Who has the turn, as far as that run has said. */
  holder(): SendingHolder {
    return this.stored().holder;
  }

  /** What the last mail of a mailing that did not simply leave said; '' for none. */
  lastError(mailingId: string): string {
    const { mailingId: current, exceptions, lastError } = this.stored();
    const latest = current === mailingId ? errorIn(Object.values(exceptions)) : undefined;
    return latest ?? (lastError?.mailingId === mailingId ? lastError.said : '');
  }

  /** The batch whose outcome is not recorded yet. */
  open(): SendingBatch | undefined {
    const stored = this.stored();
    return stored.keys.length === 0 ? undefined : stored;
  }

  /** Says who has the turn before there is a batch to say it; only while none is open. */
  announce(holder: SendingHolder): void {
    this.memory.write(BATCH, JSON.stringify({ number: this.number, holder, lastError: this.stored().lastError }));
  }

  /** A batch that is not written anywhere yet. */
  next(mailingId: string, keys: readonly string[], holder: SendingHolder): SendingBatch {
    this.number += 1;
    return { mailingId, number: this.number, keys, exceptions: {}, holder };
  }

  /** Said before the first mail leaves, in one call: what the batch is, and that its first row is in doubt. */
  begin(batch: SendingBatch): void {
    this.memory.writeAll({ [BATCH]: textOf(batch), [CURSOR]: cursorAt(batch, 0) });
  }

  /** Notes at once a row that did not simply leave, or a later crash would take it for one that did. */
  except(batch: SendingBatch, key: string, outcome: RowOutcome): SendingBatch {
    const exceptions = { ...batch.exceptions, [key]: { ...outcome, reason: outcome.reason.slice(0, LONGEST_REASON) } };
    const changed = { ...batch, exceptions };
    this.memory.write(BATCH, textOf(changed));
    return changed;
  }

  /** Whether one more exception would still fit; otherwise the batch ends here and the next one goes on. */
  isFull(batch: SendingBatch): boolean {
    return textOf(batch).length + 4 * LONGEST_REASON > LONGEST_RECORD;
  }

  /** Said before a mail leaves: from here on, it alone is in doubt. */
  moveTo(batch: SendingBatch, key: string): void {
    this.memory.write(CURSOR, cursorAt(batch, batch.keys.indexOf(key)));
  }

  /** Said when the outcome cannot be recorded yet: so many rows were tried, and none of them is in doubt. */
  standAt(batch: SendingBatch, tried: number): void {
    this.memory.write(CURSOR, cursorAt(batch, `${tried}${KNOWN}`));
  }

  /** Ends the batch, in the same call as the states it led to. */
  close(
    { mailingId, number }: SendingBatch,
    states: Readonly<Record<string, string>>,
    outcomes: Iterable<RowOutcome>,
  ): void {
    const said = errorIn(outcomes);
    const lastError = said === undefined ? this.stored().lastError : { mailingId, said };
    this.memory.writeAll({ ...states, [BATCH]: JSON.stringify({ number, lastError }) });
  }

  /**
   * Outcomes of a batch after a crash. Rows before the cursor left, rows after it did not, and the one under it is
   * in doubt: it needs a person, never another attempt.
   */
  outcomesAfterCrash(batch: SendingBatch): ReadonlyMap<string, RowOutcome> {
    const position = this.position(batch);
    return new Map(
      batch.keys.map((key, index): [string, RowOutcome] => {
        const exception = batch.exceptions[key];
        if (exception !== undefined) return [key, exception];
        if (index < position.at) return [key, { state: 'sent', reason: '' }];
        if (index === position.at && position.doubt)
          return [key, { state: 'to_check', reason: messages.mailings.interrupted }];
        return [key, { state: 'planned', reason: '' }];
      }),
    );
  }

  private position(batch: SendingBatch): { readonly at: number; readonly doubt: boolean } {
    const cursor = this.kept[CURSOR] ?? '';
    const prefix = cursorAt(batch, '');
    if (!cursor.startsWith(prefix)) return { at: 0, doubt: false };
    const place = cursor.slice(prefix.length);
    return { at: Number.parseInt(place, 10), doubt: !place.endsWith(KNOWN) };
  }

  private stored(): StoredBatch {
    const {
      mailingId = '',
      number = 0,
      keys = [],
      exceptions = {},
      holder = UNKNOWN,
      lastError,
    } = JSON.parse(this.kept[BATCH] ?? '{}') as Partial<StoredBatch>;
    const whole = (rest: string) => `${mailingId}|${rest}`;
    return {
      mailingId,
      number,
      keys: keys.map(whole),
      exceptions: Object.fromEntries(Object.entries(exceptions).map(([rest, outcome]) => [whole(rest), outcome])),
      holder,
      ...(lastError !== undefined && { lastError }),
    };
  }
}

/** As stored: keys without the mailing that they all begin with. */
interface StoredBatch extends SendingBatch {
  /** Of this batch's mailing or of one before: told to whoever follows the sending. */
  readonly lastError?: { readonly mailingId: string; readonly said: string };
}

/** States whose reason tells of no failure. */
const NO_ERROR: readonly RowOutcome['state'][] = ['planned', 'excluded'];

function errorIn(outcomes: Iterable<RowOutcome>): string | undefined {
  return [...outcomes].filter(({ state, reason }) => !NO_ERROR.includes(state) && reason !== '').at(-1)?.reason;
}

const UNKNOWN: SendingHolder = { account: '', since: undefined };

function cursorAt({ mailingId, number }: SendingBatch, place: number | string): string {
  return `${mailingId}|${number}|${place}`;
}

function textOf({ mailingId, number, keys, exceptions, holder }: SendingBatch): string {
  const rest = (key: string) => key.slice(mailingId.length + 1);
  const stored: StoredBatch = {
    mailingId,
    number,
    keys: keys.map(rest),
    exceptions: Object.fromEntries(Object.entries(exceptions).map(([key, outcome]) => [rest(key), outcome])),
    holder,
  };
  return JSON.stringify(stored);
}
