import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { streamCandidateFile } from '../../scripts/import-lists/stream-candidate-file.ts';
import type { Bench } from '../bench.ts';
import { loadPeer } from '../load-peer.ts';
import { NATIONAL_FORMATS, writeNationalFile } from '../national-file.ts';

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

/** What is read of a national file, and how fast. */
interface Reading {
  readonly format: keyof typeof NATIONAL_FORMATS;
  readonly bound: number;
  /** Every commune unless said. */
  readonly keeps?: (code: string) => boolean;
  /** Lists that must be found at least. */
  readonly lists: number;
}

function importBench(name: string, { format, bound, lists, ...choice }: Reading): Bench {
  return {
    name,
    unit: 'ms',
    peer: 'uDSV 0.7.3, streaming, rows to cells',
    bound,
    samples: 5,
    async prepare() {
      const udsv = await loadPeer<UdsvPackage>('udsv');
      const folder = mkdtempSync(join(tmpdir(), 'interpelle-bench-'));
      const path = join(folder, `candidats-${format}`);
      writeNationalFile(path, ROWS, format);
      return {
        ours() {
          const reading = streamCandidateFile(path, choice);
          let found = 0;
          // One by one, as they are written: the peer keeps no row either.
          if (!('fault' in reading)) for (const { head } of reading.lists) if (head.surname !== '') found += 1;
          if (found < lists) throw new RangeError(`Only ${found} lists were read.`);
        },
        peer: () => cellsOf(path, format, udsv),
        close: () => rmSync(folder, { recursive: true }),
      };
    },
  };
}

async function cellsOf(
  path: string,
  format: Reading['format'],
  { inferSchema, initParser }: UdsvPackage,
): Promise<void> {
  const textOf = decoderOf(NATIONAL_FORMATS[format].encoding);
  let parser: ReturnType<UdsvPackage['initParser']> | undefined;
  for await (const block of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const decoded = textOf(block as Buffer);
    // It takes its header for granted on the first line: the comment above is not put to it.
    const text = parser === undefined ? decoded.slice(decoded.indexOf('Code d')) : decoded;
    parser ??= initParser(inferSchema(text));
    parser.chunk(text, parser.stringArrs, () => undefined);
  }
  parser?.end();
}

/** Latin-1 as the web reads it, and as ours does: with the apostrophes and the œ of Windows. */
function decoderOf(encoding: 'utf8' | 'latin1'): (block: Buffer) => string {
  const decoder = new TextDecoder(encoding);
  return (block) => decoder.decode(block, { stream: true });
}

const all = { bound: 1, lists: 45_000 };
const one = { bound: 0.2, keeps: (code: string) => code.startsWith('92'), lists: 500 };

const benches: readonly Bench[] = [
  importBench('900,000 candidates to lists', { format: '2026', ...all }),
  importBench('900,000 candidates to the lists of one département', { format: '2026', ...one }),
  importBench('900,000 candidates of 2020, tabs, to lists', { format: '2020', ...all, lists: 20_000 }),
  importBench('900,000 candidates of 2020, tabs, to the lists of one département', {
    format: '2020',
    ...one,
    lists: 200,
  }),
];

export default benches;
