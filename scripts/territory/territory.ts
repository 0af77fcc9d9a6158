import { existsSync, statSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readCommunesTable, updateTable, writeTable } from './communes-table.ts';
import { communesOfToday } from './reference.ts';
import { territoryWords as words } from './territory.fr.ts';

/** A workbook of more communes than this is too slow to be of use. */
const WORKBOOK_COMMUNES = 1000;

/** Something the person can mend, in a sentence for them. */
class Refusal extends Error {
  override readonly name = 'Refusal';
}

/**
 * Writes or brings up to date a campaign's `communes.csv`.
 * @param report where sentences for the person go
 * @returns the exit code: 0, or 2 with a sentence and nothing written
 */
export async function territory(args: readonly string[], report: (text: string) => void): Promise<0 | 2> {
  try {
    const { folder, selection, dryRun } = await readArguments(args);
    const path = join(folder, 'communes.csv');
    const table = readCommunesTable(existsSync(path) ? await readFile(path, 'utf8') : '');
    const reference = communesOfToday();
    const { communes, unknown } = reference.select(selection);
    if (unknown.length > 0) throw new Refusal(words.unknown(unknown));
    if (communes.length === 0 && table.rows.length === 0) throw new Refusal(words.empty);
    const isChosen = communes.length > 0;
    const updated = updateTable(table, communes, reference, words.source);
    const { rows } = updated.table;
    report(
      [
        words.done(rows.length, updated.added, updated.changed),
        ...(isChosen && updated.kept > 0 ? [words.kept(updated.kept)] : []),
        ...updated.gone.map(({ name, into }) => words.gone(name, into)),
        ...(rows.length > WORKBOOK_COMMUNES ? [words.large] : []),
        dryRun ? words.dryRun : words.written(path),
      ].join('\n'),
    );
    if (!dryRun) {
      // Written beside, then renamed: a reader never finds half a file.
      await writeFile(`${path}.part`, writeTable(updated.table), 'utf8');
      await rename(`${path}.part`, path);
    }
    return 0;
  } catch (error) {
    const sentence = sentenceOf(error);
    if (sentence === undefined) throw error;
    report(sentence);
    return 2;
  }
}

async function readArguments(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      departement: { type: 'string', multiple: true, default: [] },
      epci: { type: 'string', multiple: true, default: [] },
      codes: { type: 'string', multiple: true, default: [] },
      france: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  const [folder, ...others] = positionals;
  if (folder === undefined || others.length > 0) throw new Refusal(words.usage);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Refusal(words.noFolder(folder));
  const codes = (await Promise.all(values.codes.map(codesIn))).flat();
  const selection = { departements: values.departement, territories: values.epci, codes, everywhere: values.france };
  return { folder, selection, dryRun: values['dry-run'] };
}

/** Codes given as such, separated by commas, or found in a file, whatever its columns. */
async function codesIn(given: string): Promise<string[]> {
  if (!existsSync(given)) return given.split(/[\s,;]+/).filter((code) => code !== '');
  const codes = (await readFile(given, 'utf8')).match(/(?<![\dAB])(?:\d{5}|2[AB]\d{3})(?![\dAB])/g) ?? [];
  if (codes.length === 0) throw new Refusal(words.noCodes(given));
  return codes;
}

function sentenceOf(error: unknown): string | undefined {
  if (error instanceof Refusal) return error.message;
  // Errors of Node are known by their code.
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return code.startsWith('ERR_PARSE_ARGS') ? words.usage : undefined;
}
