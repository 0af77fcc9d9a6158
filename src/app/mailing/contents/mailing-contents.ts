import type { CampaignData } from '../../campaign.ts';
import { hearingContents } from '../../hearing/hearing-contents.ts';
import type { Clock, Signer, Tables } from '../../ports.ts';
import type { MailTemplate } from '../wording/template-fields.ts';
import { AnsweredPositions } from './answered-positions.ts';
import { confirmationContents } from './confirmation-contents.ts';
import { releaseParagraphs, summaryParagraphs } from './correspondent-contents.ts';
import type { FilledLinkPorts } from './filled-link.ts';
import type { MailContents } from './mail-contents.ts';
import { receiptContents } from './receipt-contents.ts';
import { reconfirmationContents } from './reconfirmation-contents.ts';

/** What the mails of a template say about each list; the tabs are read once, at this call. */
export function mailingContents(
  ports: FilledLinkPorts & { readonly campaign: CampaignData; readonly clock: Clock; readonly signer: Signer },
  template: MailTemplate,
): MailContents {
  switch (template) {
    case 'invitation':
    case 'reminder':
      return () => ({});
    case 'press': {
      const release = releaseParagraphs(ports.tables);
      const page = latestPage(ports.tables);
      return () => ({ release, page });
    }
    case 'digest': {
      const summary = summaryParagraphs(ports.tables);
      const page = latestPage(ports.tables);
      return () => ({ summary, page });
    }
    case 'receipt':
    case 'correction':
      return receiptContents(new AnsweredPositions(ports.tables));
    case 'reconfirmation':
      return reconfirmationContents(ports);
    case 'confirmation':
      return confirmationContents(ports);
    case 'hearing':
      return hearingContents(ports);
    case 'publication':
    case 'reply':
    case 'thanks': {
      const answered = receiptContents(new AnsweredPositions(ports.tables));
      const page = latestPage(ports.tables);
      return (list) => ({ ...answered(list), page });
    }
  }
}

/** Address of the latest publication; '' before the first, which the check of a mailing names. */
function latestPage(tables: Tables): string {
  const published = tables
    .of('publications')
    .rows()
    .filter(({ kind, url }) => kind === 'publication' && url !== null);
  return published.at(-1)?.url ?? '';
}
