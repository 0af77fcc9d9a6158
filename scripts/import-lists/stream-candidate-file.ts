import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import {
  type CandidateFileReading,
  createCandidateFileReader,
  type ReadingChoice,
} from '../../src/domain/candidate-file/read-candidate-file.ts';
import {
  type Decoder,
  detectEncoding,
  ENCODING_SAMPLE,
  type Encoding,
} from '../../src/domain/candidate-file/rows/decode.ts';
import { createResultsReader, LINE_ENDS, type ResultsFile } from '../../src/domain/results/read-results.ts';

/** How far the reading is, in bytes of the file. */
export type ReadingProgress = (done: number, total: number) => void;

const BLOCK = 256 * 1024;
const LINE_FEED = 10;
const RETURN = 13;

/** Reads a candidate file of any size: memory holds one block and the kept lists. */
export function streamCandidateFile(
  path: string,
  choice: Omit<ReadingChoice, 'decoderOf'>,
  progress?: ReadingProgress,
): CandidateFileReading {
  const reader = createCandidateFileReader({ ...choice, decoderOf });
  streamBlocks(path, reader.block, progress);
  return reader.end();
}

/** Reads a file of results of any size: memory holds one block and the kept contests; undefined for any other file. */
export function streamResults(
  path: string,
  keeps: ((communeCode: string) => boolean) | undefined,
  progress?: ReadingProgress,
): ResultsFile | undefined {
  const reader = createResultsReader(keeps);
  let decode: Decoder | undefined;
  streamBlocks(
    path,
    (block) => {
      if (decode === undefined) {
        const detected = detectEncoding(block.subarray(0, ENCODING_SAMPLE));
        if ('fault' in detected) return false;
        decode = decoderOf(detected.encoding);
      }
      for (const line of decode(block, 0, block.length)
        .replace(/\r?\n$/, '')
        .split(LINE_ENDS))
        reader.line(line);
      return true;
    },
    progress,
  );
  return reader.end();
}

/**
 * Gives a file block by block, each of whole lines, until the taker says that it has seen enough. It waits for nothing
 * else, so it blocks: half the time of a national file would be spent waking up.
 */
function streamBlocks(
  path: string,
  take: (block: Uint8Array) => boolean,
  progress: ReadingProgress = () => undefined,
): void {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const buffer = Buffer.allocUnsafe(BLOCK);
    let read = 0;
    let held = 0;
    for (;;) {
      const more = readSync(file, buffer, held, BLOCK - held, read);
      read += more;
      held += more;
      if (more === 0) break;
      // So that no line has to be put together from two blocks.
      const end = buffer.lastIndexOf(LINE_FEED, held - 1) + 1 || buffer.lastIndexOf(RETURN, held - 2) + 1 || held;
      if (!take(buffer.subarray(0, end))) return;
      buffer.copyWithin(0, end, held);
      held -= end;
      progress(read, size);
    }
    take(buffer.subarray(0, held));
  } finally {
    closeSync(file);
  }
}

function decoderOf(encoding: Encoding): Decoder {
  if (encoding === 'utf-8') return (bytes, from, to) => asBuffer(bytes).toString('utf8', from, to);
  const decoder = new TextDecoder(encoding);
  return (bytes, from, to) => {
    const text = asBuffer(bytes).toString('latin1', from, to);
    // Only there do Windows-1252 and Latin-1 differ; Node is much quicker at the latter.
    return /[\u0080-\u009f]/.test(text) ? decoder.decode(bytes.subarray(from, to)) : text;
  };
}

/** Blocks come as buffers; a line put together from two does not. */
function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}
