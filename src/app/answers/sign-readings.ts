import type { Clock, Exclusive, Identity } from '../ports.ts';
import { runAlone } from '../run-alone.ts';
import type { RowOf } from '../schema/tabs.ts';
import { contentMark } from '../scores/readings.ts';
import { readerNow } from './declare-interests.ts';
import { communesBarredTo, type InterestsPorts } from './declared-interests.ts';
import { ReadingSeals, voidReadings } from './reading-seals.ts';

/** What signing readings needs. */
export interface ReadingPorts extends InterestsPorts {
  readonly exclusive: Exclusive;
  readonly identity: Identity;
  readonly clock: Clock;
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
 * Signs and seals what a person read, first where nobody did, second where another person did: never both, never in a
 * commune they have a stake in, and only the content that they saw. Names that no seal proves are nobody's. Throws
 * `user_unknown`, `interests_undeclared`, `interests_altered` or `busy`.
 */
export function signReadings(ports: ReadingPorts, sent: readonly Reading[]): SignedReadings {
  const reader = readerNow(ports.identity);
  return runAlone(ports.exclusive, () => {
    const { tables, clock } = ports;
    const barred = communesBarredTo(ports, reader);
    const at = clock.now();
    const lists = tables.of('lists').rows();
    const seals = new ReadingSeals(ports.memory, ports.signer, lists);
    const communeOf = new Map(lists.map(({ id, communeCode }) => [id, communeCode ?? '']));
    const table = tables.of('commitments');
    const rowOf = new Map(table.rows().map((row) => [row.id, row]));
    const changes = new Map<string, Partial<RowOf<'commitments'>>>();
    const superseded: string[] = [];
    const counts = { first: 0, second: 0, remarked: 0, left: 0 };
    for (const { id, mark, remark } of sent) {
      const row = rowOf.get(id);
      const readings = row === undefined ? [] : seals.readingsOf(row);
      const mayNot =
        row === undefined ||
        row.current !== true ||
        contentMark(row) !== mark ||
        readings.length === 2 ||
        readings.some((known) => known.reader === reader) ||
        barred.has(communeOf.get(row.listId) ?? '');
      if (mayNot) counts.left += 1;
      else if (remark !== '') {
        changes.set(id, { toCheck: [row.toCheck, remark].filter((text) => text !== null).join(' ; ') });
        counts.remarked += 1;
      } else {
        if (readings.length === 0 && row.seal !== null) superseded.push(id);
        const [first, second] = [...readings, { reader, at }];
        changes.set(id, {
          firstReader: first?.reader ?? null,
          secondReader: second?.reader ?? null,
          readContent: mark,
          seal: seals.write(row, [...readings, { reader, at }]),
        });
        counts[second === undefined ? 'first' : 'second'] += 1;
      }
    }
    // What was read of an earlier content is void for good: nobody may put that content back under its seal.
    voidReadings(ports.memory, superseded, at - 1);
    table.update(changes);
    tables.flush();
    return counts;
  });
}
