import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { detectEncoding, ENCODING_SAMPLE } from '../../src/domain/candidate-file/decode.ts';
import {
  type CandidateFileReading,
  createCandidateFileReader,
  type ReadingChoice,
} from '../../src/domain/candidate-file/read-candidate-file.ts';

/** Characters beyond which a line is none: a file without line ends would fill the memory. */
const LONGEST_LINE = 1_000_000;

/** Reads a candidate file of any size line by line: memory holds one block, one line and the kept lists. */
export async function streamCandidateFile(path: string, choice: ReadingChoice): Promise<CandidateFileReading> {
  const detected = detectEncoding(await firstBytes(path));
  if ('fault' in detected) return detected;
  const decoder = new TextDecoder(detected.encoding);
  const reader = createCandidateFileReader(choice);
  let rest = '';
  const blocks: AsyncIterable<Uint8Array> = createReadStream(path, { highWaterMark: 1 << 20 });
  for await (const block of blocks) {
    const lines = (rest + decoder.decode(block, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > LONGEST_LINE) return { fault: { tag: 'binary' } };
    // Leaving the loop closes the file.
    if (!lines.every((line) => reader.line(line))) return reader.end();
  }
  rest += decoder.decode();
  if (rest !== '') reader.line(rest);
  return reader.end();
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(ENCODING_SAMPLE), 0, ENCODING_SAMPLE, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
