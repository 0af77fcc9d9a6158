import { processAnswers } from '../../app/answers/process-answers.ts';
import { signReadings } from '../../app/answers/validate-commitments.ts';
import { CampaignError } from '../../app/campaign-error.ts';
import { sendDueReceipts } from '../../app/mailing/send-receipts.ts';
import { messages } from '../../app/messages.fr.ts';
import { caption, close, record } from '../closing.ts';
import type { CampaignContext } from '../context.ts';
import type { EntryPoint } from '../entry-point.ts';
import { mailingPorts } from '../mailing-ports.ts';

const words = messages.answers;

/** What takes answers in and has them read twice. */
export const answersEntryPoints: readonly EntryPoint[] = [
  {
    name: 'menuTraiterReponses',
    kind: 'menu',
    params: [],
    help: 'Takes in every answer that waits, each exactly once.',
    run(context) {
      const sentence = takeAnswers(context);
      return close(context, caption('menuTraiterReponses'), words.title, `${sentence}\n${words.next}`);
    },
  },
  {
    name: 'surReponseRecue',
    kind: 'trigger',
    params: ['e'],
    help: 'Takes in the answer that a list just sent; armed with the form.',
    run: (context) => takeAnswers(context),
  },
  {
    name: 'balayerReponses',
    kind: 'trigger',
    params: [],
    help: 'Every hour, takes in answers that Google forgot to tell about, and brings Accueil up to date.',
    run: (context) => record(context, words.title, takeAnswers(context)),
  },
  {
    name: 'menuValiderEngagements',
    kind: 'menu',
    params: [],
    help: 'Signs the readings of a commune, or of all, with the name of the person who acts.',
    run(context) {
      const typed = context.conversation?.ask(words.validateTitle, words.validateQuestion);
      if (context.conversation !== null && typed === undefined) return undefined;
      const communes = (typed ?? '').split(/[,;]/).filter((commune) => commune.trim() !== '');
      const signed = signReadings(context, communes);
      return close(context, caption('menuValiderEngagements'), words.validateTitle, words.signed(signed));
    },
  },
];

/** Stores answers first; receipts follow, and their failure takes nothing back. */
function takeAnswers(context: CampaignContext): string {
  const stored = words.processed(processAnswers(context, context.campaign));
  const receipts = acknowledge(context);
  return receipts === undefined ? stored : `${stored}\n${receipts}`;
}

/** Sends the receipts owed, or says why they wait: the next sweep tries again. Undefined when none is owed. */
function acknowledge(context: CampaignContext): string | undefined {
  const { closing, receiptsHeld, titles } = messages.mailings;
  const ports = mailingPorts(context);
  try {
    const report = sendDueReceipts(ports);
    return report === undefined ? undefined : closing(titles.receipt, report, ports.settings.rehearsal);
  } catch (error) {
    if (!(error instanceof CampaignError)) throw error;
    return receiptsHeld(`${error.sentences.happened} ${error.sentences.toDo}`);
  }
}
