import type { Table, Tables } from './ports.ts';
import { emptyRow } from './schema/empty-row.ts';
import { type RowOf, type TabKey, tabs } from './schema/tabs.ts';

type Rows = readonly RowOf<TabKey>[];

/**
 * The tabs as one short run sees them: each is read once, and shows from then on what the run wrote. Only for a run that
 * holds the lock, or that does not mind what others write meanwhile; tabs named `fresh` are read each time.
 */
export class RememberedTables implements Tables {
  private readonly read = new Map<TabKey, Rows>();

  constructor(
    private readonly tables: Tables,
    private readonly fresh: readonly TabKey[] = [],
  ) {}

  of<Tab extends TabKey>(tab: Tab): Table<Tab> {
    const table = this.tables.of(tab);
    if (this.fresh.includes(tab)) return table;
    const remember = (rows: readonly RowOf<Tab>[]) => this.read.set(tab, rows as unknown as Rows);
    const known = () => this.read.get(tab) as unknown as readonly RowOf<Tab>[] | undefined;
    return {
      rows: () => {
        const rows = known() ?? table.rows();
        remember(rows);
        return rows;
      },
      append: (rows) => {
        table.append(rows);
        const before = known();
        if (before !== undefined) remember([...before, ...rows.map((row) => ({ ...emptyRow(tab), ...row }))]);
      },
      update: (changes) => {
        const missing = table.update(changes);
        const before = known();
        if (before !== undefined && changes.size > 0)
          remember(before.map((row) => changed(row, changes.get(keyOf(tab, row)))));
        return missing;
      },
      remove: (keys) => {
        table.remove(keys);
        const before = known();
        if (before !== undefined) remember(before.filter((row) => !keys.includes(keyOf(tab, row))));
      },
    };
  }

  flush(): void {
    this.tables.flush();
  }
}

function changed<Row>(row: Row, change: Partial<Row> | undefined): Row {
  return change === undefined ? row : { ...row, ...change };
}

function keyOf<Tab extends TabKey>(tab: Tab, row: RowOf<Tab>): string {
  return String((row as Readonly<Record<string, unknown>>)[tabs[tab].key]);
}
