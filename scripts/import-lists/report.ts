import { ROW_REFUSALS_IN_FRENCH } from '../../src/app/messages/lists/candidate-file.fr.ts';
import type { RefusedRow } from '../../src/domain/candidate-file/fault.ts';
import { importListsWords as words } from './import-lists.fr.ts';
import type { Outcome, Result } from './outcome.ts';

/** Sentences shown at most in full, so that a bad file does not flood the screen. */
const SHOWN = 20;

/** What is said of a file, once it is read. @param out where a small file was written, if it was */
export function reportOf({ format, result, repeated, remarks, written }: Outcome, out: string | undefined): string {
  const lines = [
    words.summary(format, result),
    ...(repeated > 0 ? [words.repeated(repeated)] : []),
    ...limited(result.repaired.map(({ line }) => words.repaired(line))),
    ...refusalsOf(result.refused),
    ...(result.notFound.length > 0 ? [words.notFound(result.notFound)] : []),
    ...remarks,
    ...(out === undefined ? [] : [written(out)]),
  ];
  return `${lines.join('\n')}\n`;
}

/** A file of which no line could be read is told by its lines: the territory is not at fault. */
export function nothingKept({ refused }: Result, hasTerritory: boolean): string {
  return [!hasTerritory ? words.noListsRead : words.noListsKept, ...refusalsOf(refused)].join('\n');
}

function refusalsOf(refused: readonly RefusedRow[]): string[] {
  return limited(refused.map(({ line, reason }) => words.refused(line, ROW_REFUSALS_IN_FRENCH[reason])));
}

function limited(sentences: readonly string[]): string[] {
  const more = sentences.length - SHOWN;
  return more > 0 ? [...sentences.slice(0, SHOWN), words.more(more)] : [...sentences];
}
