import { standsBeside } from '../../lineage/beside.ts';
import { isOfVersion } from '../../lineage/carried-id.ts';
import { mailContents as words } from '../../messages/mailings/mail-contents.fr.ts';
import type { RowOf } from '../../schema/tabs.ts';
import { versionIn } from '../ledger/sending-key.ts';
import type { AnsweredPositions } from './answered-positions.ts';
import type { MailContents } from './mail-contents.ts';
import { openPoints } from './position-paragraphs.ts';

/** Sources that are no reply of the list, unless it confirmed what was noted from them. */
const NOTED: readonly RowOf<'commitments'>['source'][] = ['meeting', 'manifesto', 'press'];

function isReply(row: RowOf<'commitments'>): boolean {
  return isInForce(row) && (row.confirmed === true || !NOTED.includes(row.source));
}

function isInForce(row: RowOf<'commitments'>): boolean {
  return row.current === true && !standsBeside(row);
}

/**
 * What a receipt says: each answer in the list's own words, then what was understood. A receipt shows the version
 * that it acknowledges, other mails the positions in force.
 *
 * @param isTold positions in force that are told: the list's own, unless said otherwise
 */
export function receiptContents(answered: AnsweredPositions, isTold = isInForce): MailContents {
  return (list, sending) => {
    const version = versionIn(sending?.key ?? null);
    const positions = answered.of(list.id, (row) => (version === undefined ? isTold(row) : isOfVersion(row, version)));
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
