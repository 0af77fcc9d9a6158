import type { CampaignData } from '../campaign.ts';

/** What of a commune says whether the campaign writes to its lists. */
interface KnownCommune {
  readonly code: string | null;
  readonly certainty: string | null;
  readonly population: number | null;
}

/** Whether the campaign writes to the lists of a commune: it exists, and is not doubted or excluded. */
function isCampaigned({ certainty, population }: KnownCommune): boolean {
  return population !== null && certainty !== 'doubtful' && certainty !== 'excluded';
}

/** INSEE codes of the communes the campaign writes to, and of those since merged into them. */
export function territoryCodes(
  communes: readonly KnownCommune[],
  merged: CampaignData['mergedCommunes'],
): ReadonlySet<string> {
  const codes = new Set(communes.filter(isCampaigned).map(({ code }) => code ?? ''));
  for (const { from, into } of merged) if (codes.has(into)) codes.add(from);
  return codes;
}
