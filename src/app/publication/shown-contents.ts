import { consentFinder, mayBeShown } from '../answers/consent.ts';
import { ReadingSeals } from '../answers/reading-seals.ts';
import type { CampaignData } from '../campaign.ts';
import { groupBy } from '../group-by.ts';
import type { Memory, Signer } from '../ports.ts';
import type { RowOf } from '../schema/tabs.ts';
import { type CampaignScores, type ListResult, type ScoringChoice, scoreCampaign } from '../scores/score-campaign.ts';
import type { CampaignSettings } from '../workbook/settings.ts';
import type { PublicationRows } from './record/publication-rows.ts';

/**
 * What pages would say of each list: hearings announce it, and a publication is held against what they announced, so that
 * both must come from here.
 */
export interface ShownContents {
  /** Positions whose readers no seal proves stand there as unread. */
  readonly commitments: readonly RowOf<'commitments'>[];
  readonly scores: CampaignScores;
  /** Positions whose two readers no seal proves. */
  readonly unsealed: readonly RowOf<'commitments'>[];
  /** Contests left out for them. */
  readonly refused: ReadonlySet<string | null>;
  /** A list's score, and its positions that may be shown once two people have read them; undefined for one not scored. */
  of(listId: string): { readonly result: ListResult; readonly positions: readonly RowOf<'commitments'>[] } | undefined;
}

/** Checks the seals of readings, scores, and keeps what lists consented to. Throws `question_faulty`. */
export function shownContents(
  {
    lists,
    questions,
    answers,
    commitments: typed,
  }: Pick<PublicationRows, 'lists' | 'questions' | 'answers' | 'commitments'>,
  settings: CampaignSettings,
  { campaign, memory, signer }: { readonly campaign: CampaignData; readonly memory: Memory; readonly signer: Signer },
  choice: ScoringChoice,
): ShownContents {
  const { rows: commitments, unsealed } = new ReadingSeals(memory, signer, lists).check(typed);
  const scores = scoreCampaign({ lists, commitments, questions }, settings, campaign, choice);
  const contestOf = new Map(lists.map(({ id, contest }) => [id, contest]));
  const consents = consentFinder(commitments, answers);
  const commitmentsOf = groupBy(commitments, ({ listId }) => listId);
  const resultOf = new Map(
    scores.contests.flatMap((contest) => contest.lists.map((result) => [result.listId, result])),
  );
  return {
    commitments,
    scores,
    unsealed,
    refused: new Set(unsealed.map(({ listId }) => contestOf.get(listId) ?? null)),
    of: (listId) => {
      const result = resultOf.get(listId);
      if (result === undefined) return undefined;
      const positions = (commitmentsOf.get(listId) ?? []).filter((row) => mayBeShown(result, row, consents(row)));
      return { result, positions };
    },
  };
}
