import { declareInterests, readerNow } from '../../src/app/answers/declare-interests.ts';
import { communesBarredTo } from '../../src/app/answers/declared-interests.ts';
import { ReadingSeals } from '../../src/app/answers/reading-seals.ts';
import { readingsToDo } from '../../src/app/answers/readings-to-do.ts';
import { type SignedReadings, signReadings } from '../../src/app/answers/sign-readings.ts';
import type { Memory, Signer } from '../../src/app/ports.ts';
import { FakeClock, FakeExclusive, FakeIdentity } from './fake-ports.ts';
import type { FakeTables } from './fake-tables.ts';

/** Somebody without a stake anywhere reads everything that is left to them, and finds all of it as it should be. */
export function readAll(
  { tables, memory, signer }: { readonly tables: FakeTables; readonly memory: Memory; readonly signer: Signer },
  user: string,
): SignedReadings {
  const identity = new FakeIdentity(user);
  const ports = { tables, memory, signer, exclusive: new FakeExclusive(), identity, clock: new FakeClock(1) };
  declareInterests(ports, '');
  const reader = readerNow(identity);
  const rows = {
    lists: tables.all('lists'),
    commitments: tables.all('commitments'),
    questions: tables.all('questions'),
  };
  const seals = new ReadingSeals(memory, signer, rows.lists);
  const positions = readingsToDo(rows, reader, communesBarredTo(ports, reader), seals).flatMap(
    (list) => list.positions,
  );
  return signReadings(
    ports,
    positions.map(({ id, mark }) => ({ id, mark, remark: '' })),
  );
}
