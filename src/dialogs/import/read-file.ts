import { mayBeWorkbook, sheetsAsCsv, WORKBOOK_SAMPLE } from '../../app/lists/sheets-as-csv.ts';
import type { CandidateFileFault } from '../../domain/candidate-file/fault.ts';
import { type ColumnMap, mappedFormat } from '../../domain/candidate-file/formats/column-map.ts';
import { ownCodes, withOwnCodes } from '../../domain/candidate-file/own-codes.ts';
import {
  type CandidateFile,
  createCandidateFileReader,
  type ReadingChoice,
} from '../../domain/candidate-file/read-candidate-file.ts';
import { reducedFile, reducedMayors } from '../../domain/candidate-file/reduced-file.ts';
import type { Decoder, Encoding } from '../../domain/candidate-file/rows/decode.ts';
import { headerSkeleton } from '../../domain/candidate-file/rows/official-row.ts';
import type { CommuneOfList } from '../../domain/candidate-list.ts';

/** Bytes read at once: a national file never is in memory whole. */
const BLOCK = 4 * 1024 * 1024;

/** A file read on this computer: what is sent of it, and what was found wrong. */
export interface ReadFile {
  /** The kept lists alone, without anything of anybody but names. */
  readonly text: string;
  readonly reading: CandidateFile;
}

/** What a person chose as tables: a file as it is, or the sheets of a workbook as CSV. */
export async function tablesOf(file: File): Promise<readonly [Blob, ...Blob[]]> {
  const sample = await bytesOf(file.slice(0, WORKBOOK_SAMPLE));
  const [first, ...others] = (mayBeWorkbook(sample) ? sheetsAsCsv(await bytesOf(file)) : undefined) ?? [];
  return first === undefined ? [file] : [new Blob([first]), ...others.map((sheet) => new Blob([sheet]))];
}

/** The bytes of a file, or of a part of it. */
export async function bytesOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

/** Reads an official file, or a table whose columns are known, keeping the lists of these communes; gives the fault of any other. */
export async function readFile(
  file: Blob,
  communes: readonly CommuneOfList[],
  map: ColumnMap | undefined,
  progress: (done: number, total: number) => void,
): Promise<ReadFile | { readonly fault: CandidateFileFault }> {
  const ownCode = ownCodes(communes);
  const choice: ReadingChoice = { withCandidates: true, keeps: (code) => ownCode(code) !== undefined, decoderOf };
  const reader = createCandidateFileReader(map === undefined ? choice : { ...choice, map });
  for (let at = 0; at < file.size; at += BLOCK) {
    progress(at, file.size);
    if (!reader.block(await bytesOf(file.slice(at, at + BLOCK)))) break;
  }
  const reading = reader.end();
  if ('fault' in reading) return reading;
  const lines =
    reading.format === 'mayors'
      ? reducedMayors(reading.mayors)
      : reducedFile(withOwnCodes(reading.lists, ownCode), reading.round);
  return { text: [...lines].join(''), reading };
}

/** A mapping kept from another time, when it fits these titles; undefined otherwise. */
export function fittingMap(saved: ColumnMap | null, titles: readonly string[]): ColumnMap | undefined {
  return saved !== null && mappedFormat(saved).recognises(titles.map(headerSkeleton)) ? saved : undefined;
}

function decoderOf(encoding: Encoding): Decoder {
  const decoder = new TextDecoder(encoding);
  return (bytes, from, to) => decoder.decode(bytes.subarray(from, to) as Uint8Array<ArrayBuffer>);
}
