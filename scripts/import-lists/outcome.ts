import { candidateFileRemarks, OFFICIAL_FORMATS_IN_FRENCH } from '../../src/app/messages/lists/candidate-file.fr.ts';
import type { RefusedRow } from '../../src/domain/candidate-file/fault.ts';
import type { CandidateFile } from '../../src/domain/candidate-file/read-candidate-file.ts';
import { reducedFile, reducedMayors } from '../../src/domain/candidate-file/reduced-file.ts';
import type { ResultsFile } from '../../src/domain/results/read-results.ts';
import { reducedResults } from '../../src/domain/results/reduced-results.ts';
import { importListsWords as words } from './import-lists.fr.ts';
import type { Territory } from './territory.ts';

/** What a file gave: what `--json` prints, what is said of it, what `--out` writes. */
export interface Outcome {
  readonly format: string;
  readonly result: Result;
  /** Lines repeated to the letter, counted once. */
  readonly repeated: number;
  /** What the person should know beyond the lines. */
  readonly remarks: readonly string[];
  /** Lines of the small file, and how it is told once written. */
  readonly small: Iterable<string>;
  written(path: string): string;
}

/** What `--json` prints. */
export interface Result {
  readonly rows: number;
  readonly lists: number;
  readonly communes: number;
  readonly repaired: readonly { readonly line: number }[];
  readonly refused: readonly RefusedRow[];
  /** Codes of the territory's communes that the file does not name. */
  readonly notFound: readonly string[];
}

/** What a file of candidates or mayors gave. */
export function candidatesOutcome(reading: CandidateFile, kept: Territory | undefined): Outcome {
  const { format, rows, listCount, lists, heads, mayors, repaired, refused, repeated, communes, round } = reading;
  const result = {
    rows,
    lists: listCount,
    communes: communesOf(lists, mayors).size,
    repaired,
    refused,
    notFound: kept?.missingFrom(communes) ?? [],
  };
  const areMayors = format === 'mayors';
  return {
    format: OFFICIAL_FORMATS_IN_FRENCH[format],
    result,
    repeated,
    remarks: [
      ...(kept?.sharedNames(communes) ?? []).map(candidateFileRemarks.sharedName),
      ...candidateFileRemarks.heads(heads),
    ],
    small: areMayors ? reducedMayors(mayors) : reducedFile(lists, round),
    written: (path) => (areMayors ? words.writtenMayors(path, mayors.length) : words.written(path, listCount)),
  };
}

/** What a whole file of results gave. */
export function resultsOutcome({ contests, rows, refused }: ResultsFile, kept: Territory | undefined): Outcome {
  const communes = communesOf(contests);
  const result = {
    rows,
    lists: contests.reduce((sum, { lists }) => sum + lists.length, 0),
    communes: communes.size,
    repaired: [],
    refused,
    notFound: kept?.missingFrom(communes) ?? [],
  };
  return {
    format: words.results,
    result,
    repeated: 0,
    remarks: [words.resultsGoTo],
    small: [reducedResults(contests)],
    written: (path) => words.writtenResults(path, result.lists),
  };
}

function communesOf(...places: readonly Iterable<{ readonly commune: { readonly code: string } }>[]): Set<string> {
  const codes = new Set<string>();
  for (const some of places) for (const { commune } of some) codes.add(commune.code);
  return codes;
}
