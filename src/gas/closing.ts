import { noteToday } from '../app/follow-up/note-today.ts';
import { messages } from '../app/messages.fr.ts';
import type { Tables } from '../app/ports.ts';
import { refreshHome } from '../app/workbook/home.ts';
import { settingsOf } from '../app/workbook/settings.ts';
import type { CampaignContext } from './context.ts';

/** Ends an action that a person started from the menu: recorded, then told. */
export function close(
  context: CampaignContext,
  action: string,
  title: string,
  sentence: string,
  tables: Tables = context.tables,
): string {
  record(context, action, sentence, tables);
  context.conversation?.tell(title, sentence);
  return sentence;
}

/** Ends an action: Accueil is brought up to date and the Journal keeps a line. */
export function record(
  context: CampaignContext,
  action: string,
  sentence: string,
  tables: Tables = context.tables,
): void {
  context.journal(action, sentence);
  refresh(context, tables);
}

/** Ends an action that had nothing to tell: Accueil is brought up to date, from tables already read when given. */
export function refresh(context: CampaignContext, tables: Tables = context.tables): void {
  const { campaign, clock } = context;
  const settings = settingsOf(tables, campaign);
  noteToday(tables, campaign, settings, clock.now());
  refreshHome(tables, campaign, settings, clock.now());
  tables.flush();
}

/** Caption of a menu item, as the Journal names actions. */
export function caption(entryPoint: keyof typeof messages.menu.items): string {
  return messages.menu.items[entryPoint];
}
