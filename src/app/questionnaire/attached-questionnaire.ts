import type { CampaignData } from '../campaign.ts';
import { CampaignError } from '../campaign-error.ts';
import { messages } from '../messages.fr.ts';
import type { Attachment, Signer, Tables } from '../ports.ts';
import type { CampaignSettings } from '../workbook/settings.ts';
import { usableQuestions } from './build-questionnaire.ts';
import { formDesign } from './form-design.ts';
import type { FormDesign } from './form-port.ts';
import { fingerprintOf } from './record-questionnaire.ts';

/** A version of the questionnaire as the file that mails carry. */
export interface AttachedQuestionnaire {
  readonly file: Attachment;
  readonly version: number;
  /** SHA-256 of all that candidates read. */
  readonly fingerprint: string;
}

/** All the attachments of one mail, in bytes. Source: developers.google.com/apps-script/guides/services/quotas */
const LARGEST = 25 * 1024 * 1024;

/** What making it needs. */
interface AttachingPorts {
  readonly tables: Tables;
  readonly signer: Signer;
  readonly campaign: CampaignData;
  readonly settings: Pick<CampaignSettings, 'methodVersion'>;
  pdfOf(design: FormDesign, name: string): Attachment;
}

/** The questionnaire as it was last built, as a file: made when first asked, then the same for every mail. */
export function attachedQuestionnaire(ports: AttachingPorts): () => AttachedQuestionnaire {
  let made: AttachedQuestionnaire | undefined;
  return () => {
    made ??= attach(ports);
    return made;
  };
}

/**
 * Throws `questionnaire_not_built`, `questionnaire_changed` when the tab Questions says something else than the form by
 * now, and `attachment_too_large`.
 */
function attach({ tables, signer, campaign, settings, pdfOf }: AttachingPorts): AttachedQuestionnaire {
  const { version, fingerprint } = tables.of('questionnaires').rows().at(-1) ?? {};
  if (version == null || fingerprint == null) throw new CampaignError('questionnaire_not_built', {});
  const questions = usableQuestions(tables.of('questions').rows(), campaign, settings.methodVersion);
  const design = formDesign(questions, campaign);
  if (fingerprintOf(design, signer) !== fingerprint) throw new CampaignError('questionnaire_changed', { version });
  const file = pdfOf(design, messages.questionnaire.readableFile(design.title, version));
  const { name, bytes } = file;
  if (bytes.length > LARGEST) throw new CampaignError('attachment_too_large', { name, bytes: bytes.length });
  return { file, version, fingerprint };
}
