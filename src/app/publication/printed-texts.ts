import type { PublicRecord } from './record/public-record.ts';

/** A text that a publication prints as written, and the list that says it; null for what the association says. */
export interface PrintedText {
  readonly listId: string | null;
  readonly text: string;
}

/** Every text that a publication prints as written: what lists agreed to show, what the association asks and decides. */
export function printedTexts({ communes, corrections, method }: PublicRecord): readonly PrintedText[] {
  const lists = communes.flatMap(({ contests }) => contests).flatMap((contest) => contest.lists);
  const saidBy = (listId: string | null, texts: readonly string[]) =>
    texts.filter((text) => text.trim() !== '').map((text) => ({ listId, text }));
  return [
    ...lists.flatMap(({ id, answers, beside, replies, disputes }) =>
      saidBy(id, [
        ...[...answers, ...beside].flatMap(({ words, condition, scope, means }) => [words, condition, scope, means]),
        ...replies.map(({ summary }) => summary),
        ...disputes.map(({ reason }) => reason),
      ]),
    ),
    ...saidBy(null, [
      ...corrections.map(({ summary }) => summary),
      ...method.criteria.flatMap(({ question, demand, help, options }) => [
        question,
        demand,
        help,
        ...options.map(({ label }) => label),
      ]),
    ]),
  ];
}
