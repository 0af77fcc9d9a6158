import { zoneOf } from '../../app/campaign/election-calendar.ts';
import { CampaignError } from '../../app/campaign-error.ts';
import { oneLine } from '../../app/mailing/wording/render-wording.ts';
import { momentInFrench } from '../../app/messages/dates.fr.ts';
import { messages } from '../../app/messages.fr.ts';
import { liftObjection, standingObjection } from '../../app/objection/lift-objection.ts';
import { withoutAddresses } from '../../app/treatment/without-addresses.ts';
import { isSender } from '../../app/workbook/is-sender.ts';
import { settingsOf } from '../../app/workbook/settings.ts';
import { caption } from '../caption.ts';
import { endAndTell } from '../end-action.ts';
import type { EntryPoint } from '../entry-point.ts';
import { objectionAnswer, takeObjections } from '../screens/objection-screen.ts';

/** What takes in the requests of people who want no more mails. */
export const objectionEntryPoints: readonly EntryPoint[] = [
  {
    name: 'surOpposition',
    kind: 'trigger',
    params: ['e'],
    help: 'Takes the objection that a person just sent by the form; armed with it.',
    run: (context, event) => takeObjections(context, event),
  },
  {
    name: 'menuLeverOpposition',
    kind: 'menu',
    params: [],
    help: 'Takes the objection of a person back, when they asked for it: says how, confirmed, kept in the Journal.',
    run(context) {
      const { conversation, campaign, identity, tables } = context;
      const words = messages.objection.lifted;
      if (!isSender(settingsOf(tables, campaign), identity.user())) {
        throw new CampaignError('lift_refused', { account: identity.user() });
      }
      const who = conversation.ask(words.title, words.who) ?? '';
      if (who === '') return undefined;
      const objection = standingObjection(context, who);
      if (objection === undefined) {
        conversation.tell(words.title, words.none(who));
        return words.none(who);
      }
      const since = momentInFrench(objection.at, zoneOf(campaign));
      const proof = conversation.ask(words.proofTitle(since), words.proof) ?? '';
      if (proof === '' || !conversation.confirm(words.title, words.confirm(who))) {
        conversation.tell(words.title, words.nothingDone);
        return words.nothingDone;
      }
      const left = liftObjection(context, objection);
      const said = words.done(withoutAddresses(oneLine(proof)), left);
      return endAndTell(context, caption('menuLeverOpposition'), words.title, said);
    },
  },
  {
    name: 'doPost',
    kind: 'web',
    params: ['e'],
    help: 'Takes the objection that a person confirms on the page, or that their mail program sends in one click.',
    run: (context, event) => objectionAnswer(context, event),
  },
];
