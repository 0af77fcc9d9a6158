import { mailingContents } from '../app/mailing/mailing-contents.ts';
import type { MailingPorts } from '../app/mailing/mailing-ports.ts';
import { readSettings } from '../app/workbook/settings.ts';
import type { CampaignContext } from './context.ts';

/** What the mailings' use cases need, with the settings as they are now. */
export function mailingPorts(context: CampaignContext): MailingPorts {
  const { campaign, tables, memory, clock, mailer, progress, turn, continuation } = context;
  const { exclusive, identity, layouts } = context;
  return {
    campaign,
    tables,
    memory,
    clock,
    mailer,
    progress,
    turn,
    continuation,
    exclusive,
    identity,
    layouts,
    settings: readSettings(tables.of('settings').rows(), campaign),
    contentsOf: (template) => mailingContents(context, template),
  };
}
