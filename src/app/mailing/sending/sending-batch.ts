import type { Memory } from '../../ports.ts';

/** Rows that one run took on, in sending order, kept outside the sheet until their outcome is recorded. */
export interface SendingBatch {
  readonly mailingId: string;
  /** Tells a cursor of this batch from one left by an earlier batch. */
  readonly number: number;
  readonly keys: readonly string[];
  /** Rows known not to have left, or whose sending failed without telling; by key. */
  readonly exceptions: Readonly<Record<string, RowOutcome>>;
}

/** What became of one row of a batch. */
export interface RowOutcome {
  readonly state: 'sent' | 'to_check' | 'failed' | 'planned';
  readonly reason: string;
}

/** Rows of the largest batch: their keys fill three quarters of a property, and most runs are one batch. */
export const BATCH_SIZE = 280;

const BATCH = 'interpelle.sending.batch';
const CURSOR = 'interpelle.sending.cursor';
const END = '.';
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

  /** The batch whose outcome is not recorded yet. */
  open(): SendingBatch | undefined {
    const stored = this.stored();
    return stored.keys.length === 0 ? undefined : stored;
  }

  begin(mailingId: string, keys: readonly string[]): SendingBatch {
    this.number += 1;
    const batch = { mailingId, number: this.number, keys, exceptions: {} };
    this.memory.write(BATCH, textOf(batch));
    return batch;
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
    this.memory.write(CURSOR, `${batch.mailingId}|${batch.number}|${batch.keys.indexOf(key)}`);
  }

  /** Said after the last mail: nothing is in doubt any more. */
  moveToEnd(batch: SendingBatch): void {
    this.memory.write(CURSOR, `${batch.mailingId}|${batch.number}|${END}`);
  }

  /** Ends the batch, in the same call as the states it led to. */
  close(states: Readonly<Record<string, string>>): void {
    this.memory.writeAll({ ...states, [BATCH]: JSON.stringify({ number: this.number }) });
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
        if (index === position.at && position.doubt) return [key, { state: 'to_check', reason: 'interrupted' }];
        return [key, { state: 'planned', reason: '' }];
      }),
    );
  }

  private position(batch: SendingBatch): { readonly at: number; readonly doubt: boolean } {
    const cursor = this.kept[CURSOR] ?? '';
    const prefix = `${batch.mailingId}|${batch.number}|`;
    if (!cursor.startsWith(prefix)) return { at: 0, doubt: false };
    const place = cursor.slice(prefix.length);
    return place === END ? { at: batch.keys.length, doubt: false } : { at: Number(place), doubt: true };
  }

  private stored(): SendingBatch {
    const {
      mailingId = '',
      number = 0,
      keys = [],
      exceptions = {},
    } = JSON.parse(this.kept[BATCH] ?? '{}') as Partial<StoredBatch>;
    const whole = (rest: string) => `${mailingId}|${rest}`;
    return {
      mailingId,
      number,
      keys: keys.map(whole),
      exceptions: Object.fromEntries(Object.entries(exceptions).map(([rest, outcome]) => [whole(rest), outcome])),
    };
  }
}

/** As stored: keys without the mailing that they all begin with. */
type StoredBatch = SendingBatch;

function textOf({ mailingId, number, keys, exceptions }: SendingBatch): string {
  const rest = (key: string) => key.slice(mailingId.length + 1);
  const stored: StoredBatch = {
    mailingId,
    number,
    keys: keys.map(rest),
    exceptions: Object.fromEntries(Object.entries(exceptions).map(([key, outcome]) => [rest(key), outcome])),
  };
  return JSON.stringify(stored);
}
