import type { Tile } from '../campaign/tile.ts';

/** What the strategy window shows: plain texts and numbers, computed once, since it crosses google.script.run. */
export interface StrategyView {
  readonly campaign: string;
  /** Day it was computed for, as it is read. */
  readonly day: string;
  /** Whether chance, openness and priority are shown: not to an account that the officers' spreadsheet is shut to. */
  readonly judged: boolean;
  /** The most urgent first. */
  readonly lists: readonly StrategyList[];
  readonly volunteers: readonly Workload[];
  readonly communes: readonly CommuneProgress[];
  /** The same for each sector of the communes that vote by sector. */
  readonly sectors: readonly PlaceProgress[];
  readonly tiles: readonly Tile[];
}

/** How far a list is: what the campaign still has to do with it. */
export type Stage = 'to_reach' | 'waiting' | 'replied' | 'declined';

/** A list that stands, as the strategy window shows it. */
export interface StrategyList {
  readonly id: string;
  readonly commune: string;
  readonly communeCode: string;
  /** Code of the sector it stands in; '' where the whole commune is one ballot. */
  readonly sector: string;
  readonly label: string;
  readonly stage: Stage;
  /** Its state, in words. */
  readonly state: string;
  /** '' for nobody. */
  readonly owner: string;
  readonly reachable: boolean;
  /** 1 for the list to ask first; null before priorities were computed. */
  readonly order: number | null;
  readonly judgement: Judgement | null;
}

/** What officers judge of a list. */
export interface Judgement {
  readonly priority: number;
  /** 0–1, as the two below; null when nothing of it is known. */
  readonly certainty: number;
  readonly leverage: number | null;
  readonly openness: number | null;
  readonly why: string;
}

/** What one person follows. */
export interface Workload {
  readonly name: string;
  readonly lists: number;
  /** Lists that still ask for work. */
  readonly open: number;
  readonly withoutContact: number;
  readonly replied: number;
}

/** How far the lists of a place are. */
export interface PlaceProgress {
  readonly code: string;
  readonly lists: number;
  readonly replied: number;
  readonly reachable: number;
}

/** How far the lists of a commune are. */
export interface CommuneProgress extends PlaceProgress {
  readonly name: string;
  /** Intercommunal body. */
  readonly territory: string;
}
