import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import {
  type CandidateFileReading,
  createCandidateFileReader,
  type ReadingChoice,
} from '../../src/domain/candidate-file/read-candidate-file.ts';
import type { Decoder, Encoding } from '../../src/domain/candidate-file/rows/decode.ts';

/** How far the reading is, in bytes of the file. */
export type ReadingProgress = (done: number, total: number) => void;

const BLOCK = 256 * 1024;
const LINE_FEED = 10;

/**
 * Reads a candidate file of any size: memory holds one block and the kept lists. It waits for nothing else, so it
 * blocks: half the time of a national file would be spent waking up.
 */
export function streamCandidateFile(
  path: string,
  choice: Omit<ReadingChoice, 'decoderOf'>,
  progress: ReadingProgress = () => undefined,
): CandidateFileReading {
  const reader = createCandidateFileReader({ ...choice, decoderOf });
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
      // Whole lines are given, so that the reader never has to put a line together from two blocks.
      const end = buffer.lastIndexOf(LINE_FEED, held - 1) + 1 || held;
      if (!reader.block(buffer.subarray(0, end))) break;
      buffer.copyWithin(0, end, held);
      held -= end;
      progress(read, size);
    }
    reader.block(buffer.subarray(0, held));
    return reader.end();
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
