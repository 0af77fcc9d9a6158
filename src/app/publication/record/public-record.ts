import type { CalendarDate } from '../../../domain/calendar/calendar-date.ts';
import type { Stance } from '../../../domain/commitment.ts';
import type { ScoringConstants } from '../../../domain/constants.ts';
import type { ListState } from '../../../domain/list-state.ts';
import type { MethodChange } from '../../../domain/method/method-changes.ts';
import type { OrderChanges } from '../../../domain/ranking/order-changes.ts';
import type { TerritoryImpact } from '../../../domain/territory-impact.ts';
import type { CampaignQuestion } from '../../campaign/question.ts';
import type { Association, Theme } from '../../campaign.ts';
import type { Origin } from '../../lineage/beside.ts';
import type { PublicationMode } from '../../workbook/settings.ts';

/**
 * Everything one publication says, and nothing else: pages, open data and the public spreadsheet are written from
 * it alone. It holds no address, no respondent, no private note.
 */
export interface PublicRecord {
  readonly id: string;
  readonly title: string;
  readonly association: Association;
  readonly election: string;
  /** Epoch milliseconds. */
  readonly publishedAt: number;
  readonly zone: string;
  readonly mode: PublicationMode;
  /** Whether lists and answers are invented for a demonstration. */
  readonly fictional: boolean;
  readonly sourceCode: string;
  readonly method: PublicMethod;
  /** By name; contests whose hearing is not over are there without their results. */
  readonly communes: readonly PublicCommune[];
  /** One a question asked in kilograms per inhabitant. */
  readonly impacts: readonly PublicImpact[];
  /** Plants whose yearly capacity is known: what the impacts are held against. */
  readonly plants: readonly { readonly label: string; readonly capacityTonnes: number; readonly source: string }[];
  /** Earlier publications, newest first. */
  readonly earlier: readonly EarlierPublication[];
  readonly corrections: readonly PublicCorrection[];
}

/** What the figures promised to one question would change over the territory, in tonnes a year. */
export interface PublicImpact {
  readonly criterionId: string;
  /** If in each commune the least ambitious of the figures promised were kept. */
  readonly least: TerritoryImpact;
  /** If the most ambitious were. */
  readonly most: TerritoryImpact;
}

/** The method as it was applied. */
export interface PublicMethod {
  readonly version: string;
  readonly fingerprint: string;
  readonly constants: ScoringConstants;
  readonly themes: readonly Theme[];
  readonly criteria: readonly CampaignQuestion[];
  /** Freezes of the method, oldest first; empty when it was never frozen. */
  readonly freezes: readonly MethodFreeze[];
}

/** A fingerprint and when it was frozen. */
export interface MethodFreeze {
  readonly at: number;
  readonly fingerprint: string;
  readonly note: string;
  /** What it changed from the freeze before. */
  readonly changes: readonly MethodChange[];
  /** Lists whose rank it changed on today's answers; undefined where no rank is published, or nothing is known. */
  readonly moves: readonly RankMove[] | undefined;
}

/** A list whose rank a change of method changes. */
export interface RankMove {
  readonly label: string;
  readonly commune: string;
  readonly from: number;
  readonly to: number;
}

/** What the tab Publications keeps of an earlier publication. */
export interface EarlierPublication {
  readonly id: string;
  readonly at: number;
  readonly rows: number;
  readonly fingerprint: string;
}

/** An earlier publication that shows what this one does not. */
export interface ShownPublication {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Where everybody reads it for good; undefined where no web app serves it. */
  readonly url: string | undefined;
}

/** A correction made after a publication, told on the pages. */
export interface PublicCorrection {
  readonly at: number;
  readonly summary: string;
}

/** A contestation that was decided before the publication, without the words of the list nor who decided. */
export interface PublicDispute {
  readonly on: CalendarDate;
  readonly about: 'answer' | 'score' | 'state' | 'identity' | 'method' | 'other';
  readonly criterionId: string | undefined;
  readonly decision: 'upheld' | 'partly' | 'rejected' | 'withdrawn';
  readonly reason: string;
  readonly decidedAt: number;
}

/** A commune and its contests (several where sectors vote apart). */
export interface PublicCommune {
  readonly code: string;
  readonly name: string;
  readonly departement: string;
  readonly contests: readonly PublicContest[];
}

/** One contest: every list in one table, with the denominators of its ranks. */
export interface PublicContest {
  readonly id: string;
  readonly communeCode: string;
  readonly commune: string;
  readonly round: number;
  /** False while its hearing is not over: lists and states are shown, results are not. */
  readonly published: boolean;
  /** The publication that last showed its results, which this one does not. */
  readonly shownBefore: ShownPublication | undefined;
  readonly ranked: number;
  readonly replied: number;
  readonly running: number;
  /** Draws behind the intervals; undefined without ranking. */
  readonly draws: number | undefined;
  /** What it would take for the ranks to be others; undefined without ranks. */
  readonly changes: OrderChanges | undefined;
  readonly lists: readonly PublicList[];
}

/** A list as the public sees it. */
export interface PublicList {
  readonly id: string;
  readonly communeCode: string;
  readonly commune: string;
  readonly label: string;
  /** Name for narrow columns. */
  readonly shortLabel: string;
  readonly head: string;
  readonly nuance: string;
  readonly panel: string;
  readonly state: ListState['state'];
  /** State as the public reads it. */
  readonly stateText: string;
  /** The list that it joined for the second round: its own page stays, and leads there. */
  readonly joined: { readonly id: string; readonly label: string } | undefined;
  /** « 1re sur 3 listes ayant répondu, 5 en lice », or why there is no rank. */
  readonly placeText: string;
  /** « 1re ou 2e selon les pondérations testées »; '' without an interval. */
  readonly intervalText: string;
  /** Days on which the list was contacted, without who or how. */
  readonly contactedOn: readonly CalendarDate[];
  readonly answeredOn: CalendarDate | undefined;
  readonly place: PublicPlace | undefined;
  /** Only for a list that is scored. */
  readonly scores: PublicScores | undefined;
  /** Its right of reply, oldest first, as it wrote it. */
  readonly replies: readonly PublicCorrection[];
  readonly disputes: readonly PublicDispute[];
  /** Its own positions that may be shown, at most one a question, in the order of the questionnaire. */
  readonly answers: readonly PublicAnswer[];
  /** What lists that joined it promised and its head has not confirmed: shown beside its answers, never in their place. */
  readonly beside: readonly BesideAnswer[];
}

/** A rank with its interval and class. */
export interface PublicPlace {
  readonly rank: number;
  readonly tied: boolean;
  readonly low: number;
  readonly high: number;
  readonly class: number;
}

/** Scores on 100. */
export interface PublicScores {
  readonly total: number;
  readonly answeredOnly: number | null;
  readonly equalWeight: number | null;
  readonly coverage: number;
  readonly themes: readonly PublicThemeScore[];
}

/** Score of one theme. */
export interface PublicThemeScore {
  readonly theme: string;
  readonly score: number | null;
  readonly answeredOnly: number | null;
  readonly equalWeight: number | null;
  readonly coverage: number;
}

/** What a list said about one criterion, and why it scores what it does. */
export interface PublicAnswer {
  readonly criterionId: string;
  readonly stance: Stance;
  readonly version: number | null;
  readonly target: number | null;
  readonly unit: string;
  readonly option: string;
  readonly deadline: string;
  readonly condition: string;
  readonly scope: string;
  readonly means: string;
  readonly words: string;
  readonly source: string;
  readonly sourceLink: string;
  readonly receivedAt: number | null;
  readonly confirmed: boolean;
  /** Points on 100; null where the criterion does not count, or the list is not scored. */
  readonly points: number | null;
  /** Share of the way the answer counts: 1 answered, 0 not, null where the criterion does not count. */
  readonly counted: 0 | 1 | null;
  /** French sentence of the explanation; '' for a list that is not scored. */
  readonly explanation: string;
}

/** A promise of a list that joined another: it has no points there. */
export interface BesideAnswer extends PublicAnswer {
  readonly from: Origin;
}
