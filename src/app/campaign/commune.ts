/** One row of the campaign's territory. */
export interface CampaignCommune {
  /** INSEE code. */
  readonly code: string;
  readonly name: string;
  readonly departement: string;
  /** Intercommunal body: code ("T6") and name ("Plaine Commune"). */
  readonly ept: { readonly code: string; readonly name: string };
  /** Inhabitants at the latest census the campaign uses; undefined when the commune no longer exists. */
  readonly population?: number;
  /** How the commune reaches the waste agency: directly, or through another body named here. */
  readonly route: string;
  readonly membership: Membership;
  /** Seats its representatives hold in the agency; undefined when unknown. */
  readonly delegates?: number;
  readonly basin: Basin;
  /** Day its collection contract ends (YYYY-MM-DD), when known. */
  readonly contractEnds?: string;
}

/** Whether the commune belongs to the agency, how certain that is, and who says so. */
export interface Membership {
  readonly certainty: Certainty;
  readonly source: string;
}

/** From a document naming the commune down to a document ruling it out. */
export type Certainty = 'documented' | 'whole-territory' | 'plausible' | 'doubtful' | 'excluded';

/** The plant that burns the commune's residual waste; names come from the campaign's `plants`. */
export type Basin = string;

/** Whether the campaign writes to the lists of this commune: it exists, and is not doubted or excluded. */
export function isCampaigned(commune: CampaignCommune): boolean {
  const { certainty } = commune.membership;
  return commune.population !== undefined && certainty !== 'doubtful' && certainty !== 'excluded';
}
