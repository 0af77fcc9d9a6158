import { decideDispute } from '../../app/disputes/decide-dispute.ts';
import { recordDispute } from '../../app/disputes/record-dispute.ts';
import { messages } from '../../app/messages.fr.ts';
import { caption } from '../caption.ts';
import { endQuietly } from '../end-action.ts';
import type { EntryPoint } from '../entry-point.ts';
import { decisionOf, disputeOf, disputesScreen } from '../screens/disputes-screen.ts';
import { textSent } from '../sent-values.ts';

const words = messages.disputes;
const { choices: decisions } = messages.workbook.tabs.disputes.columns.decision;

/** What notes and decides what lists contest before the publication. */
export const disputesEntryPoints: readonly EntryPoint[] = [
  {
    name: 'menuContestations',
    kind: 'menu',
    params: [],
    help: 'Opens the window where contestations of lists are noted and decided.',
    run(context) {
      context.conversation.show('disputes', words.windowTitle, { width: 860, height: 640 });
    },
  },
  {
    name: 'ecranContestations',
    kind: 'dialog',
    params: [],
    help: 'Gives that window its lists and what waits for a decision.',
    run: (context) => disputesScreen(context.tables, context.campaign),
  },
  {
    name: 'noterContestation',
    kind: 'dialog',
    params: ['contestation'],
    help: 'Notes what a list contests; its commune is held back.',
    run(context, sent) {
      recordDispute(context, context.campaign, disputeOf(textSent(sent)));
      endQuietly(context, caption('menuContestations'), words.noted);
      return words.noted;
    },
  },
  {
    name: 'trancherContestation',
    kind: 'dialog',
    params: ['decision'],
    help: 'Keeps what was decided of a contestation, with its reason.',
    run(context, sent) {
      const chosen = decisionOf(textSent(sent));
      decideDispute(context, chosen.disputeId, chosen);
      const isUpheld = chosen.decision === 'upheld' || chosen.decision === 'partly';
      const told = isUpheld ? words.decidedToRead : words.decided;
      const sentence = told(decisions[chosen.decision]);
      endQuietly(context, caption('menuContestations'), sentence);
      return sentence;
    },
  },
];
