import { CampaignError } from '../campaign-error.ts';
import type { Exclusive, Identity, Tables } from '../ports.ts';
import { runAlone } from '../run-alone.ts';
import type { RowOf } from '../schema/tabs.ts';
import { contentMark, readersOf } from '../scores/readings.ts';
import { communesBarredTo, readerNow } from './declare-interests.ts';

/** What signing readings needs. */
export interface ReadingPorts {
  readonly tables: Tables;
  readonly exclusive: Exclusive;
  readonly identity: Identity;
}

/** What a reader found of one position: it matches the words, or here is what does not. */
export interface Reading {
  readonly id: string;
  /** Mark of the content that was on the screen. */
  readonly mark: string;
  /** '' when the reading matches the words. */
  readonly remark: string;
}

/** What a reader's signature did. */
export interface SignedReadings {
  readonly first: number;
  readonly second: number;
  /** Positions left unsigned with a remark, for whoever corrects them. */
  readonly remarked: number;
  /** Positions that changed since the screen was opened, or that this person may not sign. */
  readonly left: number;
}

/**
 * Signs what a person read, first where nobody did, second where another person did: never both, never in a commune
 * they have a stake in, and only the content that they saw. Throws `user_unknown`, `interests_undeclared` or `busy`.
 */
export function signReadings(ports: ReadingPorts, readings: readonly Reading[]): SignedReadings {
  const reader = readerNow(ports.identity);
  return runAlone(ports.exclusive, () => {
    const { tables } = ports;
    const barred = communesBarredTo(reader, tables.of('declarations').rows());
    if (barred === undefined) throw new CampaignError('interests_undeclared', {});
    const communeOf = new Map(
      tables
        .of('lists')
        .rows()
        .map(({ id, communeCode }) => [id, communeCode ?? '']),
    );
    const table = tables.of('commitments');
    const rowOf = new Map(table.rows().map((row) => [row.id, row]));
    const changes = new Map<string, Partial<RowOf<'commitments'>>>();
    const counts = { first: 0, second: 0, remarked: 0, left: 0 };
    for (const { id, mark, remark } of readings) {
      const row = rowOf.get(id);
      const readers = row === undefined ? [] : readersOf(row);
      const mayNot =
        row === undefined ||
        row.current !== true ||
        contentMark(row) !== mark ||
        readers.length === 2 ||
        readers.includes(reader) ||
        barred.has(communeOf.get(row.listId) ?? '');
      if (mayNot) counts.left += 1;
      else if (remark !== '') {
        changes.set(id, { toCheck: [row.toCheck, remark].filter((text) => text !== null).join(' ; ') });
        counts.remarked += 1;
      } else if (readers.length === 0) {
        changes.set(id, { firstReader: reader, secondReader: null, readContent: mark });
        counts.first += 1;
      } else {
        changes.set(id, { secondReader: reader });
        counts.second += 1;
      }
    }
    table.update(changes);
    tables.flush();
    return counts;
  });
}
