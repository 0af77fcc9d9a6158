import { type UnconfirmedAnswer, unconfirmedAnswers } from '../../answers/confirm-answer.ts';
import { textsOfCell } from '../../answers/received-answer.ts';
import type { CampaignData } from '../../campaign.ts';
import { groupBy } from '../../group-by.ts';
import type { Memory, Tables } from '../../ports.ts';
import { isCommonKey } from '../../questionnaire/form-design.ts';
import { readFormItems } from '../../questionnaire/form-items.ts';
import type { FormPort } from '../../questionnaire/form-port.ts';
import type { BlockParagraph } from '../wording/render-wording.ts';
import { AnsweredPositions } from './answered-positions.ts';
import type { MailContents } from './mail-contents.ts';
import { foundIn } from './position-paragraphs.ts';

/** Lists of which an answer was noted elsewhere than in the form, and that nobody entitled has confirmed or replaced. */
export function listsToConfirm(tables: Tables): readonly string[] {
  return unconfirmedAnswers(tables.of('answers').rows()).map(({ listId }) => listId);
}

/** Mail programs cut longer addresses. */
const LONGEST_LINK = 2000;

/**
 * What a list is asked to confirm: where each answer was found, the list's own words, then what was understood; and its
 * link with those words filled in, to read again and send, when the address is not too long for that.
 */
export function confirmationContents({
  tables,
  campaign,
  memory,
  form,
}: {
  readonly tables: Tables;
  readonly campaign: CampaignData;
  readonly memory: Memory;
  readonly form: Pick<FormPort, 'filledIn'>;
}): MailContents {
  const answersOf = groupBy(unconfirmedAnswers(tables.of('answers').rows()), ({ listId }) => listId);
  const answered = new AnsweredPositions(tables);
  const items = readFormItems(tables.of('questions').rows(), memory);
  const linkOf = (link: string, said: readonly UnconfirmedAnswer[]) => {
    const texts = said.flatMap(({ asReceived }) => Object.entries(textsOfCell(asReceived ?? '{}')));
    const answers = texts.flatMap(([key, text]) => (isCommonKey(key) ? [] : [[items.get(key) ?? '', text] as const]));
    const filled = `${link}${form.filledIn(new Map(answers))}`;
    return filled.length > LONGEST_LINK ? link : filled;
  };
  return (list) => {
    const said = answersOf.get(list.id ?? '') ?? [];
    return {
      link: linkOf(list.link ?? '', said),
      answers: said.flatMap((answer): BlockParagraph[] => [
        foundIn(answer, campaign),
        ...answered.paragraphs(answered.of(answer.listId, ({ version }) => version === answer.version)),
      ]),
    };
  };
}
