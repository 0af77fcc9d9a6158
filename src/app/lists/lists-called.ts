import { foldText } from '../../domain/normalise/fold-text.ts';
import type { RowOf } from '../schema/tabs.ts';
import { listLabel } from './name-new-rows.ts';

/** The lists that a person may mean: the one of this identifier, else those whose commune, label or head holds the words. */
export function listsCalled(lists: readonly RowOf<'lists'>[], typed: string): readonly RowOf<'lists'>[] {
  const exact = lists.find(({ id }) => id === typed);
  if (exact !== undefined) return [exact];
  const words = wordsOf(typed);
  if (words.length === 0) return [];
  return lists.filter((list) => {
    const name = ` ${wordsOf(`${listLabel(list)} ${list.head ?? ''}`).join(' ')}`;
    return words.every((word) => name.includes(` ${word}`));
  });
}

function wordsOf(text: string): readonly string[] {
  return foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
