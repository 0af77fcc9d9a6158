import { parseCalendarDate } from '../../../domain/calendar/calendar-date.ts';
import { dayAt } from '../../campaign/election-calendar.ts';
import type { CampaignData } from '../../campaign.ts';
import { answerSources } from '../../messages/answers/answer-sources.fr.ts';
import { dateInFrench } from '../../messages/dates.fr.ts';
import { mailContents as words } from '../../messages/mailings/mail-contents.fr.ts';
import { quantityInFrench } from '../../messages/numbers.fr.ts';
import { messages } from '../../messages.fr.ts';
import type { RowOf } from '../../schema/tabs.ts';
import type { BlockParagraph } from '../wording/render-wording.ts';

type Position = RowOf<'commitments'>;

/** What a list wrote about one question, word for word; none when it only ticked a box. */
export function ownWords({ words: written, typed }: Position): readonly BlockParagraph[] {
  return [
    ...(typed === null ? [] : [{ style: 'quiet' as const, text: words.asTyped(typed) }]),
    ...(written === null ? [] : [{ style: 'quote' as const, text: written }]),
  ];
}

/** Where words that did not come by the form were found, and on which day. */
export function foundIn(
  { source, receivedAt, sourceLink }: Pick<Position, 'source' | 'receivedAt' | 'sourceLink'>,
  campaign: CampaignData,
): BlockParagraph {
  const day = dateInFrench(dayAt(receivedAt ?? 0, campaign));
  return { style: 'quiet', text: words.foundIn(answerSources[source ?? 'form'], day, sourceLink ?? '') };
}

/** What readers, or the reading of the form, took those words to mean. */
export function understanding(position: Position): string {
  const { stance, target, unit, option, deadline, scope, means, condition } = position;
  const { choices } = messages.workbook.tabs.commitments.columns.stance;
  const date = parseCalendarDate(deadline ?? '');
  return words.understood([
    choices[stance ?? 'unanswered'],
    ...(target === null ? [] : [quantityInFrench(target, unit ?? '')]),
    ...(option === null ? [] : [words.option(option)]),
    ...(date === undefined ? [] : [words.deadline(dateInFrench(date))]),
    ...(scope === null ? [] : [words.scope(scope)]),
    ...(means === null ? [] : [words.means(means)]),
    ...(condition === null ? [] : [words.condition(condition)]),
  ]);
}

/** Scope and means, which the explanation of a score only counts. */
export function details({ scope, means }: Position): readonly BlockParagraph[] {
  const said = [...(scope === null ? [] : [words.scope(scope)]), ...(means === null ? [] : [words.means(means)])];
  return said.length === 0 ? [] : [{ style: 'plain', text: words.sentence(said) }];
}

/** Points of a list's positions that nobody should guess; one reassuring sentence when there is none. */
export function openPoints(
  positions: readonly Position[],
  questionOf: (criterionId: string) => string,
): readonly BlockParagraph[] {
  const asked = positions.flatMap(({ criterionId, toAsk }) =>
    toAsk === null
      ? []
      : [{ style: 'plain' as const, text: words.toAsk(`«\u202f${questionOf(criterionId ?? '')}\u202f»`, toAsk) }],
  );
  return asked.length === 0 ? [{ style: 'plain', text: words.nothingToAsk }] : asked;
}
