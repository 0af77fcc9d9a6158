import { CampaignError } from '../app/campaign-error.ts';

/** A text that a window sent; blank when it sent nothing. Throws `window_unclear`. */
export function textSent(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string') throw new CampaignError('window_unclear', {});
  return value;
}

/** A whole number that a window sent. Throws `window_unclear`. */
export function numberSent(value: unknown): number {
  if (!Number.isSafeInteger(value)) throw new CampaignError('window_unclear', {});
  return value as number;
}
