import { CampaignError } from '../app/campaign-error.ts';
import type { CampaignContext } from './context.ts';
import { numberSent, textSent } from './sent-values.ts';

/** A file that a window sent in so many pieces. Throws `import_incomplete` while one is missing, `window_unclear`. */
export function wholeFile(
  context: CampaignContext,
  sentName: unknown,
  pieces: unknown,
): { readonly name: string; readonly text: string } {
  const name = textSent(sentName);
  const total = numberSent(pieces);
  const parcel = context.parcels.take(name, total);
  if ('text' in parcel) return { name, text: parcel.text };
  throw new CampaignError('import_incomplete', { file: name, received: parcel.received, total });
}
