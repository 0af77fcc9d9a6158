import { messages } from '../app/messages.fr.ts';
import { refreshHome } from '../app/workbook/home.ts';
import { readSettings } from '../app/workbook/settings.ts';
import type { CampaignContext } from './context.ts';

/** Ends an action that a person started from the menu: recorded, then told. */
export function close(context: CampaignContext, action: string, title: string, sentence: string): string {
  record(context, action, sentence);
  context.conversation?.tell(title, sentence);
  return sentence;
}

/** Ends an action: Accueil is brought up to date and the Journal keeps a line. */
export function record(context: CampaignContext, action: string, sentence: string): void {
  context.journal(action, sentence);
  refresh(context);
}

/** Ends an action that had nothing to tell: Accueil is brought up to date. */
export function refresh({ tables, campaign, clock }: CampaignContext): void {
  refreshHome(tables, campaign, readSettings(tables.of('settings').rows(), campaign), clock.now());
  tables.flush();
}

/** Caption of a menu item, as the Journal names actions. */
export function caption(entryPoint: keyof typeof messages.menu.items): string {
  return messages.menu.items[entryPoint];
}
