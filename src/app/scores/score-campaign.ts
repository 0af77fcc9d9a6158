import type { Zone } from '../../domain/calendar/zone.ts';
import type { Baseline } from '../../domain/criterion.ts';
import { sha256 } from '../../domain/digest/sha-256.ts';
import { isRankable, type ListState } from '../../domain/list-state.ts';
import { methodFingerprint } from '../../domain/method/method-fingerprint.ts';
import { type ContestRanking, type Place, rankContest } from '../../domain/ranking/rank.ts';
import { type Robustness, type RobustPlace, rankIntervals } from '../../domain/ranking/robustness.ts';
import { type ListScore, scoreList } from '../../domain/score.ts';
import { zoneOf } from '../campaign/election-calendar.ts';
import type { CampaignQuestion } from '../campaign/question.ts';
import type { CampaignData } from '../campaign.ts';
import { groupBy } from '../group-by.ts';
import type { RowOf } from '../schema/tabs.ts';
import type { CampaignSettings } from '../workbook/settings.ts';
import { awaitsReaders, type CommitmentRow, scoredCommitments } from './commitment-rows.ts';
import { methodOf, type QuestionRow, scoredQuestions } from './question-rows.ts';

/** Columns of Listes that scores read, in the order formulas give them. */
export const LIST_COLUMNS = [
  'id',
  'communeCode',
  'commune',
  'contest',
  'label',
  'state',
] as const satisfies readonly (keyof RowOf<'lists'>)[];

/** A row of Listes as scores read it. */
export type ListRow = Pick<RowOf<'lists'>, (typeof LIST_COLUMNS)[number]>;

/** Everything a score is computed from. */
export interface ScoringRows {
  readonly lists: readonly ListRow[];
  readonly commitments: readonly CommitmentRow[];
  readonly questions: readonly QuestionRow[];
}

/** One list of a contest with its place; `score` only for a list that is ranked or would be. */
export interface ListResult {
  readonly listId: string;
  readonly label: string;
  readonly communeCode: string;
  readonly commune: string;
  readonly state: ListState['state'];
  /** It answered, but two people have not yet read all of it: it is neither scored nor ranked meanwhile. */
  readonly awaitsReaders: boolean;
  readonly score?: ListScore;
  readonly place: Place;
  readonly robust?: RobustPlace;
}

/** One contest: its lists in the order of their places. */
export interface ContestResult {
  readonly contestId: string;
  readonly communeCode: string;
  readonly commune: string;
  readonly ranking: ContestRanking;
  readonly robustness: Robustness;
  readonly lists: readonly ListResult[];
}

/** The campaign's results, the one computation that formulas, hearing and publication all show. */
export interface CampaignScores {
  readonly questions: readonly CampaignQuestion[];
  readonly contests: readonly ContestResult[];
}

/** What the computation may leave out: rank intervals take thousands of draws. */
export interface ScoringChoice {
  readonly intervals: boolean;
}

/** Scores and ranks every list, contest by contest, in the order of the tab. Throws `question_faulty`. */
export function scoreCampaign(
  rows: ScoringRows,
  settings: CampaignSettings,
  campaign: Pick<CampaignData, 'questions' | 'themes' | 'election'>,
  { intervals }: ScoringChoice = { intervals: true },
): CampaignScores {
  const questions = scoredQuestions(rows.questions, rows.commitments, campaign, settings.methodVersion);
  const fingerprint = intervals ? methodFingerprint(methodOf(questions, settings), sha256) : undefined;
  const zone = zoneOf(campaign);
  const commitmentsOf = groupBy(rows.commitments, (row) => row.listId);
  const contests = [...groupBy(rows.lists, (row) => row.contest)].map(([contestId, lists]) => {
    const entries = lists.map((row) => entryOf(row, commitmentsOf.get(row.id ?? '') ?? [], questions, settings, zone));
    return contestResult(contestId, entries, settings, fingerprint);
  });
  return { questions, contests };
}

/** `standing` is the state that ranks the list: an answer still being read stands as partial. */
type Entry = Omit<ListResult, 'place' | 'robust'> & { readonly standing: ListState['state'] };

function entryOf(
  row: ListRow,
  commitments: readonly CommitmentRow[],
  questions: readonly CampaignQuestion[],
  settings: CampaignSettings,
  zone: Zone,
): Entry {
  const known = {
    listId: row.id ?? '',
    label: row.label ?? '',
    communeCode: row.communeCode ?? '',
    commune: row.commune ?? '',
    state: row.state ?? 'to_contact',
  };
  if (known.state !== 'answered') return { ...known, awaitsReaders: false, standing: known.state };
  if (commitments.some(awaitsReaders)) return { ...known, awaitsReaders: true, standing: 'partial' };
  const score = scoreList(
    {
      criteria: questions,
      commitments: scoredCommitments(commitments, zone),
      baselines: baselinesOf(questions, known.communeCode),
      mandateEnd: settings.mandateEnd,
    },
    settings.constants,
  );
  // What readers changed may leave less than the minimum; where no question applies, nothing is missing.
  if (score.total !== null && score.coverage < settings.constants.minimumCoverage - 1e-9) {
    return { ...known, state: 'partial', awaitsReaders: false, standing: 'partial' };
  }
  return { ...known, awaitsReaders: false, score, standing: 'answered' };
}

/** Draws rank intervals when it is given the fingerprint of the method they are drawn by. */
function contestResult(
  contestId: string,
  entries: readonly Entry[],
  settings: CampaignSettings,
  fingerprint: string | undefined,
): ContestResult {
  const ranking = rankContest(
    entries.map(({ listId, standing: state, score }) => ({ listId, state: { state }, total: score?.total ?? null })),
    settings.constants.tieTolerance,
  );
  const ranked = entries.flatMap(({ listId, score, standing: state }) =>
    score !== undefined && score.total !== null && isRankable({ state }) ? [{ listId, score }] : [],
  );
  const robustness: Robustness =
    fingerprint === undefined
      ? { kind: 'too_few_ranked' }
      : rankIntervals({ contestId, methodFingerprint: fingerprint, lists: ranked }, settings.constants);
  const robustOf = new Map(
    robustness.kind === 'computed' ? robustness.places.map((place) => [place.listId, place] as const) : [],
  );
  const entryById = new Map(entries.map((entry) => [entry.listId, entry]));
  const lists = ranking.places.flatMap((place): ListResult[] => {
    const entry = entryById.get(place.listId);
    if (entry === undefined) return [];
    const { standing: _standing, ...known } = entry;
    const robust = robustOf.get(place.listId);
    return [{ ...known, place, ...(robust !== undefined && { robust }) }];
  });
  const first = entries[0];
  return {
    contestId,
    communeCode: first?.communeCode ?? '',
    commune: first?.commune ?? '',
    ranking,
    robustness,
    lists,
  };
}

/** The commune's own published figures; they replace the question's there. */
function baselinesOf(questions: readonly CampaignQuestion[], communeCode: string): ReadonlyMap<string, Baseline> {
  return new Map(
    questions.flatMap((question) => {
      const own = question.baselineByCommune[communeCode];
      return own === undefined ? [] : [[question.id, own] as const];
    }),
  );
}
