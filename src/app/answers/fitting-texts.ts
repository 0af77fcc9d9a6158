import { messages } from '../messages.fr.ts';
import type { ReceivedTexts } from './received-answer.ts';

/** What a cell of Sheets takes is 50,000 characters: an answer as it came has to fit in one. */
export const LONGEST_ANSWER = 45_000;

/** Texts drawn from an answer, which join several of its own. */
const LONGEST_TEXT = 10_000;

/** The text, or its beginning and the sign that it was cut. */
export function shortened(text: string, longest = LONGEST_TEXT): string {
  // A letter of two units is not cut in its middle.
  return text.length <= longest
    ? text
    : `${text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')} ${messages.answers.cut}`;
}

/** An answer as the cell of Réponses keeps it, each text shortened as much as it takes for all to fit. */
export function cellOfTexts(texts: ReceivedTexts): { readonly asReceived: string; readonly isWhole: boolean } {
  let asReceived = JSON.stringify(texts);
  const isWhole = asReceived.length <= LONGEST_ANSWER;
  for (
    let longest = LONGEST_TEXT;
    asReceived.length > LONGEST_ANSWER && longest > 0;
    longest = Math.floor(longest / 2)
  ) {
    const cut = Object.entries(texts).map(([key, text]) => [key, shortened(text, longest)]);
    asReceived = JSON.stringify(Object.fromEntries(cut));
  }
  return { asReceived, isWhole };
}
