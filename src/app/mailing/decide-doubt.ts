import { CampaignError } from '../campaign-error.ts';
import { messages } from '../messages.fr.ts';
import type { Tables } from '../ports.ts';
import type { LedgerRow } from './ledger/sending-ledger.ts';
import { sendingMayBecome } from './ledger/sending-states.ts';
import type { MailingPorts } from './mailing-ports.ts';
import { countSendings } from './record-mailing.ts';
import { accountOf, betweenSendings } from './sending/sending-turn.ts';

/** What a person found in the Sent folder. */
export type DoubtDecision = 'sent' | 'planned';

/** Rows of real mailings that only a person may decide, the oldest first. */
export function doubtfulRows(tables: Tables): readonly LedgerRow[] {
  return tables
    .of('sendings')
    .rows()
    .flatMap((row) => (row.state === 'to_check' && row.key !== null ? [{ ...row, key: row.key }] : []))
    .sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
}

/** Records that a mail in doubt left, or that it goes again; never while a sending is on its way. */
export function decideDoubt(ports: MailingPorts, key: string, decision: DoubtDecision): void {
  const { memory, clock, tables } = ports;
  betweenSendings(ports, ({ ledger, register }) => {
    const row = ledger.rows().find((each) => each.key === key);
    if (row?.state == null || !sendingMayBecome(row.state, decision, 'person')) {
      throw new CampaignError('doubt_decided', { key });
    }
    const reason = messages.mailings.decidedBy(accountOf(ports));
    ledger.write(new Map([[key, { state: decision, at: row.at ?? clock.now(), reason }]]));
    const mailingId = row.mailingId ?? '';
    if (register.statesOf(mailingId).has(key)) memory.writeAll(register.note(mailingId, new Map([[key, decision]])));
    tables.of('mailings').update(new Map([[mailingId, countSendings(ledger, mailingId)]]));
    tables.flush();
  });
}
