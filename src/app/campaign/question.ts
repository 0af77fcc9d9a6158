import type { Baseline, Criterion } from '../../domain/criterion.ts';

/** A question of the campaign: a criterion, with where its published situation comes from. */
export interface CampaignQuestion extends Criterion {
  /** Source of the baseline, printed beside it; empty where the campaign publishes none. */
  readonly baselineSource: string;
  /** Figures of single communes, by INSEE code; each replaces the question's own baseline there. */
  readonly baselineByCommune: Readonly<Record<string, Baseline>>;
  /** Help printed under the question in the form. */
  readonly help: string;
}
