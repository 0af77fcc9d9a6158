import { normalPhone } from '../../domain/contacts/phone-number.ts';
import { messages } from '../messages.fr.ts';

/** Shorter texts are found in any other. */
const SHORTEST = 4;

/** Names, addresses and numbers by which a person is known in the workbook. */
export type Identifiers = readonly string[];

/** Those that can be searched for: long enough, each once. */
export function identifiersIn(texts: readonly (string | null)[]): Identifiers {
  const trimmed = texts.map((text) => (text ?? '').trim()).filter((text) => text.length >= SHORTEST);
  return [...new Set(trimmed.map((text) => text.toLowerCase()))];
}

/** Whether a text names the person. */
export function mentions(text: string, identifiers: Identifiers): boolean {
  return pattern(identifiers)?.test(text) ?? false;
}

/** The text without the person: as it is otherwise, whatever the case and the spaces they were written with. */
export function withoutMentions(text: string, identifiers: Identifiers): string {
  const wanted = pattern(identifiers);
  return wanted === undefined ? text : text.replace(wanted, messages.personalData.erasedMark);
}

/** Whole words only; spaces and the points of phone numbers are read alike. */
function pattern(identifiers: Identifiers): RegExp | undefined {
  if (identifiers.length === 0) return undefined;
  const longestFirst = [...identifiers].sort((a, b) => b.length - a.length).map(flexible);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

function flexible(identifier: string): string {
  if (/^\+?[\d\s.()-]+$/.test(identifier)) {
    const digits = normalPhone(identifier);
    // A number begins with a digit: beginning with its separators would take a time that grows with their square.
    const national = [...digits.replace(/^0/, '')].join('[\\s.-]*');
    return `(?:(?:\\+|00)33[\\s.-]*)?${digits.startsWith('0') ? '(?:0[\\s.-]*)?' : ''}${national}`;
  }
  return identifier.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
}
