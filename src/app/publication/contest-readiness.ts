import { consentFinder } from '../answers/consent.ts';
import { ReadingSeals } from '../answers/reading-seals.ts';
import type { CampaignData } from '../campaign.ts';
import { groupBy } from '../group-by.ts';
import { type ContestHearing, hearingStatus } from '../hearing/hearing-status.ts';
import { type Said, saidOf } from '../hearing/told.ts';
import type { Memory, Signer, Tables } from '../ports.ts';
import type { RowOf } from '../schema/tabs.ts';
import { type CampaignScores, type ListResult, type ScoringChoice, scoreCampaign } from '../scores/score-campaign.ts';
import { type CampaignSettings, settingsOf } from '../workbook/settings.ts';
import { shownPositions } from './record/public-answers.ts';
import { type PublicationRows, readPublicationRows } from './record/publication-rows.ts';

/** What a publication would be made from, and which contests may show their results. */
export interface ContestReadiness {
  readonly settings: CampaignSettings;
  /** Positions whose readers no seal proves stand there as unread. */
  readonly rows: PublicationRows;
  readonly scores: CampaignScores;
  readonly hearings: readonly ContestHearing[];
  /** Positions whose two readers no seal proves. */
  readonly unsealed: readonly RowOf<'commitments'>[];
  /** Contests left out for them. */
  readonly refused: ReadonlySet<string | null>;
  /** Contests whose hearing is over and whose readings are proven. */
  readonly ready: ReadonlySet<string>;
}

/** Reads the workbook and says where each contest stands at an instant. */
export function contestReadiness(
  {
    campaign,
    tables,
    memory,
    signer,
  }: { readonly campaign: CampaignData; readonly tables: Tables; readonly memory: Memory; readonly signer: Signer },
  at: number,
  choiceOf: (settings: CampaignSettings) => ScoringChoice,
): ContestReadiness {
  const settings = settingsOf(tables, campaign);
  const found = readPublicationRows(tables);
  const { rows: commitments, unsealed } = new ReadingSeals(memory, signer, found.lists).check(found.commitments);
  const rows: PublicationRows = { ...found, commitments };
  const scores = scoreCampaign(rows, settings, campaign, choiceOf(settings));
  const results = scores.contests.flatMap(({ lists }) => lists);
  const hearings = hearingStatus(rows, campaign, settings, at, sayer(rows, results));
  const contestOf = new Map(rows.lists.map(({ id, contest }) => [id, contest]));
  const refused = new Set(unsealed.map(({ listId }) => contestOf.get(listId) ?? null));
  const ready = hearings.filter(({ over, contestId }) => over && !refused.has(contestId));
  return {
    settings,
    rows,
    scores,
    hearings,
    unsealed,
    refused,
    ready: new Set(ready.map(({ contestId }) => contestId)),
  };
}

/** Gives all that pages would say of a list, for its hearing to be held against. */
function sayer({ commitments, answers }: PublicationRows, results: readonly ListResult[]) {
  const consents = consentFinder(commitments, answers);
  const commitmentsOf = groupBy(commitments, ({ listId }) => listId);
  const resultOf = new Map(results.map((result) => [result.listId, result]));
  return (listId: string): readonly Said[] => {
    const result = resultOf.get(listId);
    if (result === undefined) return [];
    return saidOf(result, shownPositions(result, commitmentsOf.get(listId) ?? [], consents));
  };
}
