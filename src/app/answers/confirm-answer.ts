import { zoneOf } from '../campaign/election-calendar.ts';
import type { CampaignData } from '../campaign.ts';
import { CampaignError } from '../campaign-error.ts';
import { groupBy } from '../group-by.ts';
import { isOfVersion } from '../lineage/carried-id.ts';
import { momentInFrench } from '../messages/dates.fr.ts';
import { messages } from '../messages.fr.ts';
import { runAlone } from '../run-alone.ts';
import type { RowOf } from '../schema/tabs.ts';
import { settingsOf } from '../workbook/settings.ts';
import { type AcceptedAnswer, hasPositions, inOrderGiven, standingAnswers } from './accepted-answers.ts';
import type { EntryPorts } from './enter-answer.ts';
import { takeIntoAccount } from './take-into-account.ts';

/** An answer that its list has not confirmed. */
export type UnconfirmedAnswer = AcceptedAnswer & { readonly id: string };

/** Answers that nobody entitled has confirmed, refused or replaced yet, oldest first. */
export function unconfirmedAnswers(answers: readonly RowOf<'answers'>[]): readonly UnconfirmedAnswer[] {
  const byList = groupBy(answers.filter(hasPositions), ({ listId }) => listId);
  const standing = [...byList.values()].flatMap((ofList) => standingAnswers(ofList));
  return inOrderGiven(standing).flatMap((row) =>
    row.id !== null && row.entitled !== true ? [{ ...row, id: row.id }] : [],
  );
}

/** What the list said of an answer noted elsewhere. */
export interface Confirmation {
  /** Whether these are its words, and it stands by them. */
  readonly confirmed: boolean;
  /** How it said so. */
  readonly proof: string;
  /** Whether it agrees to publication; asked only of words it confirms. */
  readonly consent: boolean;
}

/**
 * Notes what the list itself said of an answer, and how. Confirmed, its positions are scored, once two people have read
 * them again; refused, they are shown no more, and the answer stays in Réponses. Throws `answer_not_to_confirm`,
 * `confirmation_unproven` or `busy`.
 */
export function confirmAnswer(
  ports: EntryPorts,
  campaign: CampaignData,
  answerId: string,
  { confirmed, proof, consent }: Confirmation,
): void {
  if (proof.trim() === '') throw new CampaignError('confirmation_unproven', {});
  runAlone(ports.exclusive, () => {
    const { tables, clock, identity } = ports;
    const settings = settingsOf(tables, campaign);
    const answer = unconfirmedAnswers(tables.of('answers').rows()).find(({ id }) => id === answerId);
    if (answer === undefined) throw new CampaignError('answer_not_to_confirm', { answer: answerId });
    if (confirmed) {
      // Positions first: a run killed in between leaves the answer here, to be confirmed again.
      const table = tables.of('commitments');
      const ofAnswer = table.rows().filter((row) => row.listId === answer.listId && isOfVersion(row, answer.version));
      table.update(new Map(ofAnswer.map(({ id }) => [id ?? '', { confirmed: true }])));
    }
    const reasonOf = confirmed ? messages.entries.confirmedBy : messages.entries.refusedBy;
    const reason = reasonOf(identity.user(), momentInFrench(clock.now(), zoneOf(campaign)), proof.trim());
    const fate = confirmed
      ? { status: 'accepted' as const, entitled: true, consent: consent ? ('public' as const) : ('private' as const) }
      : { status: 'rejected' as const };
    tables.of('answers').update(new Map([[answerId, { ...fate, reason }]]));
    takeIntoAccount(ports, campaign, settings);
  });
}
