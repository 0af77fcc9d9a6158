import { contestPlace } from '../../../domain/candidate-list.ts';
import { sha256 } from '../../../domain/digest/sha-256.ts';
import { methodFingerprint } from '../../../domain/method/method-fingerprint.ts';
import { orderChanges } from '../../../domain/ranking/order-changes.ts';
import type { CampaignData } from '../../campaign.ts';
import { methodOf } from '../../scores/question-rows.ts';
import type { CampaignScores, ContestResult, ListResult } from '../../scores/score-campaign.ts';
import type { CampaignSettings } from '../../workbook/settings.ts';
import type { ShownBefore } from '../shown-before.ts';
import { methodFreezes } from './method-freezes.ts';
import { publicImpacts } from './public-impacts.ts';
import { type ListReader, listReader } from './public-lists.ts';
import type { PublicCommune, PublicContest, PublicRecord } from './public-record.ts';
import type { PublicationRows } from './publication-rows.ts';

/** What a public record is made from. */
export interface RecordSources {
  readonly id: string;
  readonly at: number;
  readonly campaign: CampaignData;
  readonly settings: CampaignSettings;
  readonly rows: PublicationRows;
  readonly scores: CampaignScores;
  /** Contests whose hearing is over. */
  readonly published: ReadonlySet<string>;
  /** What was shown before, by the place that votes. */
  readonly before: ReadonlyMap<string, ShownBefore>;
}

/** Everything the publication will say; nothing outside of it reaches a page, a file or the public spreadsheet. */
export function buildPublicRecord(sources: RecordSources): PublicRecord {
  const { id, at, campaign, settings, rows, scores } = sources;
  const communes = communesOf(sources);
  const populations = rows.communes.flatMap(({ code, population }) =>
    code === null || population === null ? [] : [[code, population] as const],
  );
  const plants = campaign.plants.flatMap(({ label, capacityKt, capacitySource }) =>
    capacityKt === undefined ? [] : [{ label, capacityTonnes: 1000 * capacityKt, source: capacitySource ?? '' }],
  );
  const history = [...rows.publications].sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
  return {
    id,
    title: campaign.name,
    association: campaign.association,
    election: campaign.election.name,
    publishedAt: at,
    zone: campaign.election.zone,
    mode: settings.publicationMode,
    fictional: campaign.fictional,
    sourceCode: campaign.sourceCode,
    method: {
      version: settings.methodVersion,
      fingerprint: methodFingerprint(methodOf(scores.questions, settings), sha256),
      constants: settings.constants,
      themes: campaign.themes,
      criteria: scores.questions,
      freezes: methodFreezes(sources, history),
    },
    communes,
    impacts: publicImpacts(
      communes,
      scores.questions,
      new Map(populations),
      plants.reduce((sum, { capacityTonnes }) => sum + capacityTonnes, 0),
    ),
    plants,
    earlier: history
      .filter(({ kind }) => kind === 'publication')
      .reverse()
      .map((row) => ({
        id: row.id ?? '',
        at: row.at ?? 0,
        rows: row.rows ?? 0,
        fingerprint: row.fingerprint ?? '',
      })),
    corrections: history
      .filter(({ kind }) => kind === 'correction')
      .map((row) => ({ at: row.at ?? 0, summary: row.summary ?? '' })),
  };
}

function communesOf(sources: RecordSources): PublicCommune[] {
  const { rows, scores } = sources;
  const departements = new Map(rows.communes.map(({ code, departement }) => [code, departement]));
  const shownList = listReader(sources);
  const byCode = new Map<string, PublicContest[]>();
  for (const result of scores.contests) {
    const contest = contestOf(result, sources, shownList);
    byCode.set(result.communeCode, [...(byCode.get(result.communeCode) ?? []), contest]);
  }
  return [...byCode]
    .map(([code, contests]) => ({
      code,
      name: contests[0]?.commune ?? code,
      departement: departements.get(code) ?? code.slice(0, 2),
      contests,
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'fr'));
}

function contestOf(result: ContestResult, sources: RecordSources, shownList: ListReader): PublicContest {
  const { published, settings, rows } = sources;
  const isPublished = published.has(result.contestId);
  const { ranking, robustness } = result;
  const isRanked = isPublished && settings.publicationMode !== 'comparison';
  return {
    id: result.contestId,
    communeCode: result.communeCode,
    commune: result.commune,
    round: rows.lists.find(({ contest }) => contest === result.contestId)?.round ?? 1,
    published: isPublished,
    shownBefore: isPublished ? undefined : shownPublication(contestPlace(result.contestId), sources),
    ranked: ranking.ranked,
    replied: ranking.replied,
    running: ranking.running,
    draws: isRanked && robustness.kind === 'computed' ? robustness.draws : undefined,
    changes:
      isPublished && settings.publicationMode === 'ranks' && robustness.kind === 'computed'
        ? orderChanges(result.lists.flatMap(rankedScore), settings.constants.tieTolerance)
        : undefined,
    lists: orderOf(result, isRanked).map((list) => shownList(list, result, isPublished)),
  };
}

function shownPublication(place: string, { before, rows }: RecordSources): PublicContest['shownBefore'] {
  const id = before.get(place)?.publication;
  const row = rows.publications.find((publication) => publication.id === id);
  if (id === undefined || row === undefined) return undefined;
  // Without a web app the address is the folder's, which only the campaign opens.
  const url = row.url?.includes('?v=') ? row.url : undefined;
  return { id, at: row.at ?? 0, url };
}

function rankedScore({ listId, place, score }: ListResult) {
  return place.kind === 'ranked' && score !== undefined ? [{ listId, score }] : [];
}

/** Without ranking, lists stand in the order of their names: their scores must not order them. */
function orderOf({ lists }: ContestResult, isRanked: boolean): readonly ListResult[] {
  return isRanked ? lists : [...lists].sort((a, b) => a.label.localeCompare(b.label, 'fr'));
}
