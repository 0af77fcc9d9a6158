import type { CampaignData } from '../campaign.ts';
import { CampaignError } from '../campaign-error.ts';
import { messages } from '../messages.fr.ts';
import type { Attachment, Signer, Tables } from '../ports.ts';
import type { CampaignSettings } from '../workbook/settings.ts';
import type { FormDesign } from './form-port.ts';
import { versionInForce } from './version-in-force.ts';

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

/** Throws as `versionInForce` does, and `attachment_too_large`. */
function attach({ pdfOf, settings, ...ports }: AttachingPorts): AttachedQuestionnaire {
  const { design, number, fingerprint } = versionInForce(ports, settings.methodVersion);
  const file = pdfOf(design, messages.questionnaire.readableFile(design.title, number));
  const { name, bytes } = file;
  if (bytes.length > LARGEST) throw new CampaignError('attachment_too_large', { name, bytes: bytes.length });
  return { file, version: number, fingerprint };
}
