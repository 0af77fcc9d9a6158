import { statSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { COLUMN_ROLES_IN_FRENCH } from '../../src/app/messages/lists/candidate-file.fr.ts';
import { ArchiveTooLarge } from '../../src/archive/unpacked.ts';
import { type ColumnMap, mapFault } from '../../src/domain/candidate-file/formats/column-map.ts';
import type { ReadingChoice } from '../../src/domain/candidate-file/read-candidate-file.ts';
import { readColumnMap } from './column-map-file.ts';
import { importListsWords as words } from './import-lists.fr.ts';
import { readAny } from './read-any.ts';
import { Refusal } from './refusal.ts';
import { nothingKept, reportOf } from './report.ts';
import type { ReadingProgress } from './stream-candidate-file.ts';
import { readTerritory, type Territory } from './territory.ts';

/** Where the command speaks: results on the standard output, words for the person on the other one. */
export interface Speech {
  print(text: string): void;
  report(text: string): void;
}

/** Bytes that take more than a moment to read. */
const SLOW = 50_000_000;

/**
 * Filters an official file of candidates, mayors or results to a territory.
 * @returns the exit code: 0, or 2 with a sentence and nothing written
 */
export async function importLists(args: readonly string[], speech: Speech): Promise<0 | 2> {
  try {
    const { file, territory, out, json, round, map, members } = readArguments(args);
    if (out !== undefined && [file, territory ?? '', map ?? ''].some((read) => isSameFile(read, out))) {
      throw new Refusal(words.outIsRead(out));
    }
    const kept = territory === undefined ? undefined : await loadTerritory(territory);
    const choice: ReadingChoice = {
      withCandidates: members,
      ...(round !== undefined && { round }),
      ...(map !== undefined && { map: loadColumnMap(map) }),
      ...(kept !== undefined && { keeps: (code) => kept.ownCode(code) !== undefined }),
    };
    const outcome = readAny(file, choice, kept, progressOf(speech));
    if (out !== undefined) {
      if (outcome.result.communes === 0) throw new Refusal(nothingKept(outcome.result, kept !== undefined));
      await writeWhole(out, outcome.small);
    }
    speech.report(reportOf(outcome, out));
    if (json) speech.print(`${JSON.stringify(outcome.result)}\n`);
    return 0;
  } catch (error) {
    const sentence = sentenceOf(error);
    if (sentence === undefined) throw error;
    speech.report(`${sentence}\n`);
    return 2;
  }
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

/** Written beside, then renamed: a reader never finds half a file, and a failure leaves nothing. */
async function writeWhole(path: string, lines: Iterable<string>): Promise<void> {
  const part = `${path}.part`;
  try {
    await writeFile(part, lines, 'utf8');
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    if (typeof error === 'object' && error !== null && 'code' in error) throw new Refusal(words.notWritten(path));
    throw error;
  }
}

/** Whether what is written would take the place of a file that is read. */
function isSameFile(one: string, other: string): boolean {
  const [here, there] = [one, other].map((path) => statSync(path, { throwIfNoEntry: false }));
  return here !== undefined && there !== undefined && here.dev === there.dev && here.ino === there.ino;
}

function sentenceOf(error: unknown): string | undefined {
  if (error instanceof Refusal) return error.message;
  if (error instanceof Error && error.cause instanceof ArchiveTooLarge) return error.message;
  // Errors of Node are known by their code.
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  const path = 'path' in error ? String(error.path) : '';
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return words.noFile(path);
  if (error.code === 'EISDIR') return words.isFolder;
  if (error.code === 'EACCES' || error.code === 'EPERM') return words.forbidden(path);
  if (String(error.code).startsWith('ERR_PARSE_ARGS')) return words.usage;
  return undefined;
}
