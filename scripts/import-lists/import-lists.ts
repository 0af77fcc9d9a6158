import { readFile, rename, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import {
  COLUMN_ROLES_IN_FRENCH,
  candidateFileFaultInFrench,
  OFFICIAL_FORMATS_IN_FRENCH,
  ROW_REFUSALS_IN_FRENCH,
} from '../../src/app/messages/lists/candidate-file.fr.ts';
import { ArchiveTooLarge } from '../../src/archive/unpacked.ts';
import type { CandidateFileFault } from '../../src/domain/candidate-file/fault.ts';
import { type ColumnMap, mapFault } from '../../src/domain/candidate-file/formats/column-map.ts';
import { suggestColumns } from '../../src/domain/candidate-file/formats/suggest-columns.ts';
import { withOwnCodes } from '../../src/domain/candidate-file/own-codes.ts';
import {
  type CandidateFile,
  type CandidateFileReading,
  type ReadingChoice,
  readCandidateFile,
} from '../../src/domain/candidate-file/read-candidate-file.ts';
import { reducedFile } from '../../src/domain/candidate-file/reduced-file.ts';
import { columnMapJson, readColumnMap } from './column-map-file.ts';
import { importListsWords as words } from './import-lists.fr.ts';
import { workbookAsCsv } from './read-workbook.ts';
import { type ReadingProgress, streamCandidateFile } from './stream-candidate-file.ts';
import { readTerritory, type Territory } from './territory.ts';

/** Where the command speaks: results on the standard output, words for the person on the other one. */
export interface Speech {
  print(text: string): void;
  report(text: string): void;
}

/** Sentences shown at most in full, so that a bad file does not flood the screen. */
const SHOWN = 20;

/** Bytes that take more than a moment to read. */
const SLOW = 50_000_000;

/**
 * Filters an official candidate file to a territory.
 * @returns the exit code: 0, or 2 with a sentence and nothing written
 */
export async function importLists(args: readonly string[], speech: Speech): Promise<0 | 2> {
  try {
    const { file, territory, out, json, round, map, members } = readArguments(args);
    const kept = territory === undefined ? undefined : await loadTerritory(territory);
    const choice: ReadingChoice = {
      withCandidates: members,
      ...(round !== undefined && { round }),
      ...(map !== undefined && { map: loadColumnMap(map) }),
      ...(kept !== undefined && { keeps: (code) => kept.ownCode(code) !== undefined }),
    };
    const sheets = workbookAsCsv(file);
    const read =
      sheets === undefined ? streamCandidateFile(file, choice, progressOf(speech)) : readSheets(sheets, choice);
    if ('fault' in read) throw new Refusal(faultInFrench(read.fault));
    const reading = kept === undefined ? read : inOwnCodes(read, kept);
    if (out !== undefined && reading.format === 'mayors') throw new Refusal(words.noListsInMayors);
    if (out !== undefined && reading.listCount === 0) throw new Refusal(nothingKept(reading, kept));
    if (out !== undefined) await writeWhole(out, reducedFile(reading.lists, reading.round));
    const result = resultOf(reading, kept);
    speech.report(reportOf(reading, result, out));
    if (json) speech.print(`${JSON.stringify(result)}\n`);
    return 0;
  } catch (error) {
    const sentence = sentenceOf(error);
    if (sentence === undefined) throw error;
    speech.report(`${sentence}\n`);
    return 2;
  }
}

/** Reads the first sheet that holds candidates; the fault of the first one when none does. */
function readSheets([first = '', ...others]: readonly string[], choice: ReadingChoice): CandidateFileReading {
  const reading = readCandidateFile(first, choice);
  if (!('fault' in reading)) return reading;
  return others.map((sheet) => readCandidateFile(sheet, choice)).find((other) => !('fault' in other)) ?? reading;
}

/** The lists are made again at each passage, so that those of a whole country need not be in memory together. */
function inOwnCodes(reading: CandidateFile, { ownCode }: Territory): CandidateFile {
  return { ...reading, lists: { [Symbol.iterator]: () => withOwnCodes(reading.lists, ownCode) } };
}

/** Something the person can mend, in a sentence for them. */
class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** A file of which no line could be read is told by its lines: the territory is not at fault. */
function nothingKept({ refused }: CandidateFile, kept: Territory | undefined): string {
  return [kept === undefined ? words.noListsRead : words.noListsKept, ...refusalsOf(refused)].join('\n');
}

function refusalsOf(refused: CandidateFile['refused']): string[] {
  return limited(refused.map(({ line, reason }) => words.refused(line, ROW_REFUSALS_IN_FRENCH[reason])));
}

function readArguments(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      territory: { type: 'string' },
      out: { type: 'string' },
      round: { type: 'string' },
      members: { type: 'boolean', default: false },
      map: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0 || !/^[12]?$/.test(values.round ?? '')) throw new Refusal(words.usage);
  return { file, ...values, round: values.round === undefined ? undefined : Number(values.round) };
}

/** A file that no format knows may be a table of another country: its columns are then named in a file. */
function faultInFrench(fault: CandidateFileFault): string {
  const sentence = candidateFileFaultInFrench(fault);
  if (fault.tag !== 'unknown_header' || fault.cells.length < 2) return sentence;
  return `${sentence}\n${words.mapIt(columnMapJson(suggestColumns(fault.cells)))}`;
}

function loadColumnMap(path: string): ColumnMap {
  const map = readColumnMap(path);
  if (map === undefined) throw new Refusal(words.badMap(path, Object.values(COLUMN_ROLES_IN_FRENCH)));
  const fault = mapFault(map);
  if (fault !== undefined) throw new Refusal(words.mapFaults[fault](path));
  return map;
}

/** Says each tenth of a file that takes more than a moment. */
function progressOf(speech: Speech): ReadingProgress {
  let said = 0;
  return (done, total) => {
    const tenths = Math.floor((10 * done) / total);
    if (total < SLOW || tenths === said) return;
    said = tenths;
    speech.report(words.progress(10 * tenths));
  };
}

async function loadTerritory(path: string): Promise<Territory> {
  const territory = readTerritory(await readFile(path, 'utf8'));
  if (territory === undefined) throw new Refusal(words.noCodes(path));
  return territory;
}

/** Written beside, then renamed: a reader never finds half a file. */
async function writeWhole(path: string, lines: Iterable<string>): Promise<void> {
  await writeFile(`${path}.part`, lines, 'utf8');
  await rename(`${path}.part`, path);
}

function resultOf(reading: CandidateFile, territory: Territory | undefined) {
  const { rows, listCount, lists, mayors, repaired, refused } = reading;
  return {
    rows,
    lists: listCount,
    communes: communesOf(lists, mayors).size,
    repaired,
    refused,
    notFound: territory?.missingFrom(reading.communes) ?? [],
  };
}

function communesOf(...places: readonly Iterable<{ readonly commune: { readonly code: string } }>[]): Set<string> {
  const codes = new Set<string>();
  for (const some of places) for (const { commune } of some) codes.add(commune.code);
  return codes;
}

function reportOf(reading: CandidateFile, result: ReturnType<typeof resultOf>, out: string | undefined): string {
  const lines = [
    words.summary(OFFICIAL_FORMATS_IN_FRENCH[reading.format], result),
    ...(reading.repeated > 0 ? [words.repeated(reading.repeated)] : []),
    ...limited(reading.repaired.map(({ line }) => words.repaired(line))),
    ...refusalsOf(reading.refused),
    ...(result.notFound.length > 0 ? [words.notFound(result.notFound)] : []),
    ...(out === undefined ? [] : [words.written(out, result.lists)]),
  ];
  return `${lines.join('\n')}\n`;
}

function limited(sentences: readonly string[]): string[] {
  const more = sentences.length - SHOWN;
  return more > 0 ? [...sentences.slice(0, SHOWN), words.more(more)] : [...sentences];
}

function sentenceOf(error: unknown): string | undefined {
  if (error instanceof Refusal) return error.message;
  if (error instanceof Error && error.cause instanceof ArchiveTooLarge) return error.message;
  // Errors of Node are known by their code.
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  const path = 'path' in error ? String(error.path) : '';
  if (error.code === 'ENOENT') return words.noFile(path);
  if (error.code === 'EISDIR') return words.isFolder;
  if (error.code === 'EACCES') return words.forbidden(path);
  if (String(error.code).startsWith('ERR_PARSE_ARGS')) return words.usage;
  return undefined;
}
