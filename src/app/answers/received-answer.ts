import type { CampaignData } from '../campaign.ts';
import type { AnswerField, CommonField } from '../questionnaire/form-design.ts';
import { commonKey, questionKey } from '../questionnaire/form-design.ts';

/** An answer as it came: texts by element key, or by `item.N` for an element the form no longer has. */
export type ReceivedTexts = Readonly<Record<string, string>>;

/** Names the texts of a submission by element; every text is kept, even one whose element is gone. */
export function textsByElement(
  answers: ReadonlyMap<string, string>,
  elementOfItem: ReadonlyMap<string, string>,
): ReceivedTexts {
  return Object.fromEntries([...answers].map(([item, text]) => [elementOfItem.get(item) ?? `item.${item}`, text]));
}

/** A text about the answer as a whole, trimmed. */
export function commonText(texts: ReceivedTexts, field: CommonField): string {
  return (texts[commonKey(field)] ?? '').trim();
}

/** A text about one question, trimmed. */
export function questionText(texts: ReceivedTexts, questionId: string, field: AnswerField): string {
  return (texts[questionKey(questionId, field)] ?? '').trim();
}

/** What an element is about: a question, or the answer as a whole. */
export function subjectOf(key: string): string {
  return key.slice(0, key.lastIndexOf('.'));
}

/** Reads back what Réponses keeps; throws a SyntaxError when the cell is not what was written. */
export function textsOfCell(cell: string): ReceivedTexts {
  const read: unknown = JSON.parse(cell);
  if (typeof read !== 'object' || read === null) throw new SyntaxError('The received answer is not an object.');
  return Object.fromEntries(Object.entries(read).map(([key, text]) => [key, String(text)]));
}

/** The published situation of a question in one commune. */
export function baselineIn(question: CampaignData['questions'][number], communeCode: string) {
  return question.baselineByCommune[communeCode] ?? question.baseline;
}
