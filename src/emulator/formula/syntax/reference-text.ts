import type { Locale } from '../text/locale.ts';
import { extentOf } from './a1.ts';
import type { ReferenceNode } from './ast.ts';
import { tokenize } from './token.ts';

/** A reference given as text, as INDIRECT takes it: cells, or a name; undefined for anything else. */
export function readReference(
  text: string,
  locale: Locale,
): ReferenceNode | { readonly kind: 'name'; readonly name: string } | undefined {
  const [token, more] = tokenize(text.trim(), locale);
  if (more !== undefined) return undefined;
  if (token?.kind === 'word') return { kind: 'name', name: token.text };
  if (token?.kind !== 'reference') return undefined;
  const { sheet, from, to } = token.reference;
  return { kind: 'reference', sheet, single: !to, ...extentOf(from, to ?? from) };
}
