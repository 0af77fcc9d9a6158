import { CampaignError } from '../../campaign-error.ts';
import type { Tables } from '../../ports.ts';
import { emptyRow } from '../../schema/empty-row.ts';
import type { RowOf } from '../../schema/tabs.ts';
import { keyMatchesAddress } from './sending-key.ts';
import type { KeptState } from './sending-register.ts';
import { type SendingState, sendingMayBecome } from './sending-states.ts';

/** A row of the ledger that has its key. */
export type LedgerRow = RowOf<'sendings'> & { readonly key: string };

/** What the program writes in a row after planning it. */
export type LedgerChange = Partial<Pick<RowOf<'sendings'>, 'state' | 'at' | 'reason' | 'told' | 'wordingVersion'>>;

/** A row of the ledger that is not as the program left it. */
export interface Divergence {
  readonly key: string;
  readonly kind: 'missing' | 'address' | 'state';
}

/** People sort and insert rows while the program writes: a write that landed beside its rows is made good at once. */
const ATTEMPTS = 4;

/**
 * « Suivi des envois » during one run. What was read and written is remembered, so that a sort between the reading of
 * a write and the write itself is seen and put right.
 */
export class SendingLedger {
  private known = new Map<string, LedgerRow>();

  constructor(private readonly tables: Tables) {}

  /** Every row as last read, with what was written since. */
  rows(): readonly LedgerRow[] {
    return [...this.known.values()];
  }

  /** Every row as it stands now. */
  read(): readonly LedgerRow[] {
    const rows = this.tables
      .of('sendings')
      .rows()
      .flatMap((row) => (row.key === null ? [] : [{ ...row, key: row.key }]));
    this.known = new Map(rows.map((row) => [row.key, row]));
    return rows;
  }

  /** Writes and flushes; gives the keys that are no longer there. */
  write(changes: ReadonlyMap<string, LedgerChange>): readonly string[] {
    if (changes.size === 0) return [];
    const missing = this.put(changes);
    this.tables.flush();
    return missing;
  }

  /** Writes what the next reading or flush stores; gives the keys that are no longer there. */
  put(changes: ReadonlyMap<string, LedgerChange>): readonly string[] {
    const missing = this.tables.of('sendings').update(changes);
    for (const [key, change] of changes) {
      const row = this.known.get(key);
      if (row !== undefined) this.known.set(key, { ...row, ...change });
    }
    return missing;
  }

  /** Makes sure that what an earlier run wrote is stored. */
  flush(): void {
    this.tables.flush();
  }

  /** Adds rows at the end and flushes. */
  append(rows: readonly (Partial<LedgerRow> & { readonly key: string })[]): void {
    if (rows.length === 0) return;
    this.tables.of('sendings').append(rows);
    this.tables.flush();
    // What became of them in the sheet is looked at when they are next written, by their key.
    for (const row of rows) this.known.set(row.key, { ...emptyRow('sendings'), ...row });
  }

  /** Reads again what was written, which stores it, corrects what landed on other rows, and gives the rows as they now are. */
  settle(): readonly LedgerRow[] {
    for (let attempt = 1; ; attempt += 1) {
      const wanted = this.known;
      const rows = this.read();
      const wrong = rows.flatMap((row): [string, LedgerChange][] => {
        const meant = wanted.get(row.key);
        return meant === undefined || isAsMeant(row, meant)
          ? []
          : [[row.key, { state: meant.state, at: meant.at, reason: meant.reason }]];
      });
      if (wrong.length === 0) return rows;
      if (attempt === ATTEMPTS) throw new CampaignError('ledger_unstable', { rows: wrong.length });
      this.put(new Map(wrong));
    }
  }
}

/**
 * Rows of a mailing that are not as the program left them: gone, another address, another state.
 * @param wanted keys of those it would write to now: a waiting row set aside that is none of them says what is so
 */
export function divergences(
  kept: ReadonlyMap<string, KeptState>,
  rows: readonly LedgerRow[],
  mailingId: string,
  wanted?: ReadonlySet<string>,
): readonly Divergence[] {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const found: Divergence[] = [];
  for (const [key, state] of kept) {
    const row = byKey.get(key);
    if (row === undefined) found.push({ key, kind: 'missing' });
    else if (wanted?.has(key) === false && state === 'planned' && row.state === 'excluded') continue;
    else if (!follows(state, row.state)) found.push({ key, kind: 'state' });
  }
  for (const row of rows) {
    if (row.mailingId !== mailingId || isWithoutAddress(row)) continue;
    if (!keyMatchesAddress(row.key, row.email ?? '')) found.push({ key: row.key, kind: 'address' });
  }
  return found;
}

/** Nothing leaves for a row set aside, and the address that a mail left for may have been erased since. */
function isWithoutAddress({ state, email }: LedgerRow): boolean {
  return state === 'excluded' || ((email ?? '') === '' && state !== 'planned' && state !== 'sending');
}

/** Whether the sheet's state is the kept one, or what a person may make of it. */
function follows(kept: SendingState, inSheet: SendingState | null): boolean {
  if (inSheet === kept) return true;
  // A claim that a crash left in the sheet: what was kept outside it is what became of the mail.
  if (inSheet === 'sending') return true;
  return inSheet !== null && sendingMayBecome(kept, inSheet, 'person');
}

function isAsMeant(row: LedgerRow, meant: LedgerRow): boolean {
  const decided = row.state !== null && meant.state !== null && sendingMayBecome(meant.state, row.state, 'person');
  return (
    decided ||
    (row.state === meant.state && (row.at ?? 0) === (meant.at ?? 0) && (row.reason ?? '') === (meant.reason ?? ''))
  );
}
