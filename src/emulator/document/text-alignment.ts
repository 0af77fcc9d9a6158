import { EnumValue } from '../kernel/enum-value.ts';
import type { DocumentNode } from './node.ts';

/** A member of `DocumentApp.TextAlignment` from what a document keeps. */
export function textAlignment(kept: unknown): EnumValue {
  return EnumValue.of('DocumentApp.TextAlignment', String(kept ?? 'NORMAL'));
}

/** What all characters inside share; null when they differ. */
export function sharedAlignment(node: DocumentNode): EnumValue | null {
  const kept = new Set(node.texts.flatMap((text) => text.runs.map((run) => run.attributes.TEXT_ALIGNMENT ?? 'NORMAL')));
  return kept.size > 1 ? null : textAlignment([...kept][0]);
}
