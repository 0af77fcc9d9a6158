import { parseCalendarDate } from '../../../domain/calendar/calendar-date.ts';
import { groupBy } from '../../group-by.ts';
import { dateInFrench } from '../../messages/dates.fr.ts';
import { quantityInFrench } from '../../messages/numbers.fr.ts';
import { messages } from '../../messages.fr.ts';
import { type AnswerField, questionKey } from '../../questionnaire/form-design.ts';
import type { RowOf } from '../../schema/tabs.ts';
import { AnsweredPositions } from './answered-positions.ts';
import { type FilledLinkPorts, linkFiller } from './filled-link.ts';
import type { MailContents } from './mail-contents.ts';
import { receiptContents } from './receipt-contents.ts';

/**
 * What the head of a list in the second round is asked: what was pledged before it, and a link with it filled in. What
 * merged lists promised differently is left blank there, to be settled.
 */
export function reconfirmationContents(ports: FilledLinkPorts): MailContents {
  const answered = new AnsweredPositions(ports.tables);
  const isAsked = ({ current }: RowOf<'commitments'>) => current === true;
  const receipt = receiptContents(answered, isAsked);
  const fill = linkFiller(ports);
  return (list, sending) => {
    const pledged = groupBy(answered.of(list.id, isAsked), ({ criterionId }) => criterionId);
    const settled = [...pledged.values()].flatMap((said) => {
      const confirmed = said.filter((position) => position.confirmed === true);
      const told = confirmed.length > 0 ? confirmed : said;
      return told.length > 1 ? [] : told.map(textsOf);
    });
    return { ...receipt(list, sending), link: fill(list.link ?? '', settled) };
  };
}

/** What would be typed in the form to promise the same; nothing of a position that the form has no box for. */
export function textsOf(position: RowOf<'commitments'>): Readonly<Record<string, string>> {
  const { criterionId, stance, option, target, unit, deadline, scope, means, condition, words } = position;
  const stances: Readonly<Record<string, string>> = messages.questionnaire.stances;
  const date = parseCalendarDate(deadline ?? '');
  const fields: Partial<Record<AnswerField, string | null>> = {
    stance: stances[stance ?? ''],
    option,
    // Spaces and minus signs that a keyboard has: the others make an address three times as long.
    target:
      target === null
        ? null
        : quantityInFrench(target, unit ?? '')
            .replace(/\s/g, ' ')
            .replace('−', '-'),
    deadline: date === undefined ? null : dateInFrench(date),
    scope,
    means,
    condition,
    words,
  };
  if (fields.stance === undefined || criterionId === null) return {};
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, text]) =>
      text ? [[questionKey(criterionId, field as AnswerField), text]] : [],
    ),
  );
}
