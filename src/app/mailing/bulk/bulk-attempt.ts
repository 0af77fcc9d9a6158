import type { Memory } from '../../ports.ts';

/** A batch given to the mail service whose outcome is not recorded yet: intent written ahead, kept outside the sheet. */
export interface BulkAttempt {
  /** Under which the service recognises it. */
  readonly key: string;
  /** Instant of the first attempt; the mails are written as of then, so that another attempt gives the same bytes. */
  readonly at: number;
  /** Rows of the ledger, in the order of the mails. */
  readonly rows: readonly string[];
}

const property = (mailingId: string) => `interpelle.bulk.${mailingId}`;

/** The attempt that a mailing has open. */
export class AttemptRecord {
  constructor(
    private readonly memory: Memory,
    private readonly mailingId: string,
  ) {}

  open(): BulkAttempt | undefined {
    const text = this.memory.read(property(this.mailingId)) ?? '';
    return text === '' ? undefined : (JSON.parse(text) as BulkAttempt);
  }

  begin(attempt: BulkAttempt): void {
    this.memory.write(property(this.mailingId), JSON.stringify(attempt));
  }

  /** Ends the attempt, in the same call as the states it led to. */
  close(states: Readonly<Record<string, string>>): void {
    this.memory.writeAll({ ...states, [property(this.mailingId)]: '' });
  }
}
