import { unconfirmedAnswers } from '../../answers/confirm-answer.ts';
import { dayAt } from '../../campaign/election-calendar.ts';
import type { CampaignData } from '../../campaign.ts';
import { groupBy } from '../../group-by.ts';
import { answerSources } from '../../messages/answers/answer-sources.fr.ts';
import { dateInFrench } from '../../messages/dates.fr.ts';
import { mailContents as words } from '../../messages/mailings/mail-contents.fr.ts';
import type { Tables } from '../../ports.ts';
import type { BlockParagraph } from '../wording/render-wording.ts';
import { AnsweredPositions } from './answered-positions.ts';
import type { MailContents } from './mail-contents.ts';

/** Lists of which an answer was noted elsewhere than in the form, and that nobody entitled has confirmed or replaced. */
export function listsToConfirm(tables: Tables): readonly string[] {
  return unconfirmedAnswers(tables.of('answers').rows()).map(({ listId }) => listId);
}

/** What a list is asked to confirm: where each answer was found, the list's own words, then what was understood. */
export function confirmationContents(tables: Tables, campaign: CampaignData): MailContents {
  const answersOf = groupBy(unconfirmedAnswers(tables.of('answers').rows()), ({ listId }) => listId);
  const answered = new AnsweredPositions(tables);
  return (list) => ({
    answers: (answersOf.get(list.id ?? '') ?? []).flatMap((answer): BlockParagraph[] => [
      {
        style: 'quiet',
        text: words.foundIn(
          answerSources[answer.source ?? 'form'],
          dateInFrench(dayAt(answer.receivedAt ?? 0, campaign)),
          answer.sourceLink ?? '',
        ),
      },
      ...answered.paragraphs(answered.of(answer.listId, ({ version }) => version === answer.version)),
    ]),
  });
}
