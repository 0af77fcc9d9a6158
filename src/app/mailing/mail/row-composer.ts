import { CampaignError } from '../../campaign-error.ts';
import { listsById } from '../../lists/known-lists.ts';
import { messages } from '../../messages.fr.ts';
import type { Mail } from '../../ports.ts';
import { correspondentList } from '../audience/correspondents.ts';
import type { LedgerChange, LedgerRow } from '../ledger/sending-ledger.ts';
import type { MailingPorts } from '../mailing-ports.ts';
import type { MailingLetter } from './mailing-letter.ts';

/** Writes the mail of each row of the ledger; in rehearsal all go to the account that sends, and say so. */
export function rowComposer(
  { tables, settings, mailer }: Pick<MailingPorts, 'tables' | 'settings' | 'mailer'>,
  letter: MailingLetter,
): (row: LedgerRow) => Mail {
  const correspondents = (['press', 'volunteers'] as const).map((each) => [each, correspondentList(each)] as const);
  const listOf = new Map([...listsById(tables), ...correspondents]);
  const account = settings.rehearsal ? mailer.account() : '';
  return (row) => {
    const list = listOf.get(row.listId);
    const email = row.email ?? '';
    if (list === undefined)
      throw new CampaignError('list_unknown', { list: row.listId ?? '', tab: 'Suivi des envois' });
    if (!settings.rehearsal) return letter.write(email, list, { sending: row });
    return letter.write(account, list, { sending: row, banner: messages.mailings.rehearsalBanner(email) });
  };
}

/** Gives what a row keeps of what its mail tells: of a hearing alone, so that the contents of others are written once. */
export function rowTeller(
  { tables }: Pick<MailingPorts, 'tables'>,
  letter: MailingLetter,
): (row: LedgerRow) => Pick<LedgerChange, 'told'> {
  if (letter.mailing.template !== 'hearing') return () => ({});
  const listOf = listsById(tables);
  return (row) => {
    const list = listOf.get(row.listId);
    const told = list === undefined ? undefined : letter.told(list, row);
    return told === undefined ? {} : { told };
  };
}
