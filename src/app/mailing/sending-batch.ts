import type { Memory } from '../ports.ts';

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

const BATCH = 'interpelle.sending.batch';
const CURSOR = 'interpelle.sending.cursor';
const NUMBER = 'interpelle.sending.number';
const END = '.';

/** The record in Properties that survives a crash: the batch, and a cursor moved before each mail. */
export class BatchRecord {
  constructor(private readonly memory: Memory) {}

  /** The batch whose outcome is not recorded yet. */
  open(): SendingBatch | undefined {
    const stored = this.memory.read(BATCH);
    return stored === null ? undefined : (JSON.parse(stored) as SendingBatch);
  }

  begin(mailingId: string, keys: readonly string[]): SendingBatch {
    const number = Number(this.memory.read(NUMBER) ?? '0') + 1;
    // The number moves first: a crash between the two only skips a number, never uses one twice.
    this.memory.write(NUMBER, String(number));
    const batch = { mailingId, number, keys, exceptions: {} };
    this.write(batch);
    return batch;
  }

  write(batch: SendingBatch): void {
    this.memory.write(BATCH, JSON.stringify(batch));
  }

  /** Said before a mail leaves: from here on, it alone is in doubt. */
  moveTo(batch: SendingBatch, key: string): void {
    this.memory.write(CURSOR, `${batch.mailingId}|${batch.number}|${batch.keys.indexOf(key)}`);
  }

  /** Said after the last mail: nothing is in doubt any more. */
  moveToEnd(batch: SendingBatch): void {
    this.memory.write(CURSOR, `${batch.mailingId}|${batch.number}|${END}`);
  }

  close(): void {
    this.memory.forget(BATCH);
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
    const cursor = this.memory.read(CURSOR) ?? '';
    const prefix = `${batch.mailingId}|${batch.number}|`;
    if (!cursor.startsWith(prefix)) return { at: 0, doubt: false };
    const place = cursor.slice(prefix.length);
    return place === END ? { at: batch.keys.length, doubt: false } : { at: Number(place), doubt: true };
  }
}
