import { CampaignError } from '../app/campaign-error.ts';
import type { CampaignContext } from './context.ts';

/** A file that a window sent in pieces. Throws `import_incomplete` while one is missing. */
export function wholeFile(
  context: CampaignContext,
  name: string,
  total: number,
): { readonly name: string; readonly text: string } {
  const parcel = context.parcels.take(name, total);
  if ('text' in parcel) return { name, text: parcel.text };
  throw new CampaignError('import_incomplete', { file: name, received: parcel.received, total });
}
