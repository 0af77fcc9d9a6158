import { readFile, rename, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import {
  candidateFileFaultInFrench,
  OFFICIAL_FORMATS_IN_FRENCH,
  ROW_REFUSALS_IN_FRENCH,
} from '../../src/app/messages/candidate-file.fr.ts';
import type { CandidateFileReading } from '../../src/domain/candidate-file/read-candidate-file.ts';
import { importListsWords as words } from './import-lists.fr.ts';
import { streamCandidateFile } from './stream-candidate-file.ts';
import { readTerritory, type Territory } from './territory.ts';
import { csv2026, headsOfLists } from './write-2026.ts';

/** Where the command speaks: results on the standard output, words for the person on the other one. */
export interface Speech {
  print(text: string): void;
  report(text: string): void;
}

type Read = Exclude<CandidateFileReading, { readonly fault: unknown }>;

/** Sentences shown at most in full, so that a bad file does not flood the screen. */
const SHOWN = 20;

/**
 * Filters an official candidate file to a territory.
 * @returns the exit code: 0, or 2 with a sentence and nothing written
 */
export async function importLists(args: readonly string[], speech: Speech): Promise<0 | 2> {
  try {
    const { file, territory, out, json } = readArguments(args);
    const kept = territory === undefined ? undefined : await loadTerritory(territory);
    const reading = await streamCandidateFile(
      file,
      kept === undefined ? {} : { keeps: (code) => kept.codes.has(code) },
    );
    if ('fault' in reading) throw new Refusal(candidateFileFaultInFrench(reading.fault));
    if (out !== undefined && reading.format === 'mayors') throw new Refusal(words.noListsInMayors);
    if (out !== undefined && reading.lists.length === 0) throw new Refusal(words.noListsKept);
    if (out !== undefined) await writeWhole(out, csv2026(headsOfLists(reading.lists)));
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

/** Something the person can mend, in a sentence for them. */
class Refusal extends Error {
  override readonly name = 'Refusal';
}

function readArguments(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { territory: { type: 'string' }, out: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new Refusal(words.usage);
  return { file, ...values };
}

async function loadTerritory(path: string): Promise<Territory> {
  const territory = readTerritory(await readFile(path, 'utf8'));
  if (territory === undefined) throw new Refusal(words.noCodes(path));
  return territory;
}

/** Written beside, then renamed: a reader never finds half a file. */
async function writeWhole(path: string, text: string): Promise<void> {
  await writeFile(`${path}.part`, text, 'utf8');
  await rename(`${path}.part`, path);
}

function resultOf(reading: Read, territory: Territory | undefined) {
  const { rows, lists, mayors, repaired, refused } = reading;
  return {
    rows,
    lists: lists.length,
    communes: new Set([...lists, ...mayors].map(({ commune }) => commune.code)).size,
    repaired,
    refused,
    notFound: (territory?.expected ?? []).filter((code) => !reading.communes.has(code)).sort(),
  };
}

function reportOf(reading: Read, result: ReturnType<typeof resultOf>, out: string | undefined): string {
  const lines = [
    words.summary(OFFICIAL_FORMATS_IN_FRENCH[reading.format], result),
    ...(reading.repeated > 0 ? [words.repeated(reading.repeated)] : []),
    ...limited(reading.repaired.map(({ line }) => words.repaired(line))),
    ...limited(reading.refused.map(({ line, reason }) => words.refused(line, ROW_REFUSALS_IN_FRENCH[reason]))),
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
  // Errors of Node are known by their code.
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  const path = 'path' in error ? String(error.path) : '';
  if (error.code === 'ENOENT') return words.noFile(path);
  if (error.code === 'EISDIR') return words.isFolder;
  if (error.code === 'EACCES') return words.forbidden(path);
  if (String(error.code).startsWith('ERR_PARSE_ARGS')) return words.usage;
  return undefined;
}
