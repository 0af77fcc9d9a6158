import { mailingContents } from '../app/mailing/mailing-contents.ts';
import type { MailingPorts } from '../app/mailing/mailing-ports.ts';
import type { Tables } from '../app/ports.ts';
import { readSettings } from '../app/workbook/settings.ts';
import type { CampaignContext } from './context.ts';

/** What the mailings' use cases need, with the settings as they are now. */
export function mailingPorts(context: CampaignContext, tables: Tables = context.tables): MailingPorts {
  const { campaign, memory, clock, mailer, progress, turn, continuation } = context;
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
    contentsOf: (template) => mailingContents({ tables, campaign, clock }, template),
  };
}
