import type { CampaignData } from '../../app/campaign.ts';

/** One parameter of a custom function, as Sheets' help shows it. */
export interface FormulaParameter {
  readonly name: string;
  readonly help: string;
}

/** A function people may write in a cell: pure, one array in, one array out. */
export interface CustomFunction {
  readonly name: string;
  readonly params: readonly FormulaParameter[];
  readonly help: string;
  readonly returns: string;
  run(campaign: CampaignData, ...args: unknown[]): unknown[][];
}
