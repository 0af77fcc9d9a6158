import { sha256 } from '../../../domain/digest/sha-256.ts';
import { type MethodChange, methodChanges } from '../../../domain/method/method-changes.ts';
import { type Method, methodFingerprint } from '../../../domain/method/method-fingerprint.ts';
import type { CampaignQuestion } from '../../campaign/question.ts';
import type { RowOf } from '../../schema/tabs.ts';
import { rowOfQuestion } from '../../scores/question-rows.ts';
import { type CampaignScores, scoreCampaign } from '../../scores/score-campaign.ts';
import type { RecordSources } from './build-public-record.ts';
import type { MethodFreeze, RankMove } from './public-record.ts';

/**
 * Every freeze of the method, oldest first: what it changed from the one before, and, where ranks are published, which
 * lists have another rank because of it on today's answers.
 */
export function methodFreezes(sources: RecordSources, history: readonly RowOf<'publications'>[]): MethodFreeze[] {
  const freezes = history.filter(({ kind }) => kind === 'freeze');
  const methods = freezes.map(frozenMethod);
  return freezes.map((row, at) => {
    const [before, after] = [methods[at - 1], methods[at]];
    const known = before !== undefined && after !== undefined;
    return {
      at: row.at ?? 0,
      fingerprint: row.fingerprint ?? '',
      note: row.summary ?? '',
      changes: known ? methodChanges(before, after) : ([] satisfies MethodChange[]),
      moves: known && sources.settings.publicationMode === 'ranks' ? rankMoves(sources, before, after) : undefined,
    };
  });
}

/** The method as it was frozen; undefined where what the tab keeps is not what the fingerprint names. */
function frozenMethod({ method, fingerprint }: RowOf<'publications'>): Method | undefined {
  if (method === null) return undefined;
  try {
    const read = JSON.parse(method) as Method;
    return methodFingerprint(read, sha256) === fingerprint ? read : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function rankMoves(sources: RecordSources, before: Method, after: Method): readonly RankMove[] {
  const [old, now] = [before, after].map((method) => ranksUnder(sources, method));
  return [...(now ?? [])].flatMap(([listId, { rank: to, label, commune }]) => {
    const from = old?.get(listId)?.rank;
    return from === undefined || from === to ? [] : [{ label, commune, from, to }];
  });
}

/** Ranks of the published contests under a method. */
function ranksUnder({ rows, settings, campaign, published }: RecordSources, method: Method) {
  const questions = method.criteria.map((criterion) =>
    rowOfQuestion({ ...(criterion as CampaignQuestion), help: '' }, campaign.themes),
  );
  const { contests }: CampaignScores = scoreCampaign(
    { ...rows, questions },
    { ...settings, constants: method.constants, methodVersion: method.version },
    campaign,
    { intervals: false },
  );
  return new Map(
    contests
      .filter(({ contestId }) => published.has(contestId))
      .flatMap(({ lists }) =>
        lists.flatMap(({ listId, label, commune, place }) =>
          place.kind === 'ranked' ? [[listId, { rank: place.rank, label, commune }] as const] : [],
        ),
      ),
  );
}
