import { CampaignError } from '../campaign-error.ts';
import type { Tables } from '../ports.ts';
import type { RowOf } from '../schema/tabs.ts';
import { OPEN_MAILING } from './ledger/sending-states.ts';
import type { MailingRow } from './mail/mailing-letter.ts';

/** The row of Courriels that acknowledges answers; it is never finished. */
export const RECEIPTS = 'accuses';

/** Mailings that can still be sent, the oldest first, without the permanent one of receipts. */
export function openMailings(tables: Tables): readonly MailingRow[] {
  return tables
    .of('mailings')
    .rows()
    .flatMap((row) => (OPEN_MAILING.includes(row.state ?? 'draft') && row.id !== RECEIPTS ? asMailing(row) : []));
}

/** Mailings that may be posted too: those open, and every hearing, sent or not, for the lists that no mail reached. */
export function mailingsForLetters(tables: Tables): readonly MailingRow[] {
  const open = new Set(openMailings(tables).map(({ id }) => id));
  return tables
    .of('mailings')
    .rows()
    .flatMap(asMailing)
    .filter(({ id, template }) => template === 'hearing' || open.has(id));
}

/** The mailing of this id. Throws `mailing_unknown`. */
export function mailingOf(tables: Tables, id: string): MailingRow {
  const found = tables
    .of('mailings')
    .rows()
    .flatMap(asMailing)
    .find((row) => row.id === id);
  if (found === undefined) throw new CampaignError('mailing_unknown', { mailing: id });
  return found;
}

/** A row with an id and a template; nothing for one that a person has only begun to fill in. */
export function asMailing(row: RowOf<'mailings'>): readonly MailingRow[] {
  const { id, template } = row;
  return id === null || template === null ? [] : [{ ...row, id, template }];
}
