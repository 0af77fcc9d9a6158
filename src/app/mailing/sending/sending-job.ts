import type { Mail } from '../../ports.ts';
import {
  type Divergence,
  divergences,
  type LedgerChange,
  type LedgerRow,
  type SendingLedger,
} from '../ledger/sending-ledger.ts';
import type { SendingRegister } from '../ledger/sending-register.ts';
import type { BatchRecord } from './sending-batch.ts';
import type { SendingHolder } from './sending-ports.ts';
import type { Hold } from './sending-report.ts';

/** One mailing to send: its planned ledger rows are sent, whoever planned them. */
export interface SendingJob {
  readonly mailingId: string;
  /** Which planned rows to send: a rehearsal never sends real rows, nor the reverse. */
  readonly rehearsal: boolean;
  /** Writes the mail of a row; everything that can be wrong was checked when the rows were planned. */
  compose(row: LedgerRow): Mail;
  /** What its claim keeps of what that mail tells. */
  toldIn(row: LedgerRow): Pick<LedgerChange, 'told'>;
  /** Whether the person at an address has objected, as far as the run knows now; no service is asked. */
  isUnwanted(email: string): boolean;
  /** What holds mails back at this instant: the law, the night, the planned time. */
  holdAt(instant: number): Hold | undefined;
}

/** What a run works with once it has its turn. */
export interface SendingBooks {
  readonly ledger: SendingLedger;
  readonly register: SendingRegister;
  readonly record: BatchRecord;
  /** Who sends, as the batches say. */
  readonly holder: SendingHolder;
  /** Whether a person had asked to suspend when the run took its turn. */
  readonly stopped: boolean;
}

/** Rows that a job is about; those excluded from the start are not. */
export function rowsOfJob<Row extends LedgerRow>(
  rows: readonly Row[],
  { mailingId, rehearsal }: Pick<SendingJob, 'mailingId' | 'rehearsal'>,
): Row[] {
  return rows.filter(
    (row) => row.mailingId === mailingId && (row.rehearsal === true) === rehearsal && row.state !== 'excluded',
  );
}

/** Rows that somebody changed or deleted while their batch was on its way; rehearsals are not kept outside the sheet. */
export function changedMeanwhile(
  { register, ledger }: Pick<SendingBooks, 'register' | 'ledger'>,
  { mailingId, rehearsal }: Pick<SendingJob, 'mailingId' | 'rehearsal'>,
): readonly Divergence[] {
  return rehearsal ? [] : divergences(register.statesOf(mailingId), ledger.rows(), mailingId);
}
