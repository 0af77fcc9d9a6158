import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { streamCandidateFile } from '../../scripts/import-lists/stream-candidate-file.ts';
import type { Bench } from '../bench.ts';
import { loadPeer } from '../load-peer.ts';
import { writeNationalFile } from '../national-file.ts';

const ROWS = 900_000;

/** The part of uDSV that reads a file by blocks, each row as its cells. */
interface UdsvPackage {
  inferSchema(text: string): unknown;
  initParser(schema: unknown): {
    readonly stringArrs: unknown;
    chunk(text: string, parse: unknown, take: (rows: readonly unknown[]) => void): void;
    end(): void;
  };
}

function importBench(name: string, bound: number, keeps: (code: string) => boolean, lists: number): Bench {
  return {
    name,
    unit: 'ms',
    peer: 'uDSV 0.7.3, streaming, rows to cells',
    bound,
    samples: 5,
    async prepare() {
      const udsv = await loadPeer<UdsvPackage>('udsv');
      const folder = mkdtempSync(join(tmpdir(), 'interpelle-bench-'));
      const path = join(folder, 'candidats.csv');
      writeNationalFile(path, ROWS);
      return {
        ours() {
          const reading = streamCandidateFile(path, { keeps });
          const found = 'fault' in reading ? 0 : [...reading.lists].length;
          if (found < lists) throw new RangeError(`Only ${found} lists were read.`);
        },
        peer: () => cellsOf(path, udsv),
        close: () => rmSync(folder, { recursive: true }),
      };
    },
  };
}

async function cellsOf(path: string, { inferSchema, initParser }: UdsvPackage): Promise<void> {
  const decoder = new TextDecoder();
  let parser: ReturnType<UdsvPackage['initParser']> | undefined;
  for await (const block of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const text = decoder.decode(block as Buffer, { stream: true });
    parser ??= initParser(inferSchema(text));
    parser.chunk(text, parser.stringArrs, () => undefined);
  }
  parser?.end();
}

const benches: readonly Bench[] = [
  importBench('900,000 candidates to lists', 1, () => true, 45_000),
  importBench('900,000 candidates to the lists of one département', 0.2, (code) => code.startsWith('92'), 500),
];

export default benches;
