import type { ScoringConstants } from '../domain/constants.ts';
import type { PrioritySettings } from '../domain/priority.ts';
import { type CampaignCommune, readCommunes } from './campaign/commune.ts';
import type { CampaignFault, ReportFault } from './campaign/fault.ts';
import { readHeading } from './campaign/heading.ts';
import { type CampaignQuestion, readQuestions } from './campaign/question.ts';
import { readTiles, type Tile } from './campaign/tile.ts';
import { type CampaignWording, readWording } from './campaign/wording.ts';
import { campaignFaultInFrench } from './messages/campaign-files.fr.ts';

/** Everything that makes one campaign: plain JSON, read from its files at build time and embedded in the bundle. */
export interface CampaignData {
  readonly id: string;
  readonly name: string;
  /** Whether lists, answers and people are invented: every public page says so. */
  readonly fictional: boolean;
  /** Where the source of the running program is offered, as its licence asks. */
  readonly sourceCode: string;
  readonly association: Association;
  readonly election: Election;
  readonly questionnaire: QuestionnaireCalendar;
  /** Accounts that may send mails. */
  readonly senders: readonly string[];
  readonly replyTo: string;
  readonly methodVersion: string;
  readonly constants: ScoringConstants;
  /** Weight of each part of a list's priority. */
  readonly priorityWeights: PrioritySettings['weights'];
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

/** A campaign with its map, which formulas do without. */
export interface MappedCampaign extends CampaignData {
  /** Squares of the map; empty when the campaign drew none. */
  readonly tiles: readonly Tile[];
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
  readonly rounds: readonly CampaignRound[];
}

/** One round: its day, when lists close, and when the last polling station of the territory closes. */
export interface CampaignRound {
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

/** The files of a campaign's folder: parsed JSON, and the text of the tables. */
export interface CampaignFiles {
  readonly campaign: unknown;
  readonly questions: unknown;
  readonly communesCsv: string;
  /** Absent when the campaign drew no map. */
  readonly tilesCsv?: string;
  readonly wording: unknown;
}

/** A campaign whose files cannot be used; the message says every mistake, where it is and what to do. */
export class CampaignFilesError extends Error {
  override readonly name = 'CampaignFilesError';

  constructor(readonly faults: readonly CampaignFault[]) {
    super(faults.map(campaignFaultInFrench).join('\n'));
  }
}

/** Reads and checks a campaign's files. Throws a `CampaignFilesError` that names all of their mistakes. */
export function readCampaign(files: CampaignFiles): MappedCampaign {
  const faults: CampaignFault[] = [];
  const report: ReportFault = (place, problem) => faults.push({ ...place, problem });
  const heading = readHeading(files.campaign, report);
  const plants = heading.plants.map(({ id }) => id);
  const communes = readCommunes(files.communesCsv, plants, report);
  const codes = communes.map(({ code }) => code);
  const tiles = files.tilesCsv === undefined ? [] : readTiles(files.tilesCsv, codes, report);
  const themes = heading.themes.map(({ id }) => id);
  const { methodVersion } = heading;
  const questions = readQuestions(files.questions, { themes, communes: codes, methodVersion }, report);
  const wording = readWording(files.wording, report);
  heading.mergedCommunes.forEach(({ into }, index) => {
    if (codes.includes(into)) return;
    const problem = { tag: 'not_among', found: into, choices: ['communes.csv'] } as const;
    report({ file: 'campaign.json', row: index + 1, column: 'mergedCommunes.into' }, problem);
  });
  if (faults.length > 0) throw new CampaignFilesError(faults);
  return { ...heading, questions, communes, tiles, wording };
}
