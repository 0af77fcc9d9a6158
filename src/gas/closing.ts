import { noteToday } from '../app/follow-up/note-today.ts';
import { messages } from '../app/messages.fr.ts';
import type { Tables } from '../app/ports.ts';
import { volunteersOf } from '../app/strategy/volunteers.ts';
import { refreshHome } from '../app/workbook/home.ts';
import { settingsOf } from '../app/workbook/settings.ts';
import { textHash } from '../domain/digest/text-hash.ts';
import type { CampaignContext } from './context.ts';

/** Where a mark of the names last offered is kept. */
const OFFERED = 'volunteersOffered';

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
  offerVolunteers(context, volunteersOf(settings, tables.of('lists').rows()));
  tables.flush();
}

/** Caption of a menu item, as the Journal names actions. */
export function caption(entryPoint: keyof typeof messages.menu.items): string {
  return messages.menu.items[entryPoint];
}

/** Somebody named since in Réglages, or by a list, joins the dropdowns; dropdowns that already offer them are left alone. */
function offerVolunteers({ workbook, memory }: CampaignContext, names: readonly string[]): void {
  // A mark is enough: a purge has one place less to look at.
  const offered = String(textHash(JSON.stringify(names)));
  if (memory.read(OFFERED) === offered) return;
  workbook.offerVolunteers(names);
  memory.write(OFFERED, offered);
}
