import type { Memory, Signer } from '../ports.ts';
import { RememberedMemory } from '../remembered-memory.ts';
import type { RowOf } from '../schema/tabs.ts';
import { READ_COLUMNS, readersOf, type SignedContent } from '../scores/readings.ts';
import { secretKey } from '../secret-key.ts';

/** Script property of the key: its own, so that renewing personal links voids no reading. */
const KEY = 'interpelle.readings.key';

/** Script property, by position, of the instant before which its readings are void. */
const VOID = 'interpelle.readings.void.';

/** 132 bits. */
const LENGTH = 22;

/** A position in force, with what its seal covers. */
export type SealedRow = SignedContent &
  Pick<RowOf<'commitments'>, 'id' | 'listId' | 'list' | 'criterionId' | 'version' | 'current' | 'seal'>;

/** A list and its commune. */
export type ListOfCommune = Pick<RowOf<'lists'>, 'id' | 'communeCode'>;

/** One reading: who, and when. */
interface SignedReading {
  readonly reader: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Positions as scores may count them, and those whose two names nothing proves. */
export interface CheckedReadings<Row> {
  readonly rows: readonly Row[];
  readonly unsealed: readonly Row[];
}

/**
 * What proves who read a position: a keyed mark over its identifier, list, commune, question, version and content, over
 * each reader in turn and each instant, written by the action that recorded the reading. Names typed in the tab have
 * none, and a position changed, moved or copied since keeps none; nor does one whose list was of another commune while it
 * was read, where a reader may have a stake. Reads the script's properties once.
 */
export class ReadingSeals {
  private readonly memory: Memory;
  private readonly communeOf: ReadonlyMap<string | null, string | null>;

  constructor(
    memory: Memory,
    private readonly signer: Signer,
    lists: readonly ListOfCommune[],
  ) {
    this.memory = new RememberedMemory(memory);
    this.communeOf = new Map(lists.map(({ id, communeCode }) => [id, communeCode]));
  }

  /** The seal of a position once these people read it, first then second. Under the lock: the first makes the key. */
  write(row: SealedRow, readings: readonly SignedReading[]): string {
    const mark = this.mark(row, readings, secretKey(KEY, this.memory, this.signer));
    return [...readings.map(({ at }) => at.toString(36)), mark].join('.');
  }

  /** Who read a position as it now stands, at most two, first reading first; names without their seal are none. */
  readingsOf(row: SealedRow): readonly SignedReading[] {
    return this.proven(row, readersOf(row));
  }

  /** Takes from positions in force the two names that no seal proves, so that nothing counts them as read. */
  check<Row extends SealedRow>(positions: readonly Row[]): CheckedReadings<Row> {
    const unsealed: Row[] = [];
    const rows = positions.map((row) => {
      const named = row.current === true ? readersOf(row) : [];
      if (named.length < 2 || this.proven(row, named).length === 2) return row;
      unsealed.push(row);
      return { ...row, firstReader: null, secondReader: null };
    });
    return { rows, unsealed };
  }

  private proven(row: SealedRow, named: readonly string[]): readonly SignedReading[] {
    const instants = (row.seal ?? '').split('.');
    const mark = instants.pop();
    const readings = named
      .slice(0, instants.length)
      .map((reader, at) => ({ reader, at: Number.parseInt(instants[at] ?? '', 36) }));
    if (readings.length === 0 || readings.length < instants.length) return [];
    const key = this.memory.read(KEY);
    const voidUntil = Number(this.memory.read(VOID + row.id) ?? 0);
    if (key === null || readings.some(({ at }) => at <= voidUntil)) return [];
    return this.mark(row, readings, key) === mark ? readings : [];
  }

  private mark(row: SealedRow, readings: readonly SignedReading[], key: string): string {
    const { id, listId, criterionId, version } = row;
    const content = READ_COLUMNS.map((column) => row[column]);
    const text = JSON.stringify([
      id,
      listId,
      this.communeOf.get(listId) ?? null,
      criterionId,
      version,
      content,
      readings.flatMap(({ reader, at }) => [reader, at]),
    ]);
    return this.signer.sign(text, key).slice(0, LENGTH);
  }
}

/** What the cells of a position hold once its readings are cancelled. */
export const UNREAD = { firstReader: null, secondReader: null, readContent: null, seal: null } as const;

/** Voids the readings of positions for good, whatever is typed or put back in the tab later; before it is emptied. */
export function voidReadings(memory: Memory, ids: readonly string[], at: number): void {
  if (ids.length > 0) memory.writeAll(Object.fromEntries(ids.map((id) => [VOID + id, String(at)])));
}
