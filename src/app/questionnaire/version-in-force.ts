import type { CampaignData } from '../campaign.ts';
import { CampaignError } from '../campaign-error.ts';
import type { Signer, Tables } from '../ports.ts';
import { usableQuestions } from './build-questionnaire.ts';
import { formDesign } from './form-design.ts';
import type { FormDesign } from './form-port.ts';
import { fingerprintOf } from './record-questionnaire.ts';

/** The questionnaire as the form asks it. */
export interface VersionInForce {
  readonly design: FormDesign;
  readonly number: number;
  /** SHA-256 of all that candidates read. */
  readonly fingerprint: string;
}

/**
 * What a document may call the questionnaire. Throws `questionnaire_not_built`, and `questionnaire_changed` when the tab
 * Questions says something else than the form by now.
 */
export function versionInForce(
  { tables, signer, campaign }: { readonly tables: Tables; readonly signer: Signer; readonly campaign: CampaignData },
  methodVersion: string,
): VersionInForce {
  const { version, fingerprint } = tables.of('questionnaires').rows().at(-1) ?? {};
  if (version == null || fingerprint == null) throw new CampaignError('questionnaire_not_built', {});
  const design = formDesign(usableQuestions(tables.of('questions').rows(), campaign, methodVersion), campaign);
  if (fingerprintOf(design, signer) !== fingerprint) throw new CampaignError('questionnaire_changed', { version });
  return { design, number: version, fingerprint };
}
