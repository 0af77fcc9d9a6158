import { CampaignError } from '../../src/app/campaign-error.ts';
import type { Table, Tables } from '../../src/app/ports.ts';
import { emptyRow } from '../../src/app/schema/empty-row.ts';
import { type RowOf, type TabKey, tabs } from '../../src/app/schema/tabs.ts';
import { Gate } from './gate.ts';

/** What a cell of Sheets takes: https://support.google.com/drive/answer/37603 */
const CELL_CHARACTERS = 50_000;

type Rows = Map<TabKey, RowOf<TabKey>[]>;

/** The workbook in memory: writes wait until a reading or a flush, and a killed run can lose them. */
export class FakeTables implements Tables {
  private rowsOf: Rows = new Map();
  private flushed: Rows = new Map();
  private isStored = true;

  constructor(readonly gate: Gate = new Gate()) {
    gate.whenUnflushedIsLost(() => {
      this.rowsOf = copy(this.flushed);
      this.isStored = true;
    });
  }

  of<Tab extends TabKey>(tab: Tab): Table<Tab> {
    const { key: keyColumn } = tabs[tab];
    const keyOf = (row: Partial<RowOf<Tab>>) => (row as Readonly<Record<string, unknown>>)[keyColumn];
    return {
      rows: () =>
        this.gate.pass(`${tab}.rows`, () => {
          this.store();
          const rows = this.all(tab).filter((row) => keyOf(row) !== null);
          refuseDoubled(tab, rows.map(keyOf));
          return rows.map((row) => ({ ...row }));
        }),
      append: (rows) =>
        this.gate.pass(`${tab}.append`, () => {
          this.put(tab, [...this.all(tab), ...rows.map((row) => ({ ...emptyRow(tab), ...row }))]);
        }),
      update: (changes) =>
        this.gate.pass(`${tab}.update`, () => {
          refuseDoubled(tab, this.all(tab).map(keyOf));
          const seen = new Set<string>();
          const changed = this.all(tab).map((row) => {
            const key = String(keyOf(row));
            seen.add(key);
            return { ...row, ...changes.get(key) };
          });
          this.put(tab, changed);
          return [...changes.keys()].filter((key) => !seen.has(key));
        }),
      remove: (keys) =>
        this.gate.pass(`${tab}.remove`, () => {
          const kept = this.all(tab).filter((row) => !keys.includes(String(keyOf(row))));
          this.put(tab, kept);
        }),
    };
  }

  flush(): void {
    this.gate.pass('flush', () => this.store());
  }

  private put<Tab extends TabKey>(tab: Tab, rows: readonly RowOf<Tab>[]): void {
    const isTooLong = (value: unknown) => typeof value === 'string' && value.length > CELL_CHARACTERS;
    if (rows.some((row) => Object.values(row).some(isTooLong))) {
      throw new RangeError(
        `Your input contains more than the maximum of ${CELL_CHARACTERS} characters in a single cell.`,
      );
    }
    this.rowsOf.set(tab, rows as unknown as RowOf<TabKey>[]);
    this.isStored = false;
  }

  private store(): void {
    if (this.isStored) return;
    this.flushed = copy(this.rowsOf);
    this.isStored = true;
  }

  /** Puts rows in as a person would have: stored, and no call of the program's. */
  seed<Tab extends TabKey>(tab: Tab, rows: readonly Partial<RowOf<Tab>>[]): this {
    this.put(tab, [...this.all(tab), ...rows.map((row) => ({ ...emptyRow(tab), ...row }))]);
    this.store();
    return this;
  }

  /** Changes rows as a person would, between two calls of the program. */
  edit<Tab extends TabKey>(tab: Tab, change: (rows: RowOf<Tab>[]) => readonly RowOf<Tab>[]): void {
    this.put(tab, change([...this.all(tab)]));
    this.store();
  }

  /** Rows as they are, without a call. */
  all<Tab extends TabKey>(tab: Tab): readonly RowOf<Tab>[] {
    return (this.rowsOf.get(tab) ?? []) as unknown as readonly RowOf<Tab>[];
  }
}

/** As the sheet does: two rows of one identifier are a person's to tell apart. */
function refuseDoubled(tab: TabKey, keys: readonly unknown[]): void {
  const seen = new Set<unknown>();
  for (const key of keys) {
    if (key === null) continue;
    if (seen.has(key)) throw new CampaignError('key_duplicated', { tab, key: String(key) });
    seen.add(key);
  }
}

function copy(rows: Rows): Rows {
  return new Map([...rows].map(([tab, of]) => [tab, of.map((row) => ({ ...row }))]));
}
