import type { RowOf } from '../../schema/tabs.ts';

/** Where a row of the ledger stands. */
export type SendingState = NonNullable<RowOf<'sendings'>['state']>;

/** Where a mailing stands. */
export type MailingState = NonNullable<RowOf<'mailings'>['state']>;

/** What the program may make of a row; it never takes one out of « à vérifier ». */
const BY_THE_PROGRAM: Readonly<Record<SendingState, readonly SendingState[]>> = {
  planned: ['sending', 'excluded'],
  sending: ['planned', 'sent', 'to_check', 'failed', 'excluded'],
  sent: [],
  to_check: [],
  failed: [],
  excluded: [],
};

/** What a person may decide: that a mail in doubt left, that it goes again, or that nothing more is tried. */
const BY_A_PERSON: Readonly<Record<SendingState, readonly SendingState[]>> = {
  planned: [],
  sending: [],
  sent: [],
  to_check: ['sent', 'planned', 'failed'],
  failed: [],
  excluded: [],
};

/** Whether a row of the ledger may go from one state to another. */
export function sendingMayBecome(from: SendingState, to: SendingState, by: 'program' | 'person'): boolean {
  return (by === 'program' ? BY_THE_PROGRAM : BY_A_PERSON)[from].includes(to);
}

/** Whether the mail of a row in this state left, or may have: nobody is written to again on a doubt. */
export function mayHaveLeft(state: SendingState | null): boolean {
  return state === 'sent' || state === 'to_check';
}

/** A mailing that has not reached its end. */
export const OPEN_MAILING: readonly MailingState[] = ['draft', 'ready', 'sending', 'suspended', 'quota', 'silence'];

/** States in which the timer takes a mailing up again by itself: not after the silence, when the vote is over. */
export const RESUMED_BY_THE_TIMER: readonly MailingState[] = ['sending', 'quota'];

/** States that a person takes up again. */
export const RESUMED_BY_A_PERSON: readonly MailingState[] = [...RESUMED_BY_THE_TIMER, 'suspended', 'silence'];
