import { messages } from '../../messages.fr.ts';
import type { Mail, Mailer } from '../../ports.ts';
import { type MailFault, mailFaultOf } from './mail-fault.ts';
import type { RowOutcome } from './sending-batch.ts';

/** What a row is while its mail is being handed over. */
export const IN_DOUBT: RowOutcome = { state: 'to_check', reason: messages.mailings.interrupted };

/** What a row is whose person objected after it was planned: its mail is not handed over. */
export const OBJECTED: RowOutcome = { state: 'excluded', reason: messages.mailings.exclusion.opposed };

/**
 * One attempt, never two: a refusal is a failure, no quota, no server or an address that takes nothing for now leaves
 * the row planned, anything else is in doubt.
 */
export function tryToSend(mailer: Mailer, mail: Mail): RowOutcome & { readonly fault?: MailFault } {
  try {
    mailer.send(mail);
    return { state: 'sent', reason: '' };
  } catch (error) {
    const fault = mailFaultOf(error);
    if (fault === 'quota' || fault === 'unreachable') return { state: 'planned', reason: '', fault };
    const reason = error instanceof Error ? error.message : String(error);
    if (fault === 'later') return { state: 'planned', reason, fault };
    return { state: fault === 'refused' ? 'failed' : 'to_check', reason };
  }
}
