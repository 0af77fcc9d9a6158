import type { CriterionFault } from '../../domain/criterion.ts';

/** The files of a campaign's folder. */
export type CampaignFile = 'campaign.json' | 'questions.json' | 'communes.csv' | 'tiles.csv' | 'wording.json';

/** Where something is wrong: file, row (the line of a table, or the rank in a list), column or key. */
export interface CampaignPlace {
  readonly file: CampaignFile;
  readonly row?: number;
  readonly column: string;
}

/** What is wrong there, as a tag with its data; the sentence comes from the message catalogue. */
export type CampaignProblem =
  | { readonly tag: 'missing' }
  | { readonly tag: 'not_text' }
  | { readonly tag: 'not_number'; readonly found: string }
  | { readonly tag: 'not_day'; readonly found: string }
  | { readonly tag: 'not_local_time'; readonly found: string }
  | { readonly tag: 'not_email'; readonly found: string }
  | { readonly tag: 'not_list' }
  | { readonly tag: 'not_object' }
  | { readonly tag: 'not_among'; readonly found: string; readonly choices: readonly string[] }
  | { readonly tag: 'repeated'; readonly found: string }
  | { readonly tag: 'too_early'; readonly found: string; readonly after: string }
  | { readonly tag: 'too_late'; readonly found: string; readonly before: string }
  | { readonly tag: 'out_of_range'; readonly value: number; readonly low: number; readonly high: number }
  | { readonly tag: 'cells'; readonly found: number; readonly expected: number }
  | { readonly tag: 'field_unknown'; readonly name: string }
  | { readonly tag: 'field_not_here'; readonly name: string }
  | { readonly tag: 'criterion'; readonly fault: CriterionFault };

/** One mistake in the campaign's files. */
export type CampaignFault = CampaignPlace & { readonly problem: CampaignProblem };

/** Collects the mistakes of one reading, so that all of them are shown at once. */
export type ReportFault = (place: CampaignPlace, problem: CampaignProblem) => void;
