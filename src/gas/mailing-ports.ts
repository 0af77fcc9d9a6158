import { mailingContents } from '../app/mailing/contents/mailing-contents.ts';
import type { MailingPorts } from '../app/mailing/mailing-ports.ts';
import { objectionLinks } from '../app/objection/objection-links.ts';
import type { Tables } from '../app/ports.ts';
import { RememberedMemory } from '../app/remembered-memory.ts';
import { RememberedTables } from '../app/remembered-tables.ts';
import { settingsOf } from '../app/workbook/settings.ts';
import type { CampaignContext } from './context.ts';

/** What the mailings' use cases need, with the workbook as it is now: made again after each question to a person. */
export function mailingPorts(
  context: CampaignContext,
  tables: Tables = new RememberedTables(context.tables, ['sendings']),
): MailingPorts {
  const { campaign, memory, clock, startedAt, mailer, progress, turn, continuation } = context;
  const { identity, layouts, bulk, signer, objectionForm, webAddress } = context;
  let links: ((email: string) => string) | undefined;
  return {
    campaign,
    tables,
    memory,
    clock,
    startedAt,
    mailer,
    progress,
    turn,
    continuation,
    identity,
    layouts,
    bulk,
    settings: settingsOf(tables, campaign),
    objectionLink: (email) => {
      // The keys that sign them are read in one call.
      links ??= objectionLinks({ memory: new RememberedMemory(memory), signer, objectionForm, webAddress });
      return links(email);
    },
    contentsOf: (template) => mailingContents({ tables, campaign, clock }, template),
  };
}
