import { isMailAddress, normalAddress } from '../../../domain/contacts/mail-address.ts';
import { messages } from '../../messages.fr.ts';
import { emptyRow } from '../../schema/empty-row.ts';
import type { RowOf } from '../../schema/tabs.ts';
import type { CampaignSettings } from '../../workbook/settings.ts';
import type { Audience, MailingPlan } from './audience.ts';

/** People who are written to without standing for election. */
export type Correspondents = Extract<Audience, 'press' | 'volunteers'>;

type Addresses = Pick<CampaignSettings, 'addresses'>;

/** Whether an audience is made of correspondents rather than lists. */
export function areCorrespondents(audience: Audience): audience is Correspondents {
  return audience === 'press' || audience === 'volunteers';
}

/** Stands for correspondents where a mail is about a list; Listes never shows it. */
export function correspondentList(audience: Correspondents): RowOf<'lists'> & { readonly id: string } {
  return { ...emptyRow('lists'), id: audience, label: messages.mailings.correspondents[audience] };
}

/** One mail for each address of Réglages, once; addresses badly written or whose owner objected are left out by name. */
export function planCorrespondents(
  audience: Correspondents,
  { addresses: known }: Addresses,
  isUnwanted: (email: string) => boolean,
): MailingPlan {
  const list = correspondentList(audience);
  const addresses = [...new Map(known[audience].map((email) => [normalAddress(email), email])).values()];
  const why = (email: string) => {
    if (isUnwanted(email)) return 'opposed';
    return isMailAddress(email) ? undefined : 'invalid_address';
  };
  return {
    recipients: addresses.filter((email) => why(email) === undefined).map((email) => ({ list, email, sharedWith: [] })),
    exclusions: addresses.flatMap((email) => {
      const reason = why(email);
      return reason === undefined ? [] : [{ list, email, reason }];
    }),
  };
}
