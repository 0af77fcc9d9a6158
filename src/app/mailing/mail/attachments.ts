import { CampaignError } from '../../campaign-error.ts';
import type { Attachment } from '../../ports.ts';
import type { AttachedQuestionnaire } from '../../questionnaire/attached-questionnaire.ts';
import { goesInBulk } from '../bulk/channel.ts';
import type { MailingPorts } from '../mailing-ports.ts';
import type { MailingRow } from './mailing-letter.ts';

/** The files that every mail of a mailing carries; throws as `questionnaireIn` does. */
export function attachmentsOf(ports: Pick<MailingPorts, 'questionnaire'>, mailing: MailingRow): readonly Attachment[] {
  const questionnaire = questionnaireIn(ports, mailing);
  return questionnaire === undefined ? [] : [questionnaire.file];
}

/**
 * The questionnaire that a mailing carries; undefined, and nothing is read, when its row asks for none. Throws why it
 * cannot be attached, and `bulk_attachment`: mail services take none in a batch, and better no mail than one without it.
 */
export function questionnaireIn(
  ports: Pick<MailingPorts, 'questionnaire'>,
  mailing: MailingRow,
): AttachedQuestionnaire | undefined {
  if (mailing.attachment !== 'questionnaire') return undefined;
  if (goesInBulk(mailing)) throw new CampaignError('bulk_attachment', { mailing: mailing.id });
  return ports.questionnaire();
}
