/** A row that waits to be sent and the commune whose lists must be treated together. */
export interface WaitingRow {
  readonly key: string;
  readonly commune: string;
}

/** Rows to send now, or why none can be. */
export type ChosenBatch =
  | { readonly kind: 'rows'; readonly keys: readonly string[] }
  | { readonly kind: 'nothing_left' }
  /** The next commune does not fit in what may still be sent today. */
  | { readonly kind: 'quota' };

/**
 * Takes whole communes, in a fixed order, up to the size of a batch and to today's quota: the lists of one commune
 * are written to on the same day. A commune larger than a batch goes alone.
 */
export function chooseBatch(waiting: readonly WaitingRow[], size: number, quota: number): ChosenBatch {
  if (waiting.length === 0) return { kind: 'nothing_left' };
  const byCommune = new Map<string, string[]>();
  const ordered = [...waiting].sort((a, b) => compare(a.commune, b.commune) || compare(a.key, b.key));
  for (const { commune, key } of ordered) byCommune.set(commune, [...(byCommune.get(commune) ?? []), key]);
  const keys: string[] = [];
  for (const ofCommune of byCommune.values()) {
    if (keys.length + ofCommune.length > quota) break;
    if (keys.length > 0 && keys.length + ofCommune.length > size) break;
    keys.push(...ofCommune);
  }
  return keys.length === 0 ? { kind: 'quota' } : { kind: 'rows', keys };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
