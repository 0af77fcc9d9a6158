import { buildCallForm } from '../../app/call-sheets/build-call-form.ts';
import { callSheetPage } from '../../app/call-sheets/call-sheet-page.ts';
import { takeCallSheets } from '../../app/call-sheets/take-call-sheets.ts';
import { zoneOf } from '../../app/campaign/election-calendar.ts';
import { myLists } from '../../app/follow-up/my-lists.ts';
import { nameNewRows } from '../../app/lists/name-new-rows.ts';
import { messages } from '../../app/messages.fr.ts';
import { runAlone } from '../../app/run-alone.ts';
import { volunteersOf } from '../../app/strategy/volunteers.ts';
import { settingsOf } from '../../app/workbook/settings.ts';
import { instant } from '../../domain/calendar/instant.ts';
import { dateAt } from '../../domain/calendar/zone.ts';
import { caption } from '../caption.ts';
import type { AttendedContext, CampaignContext } from '../context.ts';
import { endAndTell } from '../end-action.ts';
import type { EntryPoint } from '../entry-point.ts';
import { takeInTyped } from '../take-in-typed.ts';

const words = messages.callSheets;

/** What gives each list a call sheet, and takes in those that volunteers send. */
export const callSheetEntryPoints: readonly EntryPoint[] = [
  {
    name: 'menuCreerFichesAppel',
    kind: 'menu',
    params: [],
    help: 'Creates or updates the call form, and writes each list’s prefilled sheet.',
    run(context) {
      const lists = runAlone(context.exclusive, () => {
        nameNewRows(context);
        const count = buildCallForm(context, context.campaign);
        context.triggers.armCalls();
        return count;
      });
      return endAndTell(
        context,
        caption('menuCreerFichesAppel'),
        words.buildTitle,
        words.built(lists, context.callForm.url()),
      );
    },
  },
  {
    name: 'menuImprimerFichesAppel',
    kind: 'menu',
    params: [],
    help: 'Shows the call sheets of a volunteer, or of all, to print with their QR code.',
    run(context) {
      const { tables, campaign } = context;
      const { conversation } = context;
      if (!context.callForm.exists()) return told(context, words.notBuilt);
      takeInTyped(context);
      const settings = settingsOf(tables, campaign);
      const lists = tables.of('lists').rows();
      const typed = conversation.ask(words.printTitle, words.whose(volunteersOf(settings, lists)));
      if (typed === undefined) return undefined;
      const rows = { lists, contacts: tables.of('contacts').rows(), exchanges: tables.of('exchanges').rows() };
      const zone = zoneOf(campaign);
      const today = dateAt(instant(context.clock.now()), zone);
      const mine = myLists(rows, typed, today, settings.followUpDays, zone).filter(
        ({ followUp, list }) => followUp.kind !== 'nothing' && list.callLink !== null,
      );
      if (mine.length === 0) return told(context, messages.followUp.nothing);
      conversation.showHtml(callSheetPage(mine), words.printTitle, { width: 900, height: 680 });
      return words.printed(mine.length);
    },
  },
  {
    name: 'surFicheAppel',
    kind: 'trigger',
    params: ['e'],
    help: 'Notes in Échanges the call sheet that a volunteer just sent; armed with the call form.',
    run: (context, event) => takeSheets(context, event),
  },
];

/** Notes the sheets that came; those that name no list wait in Échanges for a person. */
export function takeSheets(context: CampaignContext, event?: unknown): void {
  const told = event === undefined ? undefined : context.callForm.submitted(event);
  const { taken, unknown } = takeCallSheets(context, zoneOf(context.campaign), told);
  if (taken > 0) context.journal(words.buildTitle, words.taken(taken, unknown));
}

function told({ conversation }: AttendedContext, sentence: string): string {
  conversation.tell(words.printTitle, sentence);
  return sentence;
}
