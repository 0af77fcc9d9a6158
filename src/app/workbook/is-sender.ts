import { normalAddress } from '../../domain/contacts/mail-address.ts';
import type { CampaignSettings } from './settings.ts';

/** Whether Réglages names an account among those that may send, and write in the tabs that decide what is sent. */
export function isSender({ senders }: Pick<CampaignSettings, 'senders'>, account: string): boolean {
  return senders.some((sender) => normalAddress(sender) === normalAddress(account));
}
