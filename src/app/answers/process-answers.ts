import type { CampaignData } from '../campaign.ts';
import { disputeAnswers } from '../disputes/dispute-answers.ts';
import { listsById } from '../lists/known-lists.ts';
import { refreshAnsweredStates, refreshStates } from '../lists/refresh-states.ts';
import { messages } from '../messages.fr.ts';
import type { Clock, Exclusive, Memory, Signer, Tables } from '../ports.ts';
import { readFormItems } from '../questionnaire/form-items.ts';
import type { FormPort, FormResponse } from '../questionnaire/form-port.ts';
import { PersonalCodes } from '../questionnaire/personal-link.ts';
import { sweepResponses } from '../questionnaire/sweep-responses.ts';
import { RememberedMemory } from '../remembered-memory.ts';
import { runAlone } from '../run-alone.ts';
import { questionsOf } from '../scores/question-rows.ts';
import { settingsOf } from '../workbook/settings.ts';
import { isAccepted } from './accepted-answers.ts';
import { deriveCommitments } from './derive-commitments.ts';
import { cellOfTexts, shortened } from './fitting-texts.ts';
import { judgeAnswer } from './judge-answer.ts';
import { NextVersions } from './next-version.ts';
import { commonText, type ReceivedTexts, textsByElement } from './received-answer.ts';
import { replyEnds } from './reply-end.ts';

/** What processing answers needs. */
export interface AnswerPorts {
  readonly tables: Tables;
  readonly memory: Memory;
  readonly signer: Signer;
  readonly form: FormPort;
  readonly exclusive: Exclusive;
  readonly clock: Clock;
}

/** What became of the answers met. */
export interface ProcessedAnswers {
  readonly accepted: number;
  readonly quarantined: number;
  readonly commitments: number;
  readonly toAsk: number;
}

type StoredAnswers = Pick<ProcessedAnswers, 'accepted' | 'quarantined'>;

/** Until when submissions were all seen. */
const SEEN_UNTIL = 'interpelle.answers.seen';

/**
 * Stores every submission not stored yet, each exactly once, then derives what is missing from what is stored. A run
 * killed anywhere loses nothing: the next one finds the submission again, or the stored answer without commitments.
 * Throws `busy` when another execution is at work.
 * @param told the one submission to look at; without it, all those that came since the last sweep
 */
export function processAnswers(given: AnswerPorts, campaign: CampaignData, told?: FormResponse): ProcessedAnswers {
  return runAlone(given.exclusive, () => {
    const ports = { ...given, memory: new RememberedMemory(given.memory) };
    const settings = settingsOf(ports.tables, campaign);
    const counts = sweepResponses({ ...ports, seenUntil: SEEN_UNTIL }, told, (responses) =>
      storeNewAnswers(ports, campaign, responses),
    );
    const derived = deriveCommitments(ports.tables, campaign, settings);
    // Lists are seldom heard before the closing: the sweep and the publication look then, so that an answer asks no more.
    if (told === undefined || ports.clock.now() > settings.closes) disputeAnswers(ports.tables, campaign);
    // One answer changes nothing about the lists that are silent: the sweep looks at those.
    const states = told === undefined ? refreshStates : refreshAnsweredStates;
    states(ports.tables, campaign, settings, ports.clock.now());
    return { ...counts, ...derived };
  });
}

/** Copies those of the submissions that are new to Réponses, append-only. */
function storeNewAnswers(
  { tables, memory, signer }: AnswerPorts,
  campaign: CampaignData,
  responses: readonly FormResponse[],
): StoredAnswers {
  const stored = tables.of('answers').rows();
  const claimed = new Set(stored.map(({ id }) => id));
  const fresh = responses.filter(({ responseId, at }) => !claimed.has(claimKey(responseId, at)));
  if (fresh.length === 0) return { accepted: 0, quarantined: 0 };
  const settings = settingsOf(tables, campaign);
  const questionRows = tables.of('questions').rows();
  const questions = questionsOf(questionRows, campaign, settings.methodVersion);
  const elementOfItem = new Map([...readFormItems(questionRows, memory)].map(([key, item]) => [item, key]));
  const lists = listsById(tables);
  const codes = new PersonalCodes(memory, signer);
  const replyEnd = replyEnds(() => tables.of('sendings').rows(), campaign, settings);
  const versions = new NextVersions(stored, questions);
  /** Of the versions of one submission met together too, the first that is accepted says whose it is. */
  const listOfResponse = new Map(stored.filter(isAccepted).map(({ responseId, listId }) => [responseId, listId]));
  const added = fresh.map((response) => {
    const texts = textsByElement(response.answers(), elementOfItem);
    const judgement = judgeAnswer(commonText(texts, 'token'), codes, {
      lists,
      closes: settings.closes,
      acceptLate: settings.acceptLate,
      replyEnd,
      receivedAt: response.at,
      before: listOfResponse.get(response.responseId),
    });
    const { asReceived, isWhole } = cellOfTexts(texts);
    const row = { ...rowOfAnswer(response, texts), asReceived };
    if (judgement.kind === 'quarantined') {
      return { ...row, listId: judgement.listId, status: 'quarantined' as const, reason: judgement.reason };
    }
    if (!isWhole) {
      const reason = messages.answers.reasons.tooLong;
      return { ...row, listId: judgement.list.id, status: 'quarantined' as const, reason };
    }
    const { id } = judgement.list;
    listOfResponse.set(response.responseId, id);
    return { ...row, listId: id, status: 'accepted' as const, ...versions.next(id, row) };
  });
  tables.of('answers').append(added);
  tables.flush();
  const accepted = added.filter(({ status }) => status === 'accepted').length;
  return { accepted, quarantined: added.length - accepted };
}

/** Google's edit link keeps the response id: with the instant, it names one version. */
function claimKey(responseId: string, at: number): string {
  return `${responseId}@${at}`;
}

function rowOfAnswer({ responseId, at }: { readonly responseId: string; readonly at: number }, texts: ReceivedTexts) {
  const { yes, consentGiven } = messages.questionnaire;
  return {
    id: claimKey(responseId, at),
    responseId,
    receivedAt: at,
    respondent: shortened(commonText(texts, 'name')) || null,
    role: shortened(commonText(texts, 'role')) || null,
    entitled: commonText(texts, 'entitled') === yes,
    // Anything but an explicit yes is a refusal.
    consent: commonText(texts, 'consent') === consentGiven ? ('public' as const) : ('private' as const),
  };
}
