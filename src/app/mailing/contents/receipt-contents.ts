import { groupBy } from '../../group-by.ts';
import { mailContents as words } from '../../messages/mailings/mail-contents.fr.ts';
import type { Tables } from '../../ports.ts';
import { versionIn } from '../ledger/sending-key.ts';
import type { BlockParagraph } from '../wording/render-wording.ts';
import type { MailContents } from './mail-contents.ts';
import { openPoints, ownWords, understanding } from './position-paragraphs.ts';

/**
 * What a receipt says: each answer in the list's own words, then what was understood. A receipt shows the version
 * that it acknowledges, other mails the version in force.
 */
export function receiptContents(tables: Tables): MailContents {
  const questions = tables.of('questions').rows();
  const positionsOf = groupBy(tables.of('commitments').rows(), ({ listId }) => listId);
  const questionOf = new Map(questions.map(({ id, question }) => [id, question ?? '']));
  const order = new Map(questions.map(({ id }, at) => [id, at]));
  return (list, sending) => {
    const version = versionIn(sending?.key ?? null);
    const positions = (positionsOf.get(list.id ?? '') ?? [])
      .filter((row) => (version === undefined ? row.current === true : row.version === version))
      .sort((a, b) => (order.get(a.criterionId) ?? 0) - (order.get(b.criterionId) ?? 0));
    const answers = positions.flatMap((position): BlockParagraph[] => [
      { style: 'heading', text: questionOf.get(position.criterionId) ?? '' },
      ...ownWords(position),
      { style: 'plain', text: understanding(position) },
    ]);
    return {
      answers: answers.length === 0 ? [{ style: 'plain', text: words.noAnswerLeft }] : answers,
      points: [
        ...(positions.some(({ confirmed }) => confirmed !== true)
          ? [{ style: 'plain' as const, text: words.answerToConfirm }]
          : []),
        ...openPoints(positions, (id) => questionOf.get(id) ?? id),
      ],
    };
  };
}
