import { normaliseName, sameNormalised } from '../../domain/candidate-file/same-name.ts';
import { contestIdOf } from '../../domain/candidate-list.ts';
import type { ContestScores, ListScore } from '../../domain/results/read-results.ts';
import { type RoundOutcome, roundOutcomes } from '../../domain/results/round-outcome.ts';
import type { RowOf } from '../schema/tabs.ts';

type ListRow = RowOf<'lists'>;

/** What a round gave one list of the file, beside the list of the workbook that it is. */
export interface ListOutcome {
  /** Names it from one reading to the next. */
  readonly key: string;
  readonly commune: string;
  readonly score: ListScore;
  /** Share of the votes cast, 0–1. */
  readonly share: number;
  /** Undefined where votes do not tell. */
  readonly outcome: RoundOutcome | undefined;
  /** Undefined where a person must say which list it is, or said that it is none. */
  readonly row: ListRow | undefined;
  /** Somebody said that it is none of the workbook's. */
  readonly isNone: boolean;
  /** Lists of the contest that no other list of the file is. */
  readonly candidates: readonly ListRow[];
}

/** What a file of results would write. */
export interface ResultsPlan {
  readonly round: number;
  readonly outcomes: readonly ListOutcome[];
  /** Contests of the file of which the workbook has no list. */
  readonly unknownContests: number;
  /** Lists of the workbook that stand in a contest of the file, and that the file does not give. */
  readonly absent: readonly ListRow[];
}

/** The choice that a list of the file is none of the workbook's. */
export const NO_LIST = 'none';

/**
 * Puts the results of a round beside the lists of the workbook: by label, by head, then by panel number, which within
 * one round is the list's own.
 *
 * @param chosen identifier of the list, by the key of the file's one, where a person said it
 */
export function planResults(
  contests: readonly ContestScores[],
  rows: readonly ListRow[],
  round: number,
  chosen: ReadonlyMap<string, string>,
): ResultsPlan {
  const byContest = new Map<string, ListRow[]>();
  for (const row of rows) {
    if (row.id === null || row.contest === null || row.fact === 'withdrawn') continue;
    byContest.set(row.contest, [...(byContest.get(row.contest) ?? []), row]);
  }
  const outcomes: ListOutcome[] = [];
  const absent: ListRow[] = [];
  let unknownContests = 0;
  for (const contest of contests) {
    const contestId = contestIdOf({ round, ...contest });
    const known = byContest.get(contestId) ?? [];
    if (known.length === 0) {
      unknownContests += 1;
      continue;
    }
    const found = outcomesOf(round, contest, contestId, known, chosen);
    outcomes.push(...found);
    if (found.some(({ row, isNone }) => row === undefined && !isNone)) continue;
    absent.push(...known.filter((row) => !found.some((outcome) => outcome.row === row)));
  }
  return { round, outcomes, unknownContests, absent };
}

function outcomesOf(
  round: number,
  { commune, cast, lists }: ContestScores,
  contestId: string,
  known: readonly ListRow[],
  chosen: ReadonlyMap<string, string>,
): ListOutcome[] {
  const made = roundOutcomes(
    round,
    cast,
    lists.map(({ votes }) => votes),
  );
  const keyOf = ({ label, head }: ListScore) => [contestId, normaliseName(label), normaliseName(head)].join('|');
  const { rowOf, free } = matched(lists, known, (score) => chosen.get(keyOf(score)));
  return lists.map((score, at) => ({
    key: keyOf(score),
    commune: known[0]?.commune ?? commune.name,
    score,
    share: cast === 0 ? 0 : score.votes / cast,
    outcome: made[at],
    row: rowOf.get(score),
    isNone: chosen.get(keyOf(score)) === NO_LIST,
    candidates: free,
  }));
}

/** Which list of the workbook each of the file is, and those that none is. */
function matched(
  lists: readonly ListScore[],
  known: readonly ListRow[],
  chosen: (score: ListScore) => string | undefined,
): { readonly rowOf: ReadonlyMap<ListScore, ListRow | undefined>; readonly free: readonly ListRow[] } {
  const free = new Set(known);
  const rowOf = new Map<ListScore, ListRow | undefined>();
  const take = (score: ListScore, row: ListRow | undefined) => {
    if (row === undefined || rowOf.has(score)) return;
    rowOf.set(score, row);
    free.delete(row);
  };
  for (const score of lists) {
    const id = chosen(score);
    if (id === NO_LIST) rowOf.set(score, undefined);
    else
      take(
        score,
        [...free].find((row) => row.id === id),
      );
  }
  for (const isSame of [hasLabel, hasHead, hasPanel]) {
    for (const score of lists) take(score, only([...free].filter((row) => isSame(score, row))));
  }
  return { rowOf, free: [...free] };
}

function hasLabel({ label, shortLabel }: ListScore, row: ListRow): boolean {
  const names = [row.label, row.shortLabel].map((name) => normaliseName(name ?? ''));
  return [label, shortLabel].some((name) => names.some((known) => sameNormalised(normaliseName(name), known)));
}

/** Files write surnames first, the workbook given names first. */
function hasHead({ head }: ListScore, row: ListRow): boolean {
  const words = (name: string) => normaliseName(name).split(' ').sort().join(' ');
  return sameNormalised(words(head), words(row.head ?? ''));
}

function hasPanel({ panel }: ListScore, row: ListRow): boolean {
  return panel !== undefined && row.panel === String(panel) && row.reconciliation === 'official';
}

/** Of several that look the same none is taken. */
function only<T>(some: readonly T[]): T | undefined {
  return some.length === 1 ? some[0] : undefined;
}
