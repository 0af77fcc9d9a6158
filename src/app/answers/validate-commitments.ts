import { CampaignError } from '../campaign-error.ts';
import type { Exclusive, Identity, Tables } from '../ports.ts';
import { runAlone } from '../run-alone.ts';
import type { RowOf } from '../schema/tabs.ts';
import { contentMark, readersOf } from '../scores/readings.ts';

/** What signing readings needs. */
export interface ValidationPorts {
  readonly tables: Tables;
  readonly exclusive: Exclusive;
  readonly identity: Identity;
}

/** What a reader's signature did. */
export interface SignedReadings {
  readonly first: number;
  readonly second: number;
  /** Rows that wait for somebody else: this person read them already. */
  readonly waitForAnother: number;
}

/**
 * Signs the readings of positions in force with the name of the person who acts: first where nobody read, second
 * where another person did. The same person is never both, and signatures given before the position was changed are
 * erased. `communes` are codes or names; none means all.
 */
export function signReadings(ports: ValidationPorts, communes: readonly string[]): SignedReadings {
  const user = ports.identity.user();
  if (user === '') throw new CampaignError('user_unknown', {});
  return runAlone(ports.exclusive, () => {
    const { tables } = ports;
    const chosen = listsOf(tables.of('lists').rows(), communes);
    const table = tables.of('commitments');
    const changes = new Map<string, Partial<RowOf<'commitments'>>>();
    const counts = { first: 0, second: 0, waitForAnother: 0 };
    for (const row of table.rows()) {
      if (row.id === null || row.current !== true || !chosen(row.listId)) continue;
      const readers = readersOf(row);
      if (readers.length === 2) continue;
      if (readers.length === 0) {
        changes.set(row.id, { firstReader: user, secondReader: null, readContent: contentMark(row) });
        counts.first += 1;
      } else if (readers.includes(user.toLowerCase())) {
        counts.waitForAnother += 1;
      } else {
        changes.set(row.id, { secondReader: user });
        counts.second += 1;
      }
    }
    table.update(changes);
    tables.flush();
    return counts;
  });
}

function listsOf(lists: readonly RowOf<'lists'>[], communes: readonly string[]): (listId: string | null) => boolean {
  if (communes.length === 0) return () => true;
  const wanted = new Set(communes.map((commune) => commune.trim().toLowerCase()));
  const chosen = new Set(
    lists
      .filter(
        (list) => wanted.has((list.communeCode ?? '').toLowerCase()) || wanted.has((list.commune ?? '').toLowerCase()),
      )
      .map(({ id }) => id),
  );
  return (listId) => chosen.has(listId);
}
