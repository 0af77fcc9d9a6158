import { takeBulkReturns } from '../app/mailing/bulk/take-bulk-returns.ts';
import { messages } from '../app/messages.fr.ts';
import type { CampaignContext } from './context.ts';
import { mailingPorts } from './mailing-ports.ts';

const words = messages.mailings.bulk;

/** Asks the mail service once a day what came back; nothing noted leaves no line in the Journal. */
export function askForReturns(context: CampaignContext): void {
  const { bounced, opposed } = takeBulkReturns({ ...mailingPorts(context), signer: context.signer }) ?? {
    bounced: 0,
    opposed: 0,
  };
  if (bounced + opposed > 0) context.journal(words.title, words.returns(bounced, opposed));
}
