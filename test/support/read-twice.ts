import { type ListOfCommune, ReadingSeals } from '../../src/app/answers/reading-seals.ts';
import type { Memory, Signer } from '../../src/app/ports.ts';
import { emptyRow } from '../../src/app/schema/empty-row.ts';
import type { RowOf } from '../../src/app/schema/tabs.ts';
import { contentMark } from '../../src/app/scores/readings.ts';

type Position = RowOf<'commitments'>;

/** The keys of seals, and the lists where communes matter. */
interface Signing {
  readonly memory: Memory;
  readonly signer: Signer;
  readonly tables?: { all(tab: 'lists'): readonly ListOfCommune[] };
}

/** A position as two people read it, under the seal that their readings left. */
export function readTwice(
  position: Partial<Position>,
  { memory, signer, tables }: Signing,
  [first, second] = ['relire@asso.example', 'valider@asso.example'] as const,
): Position {
  const row = { ...emptyRow('commitments'), ...position, firstReader: first, secondReader: second };
  const signed = { ...row, readContent: contentMark(row) };
  const readings = [first, second].map((reader, at) => ({ reader, at: at + 1 }));
  return { ...signed, seal: new ReadingSeals(memory, signer, tables?.all('lists') ?? []).write(signed, readings) };
}
