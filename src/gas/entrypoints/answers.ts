import { decideQuarantine, NO_CODE, nextQuarantined, rejectTogether } from '../../app/answers/decide-quarantine.ts';
import { shortened } from '../../app/answers/fitting-texts.ts';
import { processAnswers } from '../../app/answers/process-answers.ts';
import { zoneOf } from '../../app/campaign/election-calendar.ts';
import { CampaignError } from '../../app/campaign-error.ts';
import { listLabel } from '../../app/lists/name-new-rows.ts';
import { sendDueReceipts } from '../../app/mailing/send-receipts.ts';
import { momentInFrench } from '../../app/messages/dates.fr.ts';
import { messages } from '../../app/messages.fr.ts';
import type { Tables } from '../../app/ports.ts';
import type { FormResponse } from '../../app/questionnaire/form-port.ts';
import { RememberedTables } from '../../app/remembered-tables.ts';
import { caption } from '../caption.ts';
import type { CampaignContext } from '../context.ts';
import type { Conversation } from '../conversation.ts';
import { bringHomeUpToDate, endAndTell, endQuietly } from '../end-action.ts';
import type { EntryPoint } from '../entry-point.ts';
import { mailingPorts } from '../mailing-ports.ts';
import { sendingSentence } from '../screens/mailing-screen.ts';
import { takeObjections } from '../screens/objection-screen.ts';
import { askForReturns } from '../take-bulk-returns.ts';
import { takeInTyped } from '../take-in-typed.ts';
import { takeSheets } from './call-sheets.ts';

const words = messages.answers;

/** What takes answers in and has them read twice. */
export const answersEntryPoints: readonly EntryPoint[] = [
  {
    name: 'menuTraiterReponses',
    kind: 'menu',
    params: [],
    help: 'Takes in every answer that waits, each exactly once.',
    run(context) {
      takeInTyped(context);
      const { sentence } = takeAnswers(context);
      return endAndTell(context, caption('menuTraiterReponses'), words.title, `${sentence}\n${words.next}`);
    },
  },
  {
    name: 'surReponseRecue',
    kind: 'trigger',
    params: ['e'],
    help: 'Takes in the answer that a list just sent; armed with the form.',
    run(context, event) {
      const { sentence, isNews } = takeAnswers(context, context.form.submitted(event));
      // The list is waiting for its page: Accueil can wait for the sweep.
      if (isNews) context.journal(words.title, sentence);
    },
  },
  {
    name: 'balayerReponses',
    kind: 'trigger',
    params: [],
    help: 'Every hour, takes in answers, call sheets and objections that Google forgot to tell about, and brings Accueil up to date.',
    run(context) {
      takeSheets(context);
      takeObjections(context);
      takeInTyped(context);
      // Call sheets may be in use before the questionnaire is.
      if (context.form.exists()) sweep(context);
      else bringHomeUpToDate(context);
      // Last: a service that does not answer must not keep answers out.
      askForReturns(context);
    },
  },
  {
    name: 'menuDeciderQuarantaine',
    kind: 'menu',
    params: [],
    help: 'Shows the quarantined answer received first; a person gives it to a list or rejects it.',
    run(context) {
      const { conversation } = context;
      return endAndTell(context, caption('menuDeciderQuarantaine'), words.decideTitle, decide(context, conversation));
    },
  },
];

/** Takes answers in with nobody there; an hour without any leaves no line in the Journal. */
function sweep(context: CampaignContext): void {
  const { sentence, isNews } = takeAnswers(context);
  if (isNews) endQuietly(context, words.title, sentence);
  else bringHomeUpToDate(context);
}

/** Stores answers first; receipts follow, and their failure takes nothing back. */
function takeAnswers(
  context: CampaignContext,
  told?: FormResponse,
): { readonly sentence: string; readonly isNews: boolean } {
  // What was sent to whom is written by others meanwhile; the rest of the run is one look at the workbook.
  const tables = new RememberedTables(context.tables, ['sendings']);
  const processed = processAnswers({ ...context, tables }, context.campaign, told);
  const stored = words.processed(processed);
  // A list that sends the form reads no message in the workbook.
  const receipts = acknowledge(context, tables, { isNew: processed.accepted > 0 });
  return {
    sentence: receipts === undefined ? stored : `${stored}\n${receipts}`,
    isNews: processed.accepted + processed.quarantined + processed.commitments > 0,
  };
}

/** Names that anybody types must leave room for the question. */
const LONGEST_SHOWN = 200;

/** Asks what to do with the quarantined answer received first, and does it. */
function decide(context: CampaignContext, conversation: Conversation): string {
  const waiting = nextQuarantined(context.tables);
  if (waiting === undefined) return words.nothingQuarantined;
  const { answer, list, withoutCode, alike } = waiting;
  const zone = zoneOf(context.campaign);
  const typed = conversation.ask(
    words.decideTitle,
    words.decideQuestion({
      received: momentInFrench(answer.receivedAt ?? 0, zone),
      respondent: shortened(answer.respondent ?? '', LONGEST_SHOWN),
      role: shortened(answer.role ?? '', LONGEST_SHOWN),
      reason: answer.reason ?? '',
      list: list === undefined ? '' : `${listLabel(list)} (${list.id})`,
      withoutCode,
      alike,
    }),
  );
  const said = typed?.toLowerCase() ?? '';
  if (said === '') return words.nothingDecided;
  if (said === words.reject) {
    decideQuarantine(context, context.campaign, answer.id, { kind: 'reject' });
    return words.rejected(answer.id);
  }
  if (said === words.rejectAll) return words.allRejected(rejectTogether(context, NO_CODE));
  if (said === words.rejectAlike && alike > 0) return words.allRejected(rejectTogether(context, answer.reason));
  const listId = said === words.accept ? (list?.id ?? '') : (typed ?? '');
  decideQuarantine(context, context.campaign, answer.id, { kind: 'accept', listId });
  const receipts = acknowledge(context);
  return [words.acceptedFor(answer.id, listId), receipts ?? ''].join('\n').trim();
}

/** The hourly sweep sends what a stop left: receipts have no timer of their own. */
const NO_TIMER = { repeat: () => {}, in: () => {}, cancel: () => {} };

/** Sends the receipts owed, or says why they wait: the next sweep tries again. Undefined when none is owed. */
function acknowledge(
  context: CampaignContext,
  tables: Tables = context.tables,
  { isNew = false } = {},
): string | undefined {
  const ports = { ...mailingPorts(context, tables), continuation: NO_TIMER };
  try {
    const report = sendDueReceipts(ports, { isNew });
    return report === undefined ? undefined : sendingSentence(ports, 'receipt', report);
  } catch (error) {
    if (!(error instanceof CampaignError)) throw error;
    return messages.mailings.receiptsHeld(`${error.sentences.happened} ${error.sentences.toDo}`);
  }
}
