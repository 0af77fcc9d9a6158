import { zoneOf } from '../campaign/election-calendar.ts';
import type { CampaignData } from '../campaign.ts';
import { CampaignError } from '../campaign-error.ts';
import { refreshStates } from '../lists/refresh-states.ts';
import { momentInFrench } from '../messages/dates.fr.ts';
import { messages } from '../messages.fr.ts';
import { runAlone } from '../run-alone.ts';
import type { RowOf } from '../schema/tabs.ts';
import { settingsOf } from '../workbook/settings.ts';
import { answersInForce } from './answers-in-force.ts';
import { deriveCommitments } from './derive-commitments.ts';
import type { EntryPorts } from './enter-answer.ts';

/** An answer that its list has not confirmed. */
export type UnconfirmedAnswer = RowOf<'answers'> & { readonly id: string; readonly listId: string };

/** Answers that nobody entitled has confirmed or replaced yet, oldest first. */
export function unconfirmedAnswers(answers: readonly RowOf<'answers'>[]): readonly UnconfirmedAnswer[] {
  const inForce = answersInForce(answers);
  return answers
    .flatMap((row) => {
      const { id, listId, version } = row;
      if (id === null || listId === null || row.entitled === true) return [];
      if (row.status !== 'accepted' && row.status !== 'precoded') return [];
      const replaced = inForce.get(listId)?.some((other) => other.entitled === true && other.version > (version ?? 0));
      return replaced === true ? [] : [{ ...row, id, listId }];
    })
    .sort((a, b) => (a.receivedAt ?? 0) - (b.receivedAt ?? 0));
}

/**
 * Notes that the list itself confirmed an answer, and how it did: its positions are then scored, once two people have
 * read them again. Throws `answer_not_to_confirm`, `confirmation_unproven` or `busy`.
 */
export function confirmAnswer(
  ports: EntryPorts,
  campaign: CampaignData,
  answerId: string,
  confirmation: { readonly proof: string; readonly consent: boolean },
): void {
  if (confirmation.proof.trim() === '') throw new CampaignError('confirmation_unproven', {});
  runAlone(ports.exclusive, () => {
    const { tables, clock, identity } = ports;
    const settings = settingsOf(tables, campaign);
    const answer = unconfirmedAnswers(tables.of('answers').rows()).find(({ id }) => id === answerId);
    if (answer === undefined) throw new CampaignError('answer_not_to_confirm', { answer: answerId });
    // Positions first: a run killed in between leaves the answer here, to be confirmed again.
    const table = tables.of('commitments');
    const ofAnswer = table.rows().filter((row) => row.listId === answer.listId && row.version === answer.version);
    table.update(new Map(ofAnswer.map(({ id }) => [id ?? '', { confirmed: true }])));
    const now = clock.now();
    const when = momentInFrench(now, zoneOf(campaign));
    tables.of('answers').update(
      new Map([
        [
          answerId,
          {
            status: 'accepted',
            entitled: true,
            consent: confirmation.consent ? 'public' : 'private',
            reason: messages.entries.confirmedBy(identity.user(), when, confirmation.proof.trim()),
          },
        ],
      ]),
    );
    tables.flush();
    deriveCommitments(tables, campaign, settings);
    refreshStates(tables, campaign, settings, now);
    tables.flush();
  });
}
