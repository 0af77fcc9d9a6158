import { openMailings } from '../../app/mailing/find-mailing.ts';
import { planOf } from '../../app/mailing/plan-mailing.ts';
import { prepareMailing } from '../../app/mailing/prepare-mailing.ts';
import { sendTest } from '../../app/mailing/send-test.ts';
import type { MailTemplate } from '../../app/mailing/wording/template-fields.ts';
import { messages } from '../../app/messages.fr.ts';
import { caption } from '../caption.ts';
import type { CampaignContext } from '../context.ts';
import { endAndTell } from '../end-action.ts';
import type { EntryPoint } from '../entry-point.ts';
import { mailingPorts, trialPorts } from '../mailing-ports.ts';
import { decideDoubts } from '../screens/doubt-screen.ts';
import { mailPreview, previewScreen } from '../screens/mailing-preview.ts';
import { chosenOrWhy, confirmAndSend, endSending, reasonsOf } from '../screens/mailing-screen.ts';
import { ensureObjectionPlace } from '../screens/objection-screen.ts';
import { textSent } from '../sent-values.ts';
import { takeInTyped } from '../take-in-typed.ts';

const words = messages.mailings;

/** Mails that the menu prepares from one item, in the order of a campaign; receipts and hearings have their own. */
const OTHER_MAILS: readonly MailTemplate[] = [
  'correction',
  'confirmation',
  'publication',
  'reply',
  'reconfirmation',
  'thanks',
  'press',
  'digest',
];

/** What prepares, shows and sends mails. */
export const mailingEntryPoints: readonly EntryPoint[] = [
  {
    name: 'menuPreparerInvitation',
    kind: 'menu',
    params: [],
    help: 'Prepares the invitation in Courriels.',
    run: (context) => prepare(context, 'menuPreparerInvitation', 'invitation'),
  },
  {
    name: 'menuPreparerRelance',
    kind: 'menu',
    params: [],
    help: 'Prepares a reminder in Courriels.',
    run: (context) => prepare(context, 'menuPreparerRelance', 'reminder'),
  },
  {
    name: 'menuPreparerAutre',
    kind: 'menu',
    params: [],
    help: 'Prepares a correction request, a second-round confirmation, a notice, thanks, a press release or a digest.',
    run(context) {
      const titles = OTHER_MAILS.map((template) => words.titles[template]);
      const typed = context.conversation.ask(words.prepareOtherTitle, words.prepareOther(titles));
      if (typed === undefined || typed === '') return undefined;
      const template = OTHER_MAILS[Number(typed) - 1];
      if (template !== undefined) return prepare(context, 'menuPreparerAutre', template);
      return endAndTell(
        context,
        caption('menuPreparerAutre'),
        words.prepareOtherTitle,
        words.prepareOtherUnknown(typed),
      );
    },
  },
  {
    name: 'menuApercuCourriel',
    kind: 'menu',
    params: [],
    help: 'Shows a mail as each recipient will get it, and who gets none and why.',
    run(context) {
      if (openMailings(context.tables).length === 0) {
        return endAndTell(context, caption('menuApercuCourriel'), words.previewTitle, words.nothingOpen);
      }
      context.conversation.show('mailing', words.previewTitle, { width: 900, height: 680 });
      return words.previewTitle;
    },
  },
  {
    name: 'apercuCourriels',
    kind: 'dialog',
    params: [],
    help: 'Gives the preview window the open mailings, their recipients and exclusions.',
    run: (context) => previewScreen(mailingPorts(context)),
  },
  {
    name: 'apercuCourriel',
    kind: 'dialog',
    params: ['courriel', 'liste'],
    help: 'Gives the preview window one mail as its list will get it.',
    run: (context, mailing, list) => mailPreview(trialPorts(context), textSent(mailing), textSent(list)),
  },
  {
    name: 'menuTesterCourriel',
    kind: 'menu',
    params: [],
    help: 'Sends one mail of a mailing to the account that acts.',
    run(context) {
      const action = 'menuTesterCourriel';
      const chosen = chosenOrWhy(context);
      if (typeof chosen === 'string') return endAndTell(context, caption(action), caption(action), chosen);
      const { account, subject } = sendTest(trialPorts(context), chosen);
      return endAndTell(context, caption(action), caption(action), words.tested(account, subject));
    },
  },
  {
    name: 'menuBasculerRepetition',
    kind: 'menu',
    params: [],
    help: 'Switches the rehearsal mode, in which every mail goes to the account that sends.',
    run(context) {
      const { tables, conversation } = context;
      const { rehearsal } = mailingPorts(context).settings;
      if (rehearsal && !conversation.confirm(words.rehearsalTitle, words.rehearsalOffConfirm)) return undefined;
      const { yes, no } = messages.workbook;
      tables.of('settings').update(new Map([['rehearsal', { value: rehearsal ? no : yes }]]));
      const sentence = rehearsal ? words.rehearsalOff : words.rehearsalOn;
      return endAndTell(context, caption('menuBasculerRepetition'), words.rehearsalTitle, sentence);
    },
  },
  {
    name: 'menuEnvoyerCourriels',
    kind: 'menu',
    params: [],
    help: 'Sends the mailing that is ready, once confirmed.',
    run(context) {
      const action = caption('menuEnvoyerCourriels');
      const chosen = chosenOrWhy(context);
      if (typeof chosen === 'string') return endAndTell(context, action, words.sendTitle, chosen);
      return endSending(context, action, words.sendTitle, confirmAndSend(context, mailingPorts(context), chosen));
    },
  },
  {
    name: 'menuCasAVerifier',
    kind: 'menu',
    params: [],
    help: 'Shows each mail that a crash left in doubt with the search to make; a person says whether it left.',
    run(context) {
      const { conversation } = context;
      return endAndTell(context, caption('menuCasAVerifier'), words.doubtTitle, decideDoubts(context, conversation));
    },
  },
];

function prepare(
  context: CampaignContext,
  action: 'menuPreparerInvitation' | 'menuPreparerRelance' | 'menuPreparerAutre',
  template: MailTemplate,
): string {
  takeInTyped(context);
  ensureObjectionPlace(context);
  const { mailing, created } = prepareMailing(context, template);
  const { recipients, exclusions } = planOf(mailingPorts(context), mailing);
  const title = words.titles[template];
  return endAndTell(
    context,
    caption(action),
    title,
    words.prepared({ title, id: mailing.id, created, mails: recipients.length, exclusions: reasonsOf(exclusions) }),
  );
}
