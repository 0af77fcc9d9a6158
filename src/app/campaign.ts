import type { ScoringConstants } from '../domain/constants.ts';
import type { CampaignCommune } from './campaign/commune.ts';
import type { CampaignQuestion } from './campaign/question.ts';
import type { CampaignWording } from './campaign/wording.ts';

/** Everything that makes one campaign: plain JSON, read from its files at build time and embedded in the bundle. */
export interface CampaignData {
  readonly id: string;
  readonly name: string;
  readonly association: Association;
  readonly election: Election;
  readonly questionnaire: QuestionnaireCalendar;
  /** Accounts that may send mails, besides nobody. */
  readonly senders: readonly string[];
  readonly replyTo: string;
  readonly methodVersion: string;
  readonly constants: ScoringConstants;
  /** Weight of each part of a list's priority, by the part's key. */
  readonly priorityWeights: Readonly<Record<string, number>>;
  readonly themes: readonly Theme[];
  readonly questions: readonly CampaignQuestion[];
  readonly communes: readonly CampaignCommune[];
  /** Communes that no longer exist, and the one their lists and voters went to. */
  readonly mergedCommunes: readonly MergedCommune[];
  readonly plants: readonly Plant[];
  readonly wording: CampaignWording;
  /** Where the virtual clock stands when the fictional sample is loaded. */
  readonly sampleClock: LocalTime;
}

/** A wall-clock time in the election's zone, written YYYY-MM-DDTHH:MM. */
export type LocalTime = string;

/** Who asks, who wrote the method and who pays for it. */
export interface Association {
  readonly name: string;
  readonly address: string;
  readonly site: string;
  readonly funding: string;
  readonly authors: readonly string[];
  readonly contact: string;
}

/** The election and its rounds. */
export interface Election {
  readonly name: string;
  /** Last day of the mandate that the lists stand for (YYYY-MM-DD). */
  readonly mandateEnd: string;
  /** IANA zone of every local time of the campaign. */
  readonly zone: string;
  readonly rounds: readonly Round[];
}

/** One round: its day, when lists close, and when the last polling station of the territory closes. */
export interface Round {
  readonly number: number;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly listsClose: LocalTime;
  readonly lastPollCloses: LocalTime;
}

/** When lists may answer, how long they may contest, and when the campaign publishes. */
export interface QuestionnaireCalendar {
  readonly opens: LocalTime;
  readonly closes: LocalTime;
  readonly publishes: LocalTime;
  /** Days each list has to contest what will be published. */
  readonly hearingDays: number;
  /** Days a list discovered late has at least to answer. */
  readonly minimumReplyDays: number;
}

/** A chapter of the questionnaire. */
export interface Theme {
  readonly id: string;
  readonly label: string;
}

/** A commune merged into another on a day (YYYY-MM-DD). */
export interface MergedCommune {
  readonly from: string;
  readonly into: string;
  readonly date: string;
}

/** A treatment plant that serves part of the territory. */
export interface Plant {
  readonly id: string;
  readonly label: string;
  /** Thousands of tonnes a year; undefined when the campaign has no sourced figure. */
  readonly capacityKt?: number;
  readonly capacitySource: string;
}
