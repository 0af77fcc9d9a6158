import { CampaignError } from '../app/campaign-error.ts';
import type { CampaignContext } from './context.ts';
import { numberSent, textSent } from './sent-values.ts';

/** A file that a window sent. */
export interface WholeFile {
  readonly name: string;
  readonly text: string;
  /** Forgets it, names of candidates included: what it held is written. */
  used(): void;
}

/**
 * A file that a window sent in so many pieces, under the name of its sending, else under its own. Throws
 * `import_incomplete` while a piece is missing, `window_unclear`.
 */
export function wholeFile(
  context: CampaignContext,
  sentName: unknown,
  pieces: unknown,
  sending: unknown = sentName,
): WholeFile {
  const name = textSent(sentName);
  const total = numberSent(pieces);
  const key = textSent(sending);
  const parcel = context.parcels.take(key, total);
  if ('text' in parcel) return { name, text: parcel.text, used: () => context.parcels.drop(key, total) };
  throw new CampaignError('import_incomplete', { file: name, received: parcel.received, total });
}
