import { communesBarredTo, declareInterests, readerNow } from '../../src/app/answers/declare-interests.ts';
import { readingsToDo } from '../../src/app/answers/readings-to-do.ts';
import { type SignedReadings, signReadings } from '../../src/app/answers/sign-readings.ts';
import { FakeClock, FakeExclusive, FakeIdentity } from './fake-ports.ts';
import type { FakeTables } from './fake-tables.ts';

/** Somebody without a stake anywhere reads everything that is left to them, and finds all of it as it should be. */
export function readAll(tables: FakeTables, user: string): SignedReadings {
  const identity = new FakeIdentity(user);
  const ports = { tables, exclusive: new FakeExclusive(), identity, clock: new FakeClock(0) };
  declareInterests(ports, '');
  const reader = readerNow(identity);
  const rows = {
    lists: tables.all('lists'),
    commitments: tables.all('commitments'),
    questions: tables.all('questions'),
  };
  const barred = communesBarredTo(reader, tables.all('declarations')) ?? new Set();
  const positions = readingsToDo(rows, reader, barred).flatMap((list) => list.positions);
  return signReadings(
    ports,
    positions.map(({ id, mark }) => ({ id, mark, remark: '' })),
  );
}
