import type { CampaignQuestion } from '../campaign/question.ts';
import { messages } from '../messages.fr.ts';
import type { ReceivedTexts } from './received-answer.ts';

/** What a new version changes, question by question, in words; '' when nothing did. */
export function answerDifference(
  before: ReceivedTexts,
  after: ReceivedTexts,
  questions: readonly CampaignQuestion[],
): string {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = keys.filter((key) => !key.endsWith('.token') && (before[key] ?? '') !== (after[key] ?? ''));
  const lines = changed.map((key) => {
    const cut = key.lastIndexOf('.');
    const question = questions.find(({ id }) => id === key.slice(0, cut));
    const { difference, fields } = messages.answers;
    const field = fields[key.slice(cut + 1) as keyof typeof fields] ?? key;
    return difference(question?.question ?? messages.answers.wholeAnswer, field, before[key] ?? '', after[key] ?? '');
  });
  return lines.join('\n');
}
