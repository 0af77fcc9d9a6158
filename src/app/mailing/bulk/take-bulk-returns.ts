import { normalAddress } from '../../../domain/contacts/mail-address.ts';
import { dayAt } from '../../campaign/election-calendar.ts';
import { noteReturn, type ReturnPorts } from '../../contacts/returned-mails.ts';
import type { Memory } from '../../ports.ts';
import type { CampaignSettings } from '../../workbook/settings.ts';
import type { BulkMailer } from './bulk-mailer.ts';

/** Script property of the day on which the service was last asked. */
const ASKED_ON = 'interpelle.bulk.asked';
/** Servers give a mail up after five days. */
const LOOKED_BACK = 7 * 86_400_000;

/** What became of the contacts that the service reported. */
export interface TakenReturns {
  readonly bounced: number;
  readonly opposed: number;
}

/**
 * Once a day, asks the mail service which addresses failed for good or complained, and marks their contacts; a delay
 * changes nothing, since the mail may still arrive. Undefined when there is nothing to ask.
 */
export function takeBulkReturns(
  ports: ReturnPorts & {
    readonly memory: Memory;
    readonly bulk: BulkMailer;
    readonly settings: Pick<CampaignSettings, 'bulk'>;
  },
): TakenReturns | undefined {
  const { memory, bulk, clock, campaign, tables, settings } = ports;
  const today = dayAt(clock.now(), campaign);
  const { from } = settings.bulk;
  if (from === '' || memory.read(ASKED_ON) === today || !bulk.isOpen()) return undefined;
  const returns = bulk.returnsSince(from, clock.now() - LOOKED_BACK);
  const contacts = tables
    .of('contacts')
    .rows()
    .flatMap((contact) => (contact.id === null ? [] : [{ ...contact, id: contact.id }]));
  const note = (kind: 'bounce' | 'opt_out', unless: readonly (string | null)[]) => {
    const reported = new Set(returns.filter((each) => each.kind === kind).map(({ email }) => normalAddress(email)));
    const about = contacts.filter(
      ({ email, status }) => email !== null && reported.has(normalAddress(email)) && !unless.includes(status),
    );
    return about.length === 0 ? 0 : noteReturn(ports, { kind, contacts: about });
  };
  const taken = { opposed: note('opt_out', ['opposed']), bounced: note('bounce', ['bounced', 'opposed']) };
  memory.write(ASKED_ON, today);
  return taken;
}
