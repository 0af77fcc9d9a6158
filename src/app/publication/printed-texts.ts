import type { PublicRecord } from './record/public-record.ts';

/** Every text that a publication prints as written: what lists agreed to show, what the association asks and decides. */
export function printedTexts({ communes, corrections, method }: PublicRecord): readonly string[] {
  const lists = communes.flatMap(({ contests }) => contests).flatMap((contest) => contest.lists);
  return [
    ...lists.flatMap(({ answers, replies, disputes }) => [
      ...answers.flatMap(({ words, condition, scope, means }) => [words, condition, scope, means]),
      ...replies.map(({ summary }) => summary),
      ...disputes.map(({ reason }) => reason),
    ]),
    ...corrections.map(({ summary }) => summary),
    ...method.criteria.flatMap(({ question, demand, help, options }) => [
      question,
      demand,
      help,
      ...options.map(({ label }) => label),
    ]),
  ].filter((text) => text.trim() !== '');
}
