import { noteToday } from '../app/follow-up/note-today.ts';
import type { Tables } from '../app/ports.ts';
import { volunteersOf } from '../app/strategy/volunteers.ts';
import { refreshHome } from '../app/workbook/home.ts';
import { isSender } from '../app/workbook/is-sender.ts';
import { settingsOf } from '../app/workbook/settings.ts';
import type { CampaignContext } from './context.ts';
import { offerVolunteers } from './offer-volunteers.ts';

/** Ends an action that a person started from the menu: recorded, then told. */
export function endAndTell(
  context: CampaignContext,
  action: string,
  title: string,
  sentence: string,
  tables: Tables = context.tables,
): string {
  endQuietly(context, action, sentence, tables);
  context.conversation?.tell(title, sentence);
  return sentence;
}

/** Ends an action: Accueil is brought up to date and the Journal keeps a line. */
export function endQuietly(
  context: CampaignContext,
  action: string,
  sentence: string,
  tables: Tables = context.tables,
): void {
  context.journal(action, sentence);
  bringHomeUpToDate(context, tables);
}

/** Ends an action that had nothing to tell: Accueil is brought up to date, from tables already read when given. */
export function bringHomeUpToDate(context: CampaignContext, tables: Tables = context.tables): void {
  const { campaign, clock, conversation, identity, memory, signer } = context;
  const settings = settingsOf(tables, campaign);
  // Réglages is closed to volunteers: their actions leave the day to the hourly sweep, or to an officer.
  if (conversation === null || isSender(settings, identity.user())) noteToday(tables, campaign, settings, clock.now());
  refreshHome(tables, campaign, settings, clock.now(), { memory, signer });
  offerVolunteers(context, volunteersOf(settings, tables.of('lists').rows()));
  tables.flush();
}
