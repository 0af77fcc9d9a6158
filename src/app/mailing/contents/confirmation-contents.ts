import { type UnconfirmedAnswer, unconfirmedAnswers } from '../../answers/confirm-answer.ts';
import { saidTogether } from '../../answers/next-version.ts';
import { subjectOf } from '../../answers/received-answer.ts';
import type { CampaignData } from '../../campaign.ts';
import { groupBy } from '../../group-by.ts';
import { isOfVersion } from '../../lineage/carried-id.ts';
import type { Tables } from '../../ports.ts';
import type { BlockParagraph } from '../wording/render-wording.ts';
import { AnsweredPositions } from './answered-positions.ts';
import { type FilledLinkPorts, linkFiller } from './filled-link.ts';
import type { MailContents } from './mail-contents.ts';
import { foundIn } from './position-paragraphs.ts';

/** Lists of which an answer was noted elsewhere than in the form, and that nobody entitled has confirmed or replaced. */
export function listsToConfirm(tables: Tables): readonly string[] {
  return unconfirmedAnswers(tables.of('answers').rows()).map(({ listId }) => listId);
}

/**
 * What a list is asked to confirm: where each answer was found, the list's own words, then what was understood; and its
 * link with those words filled in, to read again and send.
 */
export function confirmationContents(
  ports: FilledLinkPorts & {
    readonly campaign: CampaignData;
  },
): MailContents {
  const { tables, campaign } = ports;
  const answersOf = groupBy(unconfirmedAnswers(tables.of('answers').rows()), ({ listId }) => listId);
  const answered = new AnsweredPositions(tables);
  const fill = linkFiller(ports);
  return (list) => {
    const said = answersOf.get(list.id ?? '') ?? [];
    return {
      link: fill(list.link ?? '', byQuestion(said)),
      answers: said.flatMap((answer): BlockParagraph[] => [
        foundIn(answer, campaign),
        ...answered.paragraphs(answered.of(answer.listId, (row) => isOfVersion(row, answer.version))),
      ]),
    };
  };
}

/** What answers say together, question by question. */
function byQuestion(said: readonly UnconfirmedAnswer[]): readonly Readonly<Record<string, string>>[] {
  const questions = groupBy(Object.entries(saidTogether(said)), ([key]) => subjectOf(key));
  return [...questions.values()].map((ofQuestion) => Object.fromEntries(ofQuestion));
}
