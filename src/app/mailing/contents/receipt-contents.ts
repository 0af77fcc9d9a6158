import { mailContents as words } from '../../messages/mailings/mail-contents.fr.ts';
import type { RowOf } from '../../schema/tabs.ts';
import { versionIn } from '../ledger/sending-key.ts';
import type { AnsweredPositions } from './answered-positions.ts';
import type { MailContents } from './mail-contents.ts';
import { openPoints } from './position-paragraphs.ts';

/** Sources that are no reply of the list, unless it confirmed what was noted from them. */
const NOTED: readonly RowOf<'commitments'>['source'][] = ['meeting', 'manifesto', 'press'];

function isReply({ current, confirmed, source }: RowOf<'commitments'>): boolean {
  return current === true && (confirmed === true || !NOTED.includes(source));
}

/**
 * What a receipt says: each answer in the list's own words, then what was understood. A receipt shows the version
 * that it acknowledges, other mails the positions in force.
 */
export function receiptContents(answered: AnsweredPositions): MailContents {
  return (list, sending) => {
    const version = versionIn(sending?.key ?? null);
    const positions = answered.of(list.id, (row) =>
      version === undefined ? row.current === true : row.version === version,
    );
    const answers = answered.paragraphs(positions);
    const said = new Set(positions.map(({ criterionId }) => criterionId));
    const keepsOthers = answered.of(list.id, (row) => isReply(row) && !said.has(row.criterionId)).length > 0;
    return {
      answers: answers.length === 0 ? [{ style: 'plain', text: words.noAnswerLeft }] : answers,
      points: [
        ...(positions.some(({ confirmed }) => confirmed !== true)
          ? [{ style: 'plain' as const, text: words.answerToConfirm }]
          : []),
        ...(keepsOthers ? [{ style: 'plain' as const, text: words.othersStand }] : []),
        ...openPoints(positions, (id) => answered.questionOf(id)),
      ],
    };
  };
}
