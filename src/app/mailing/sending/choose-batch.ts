/** A row that waits to be sent and the commune whose lists must be treated together. */
export interface WaitingRow {
  readonly key: string;
  readonly commune: string;
}

/** Rows to send now, or why none can be. */
export type ChosenBatch =
  | { readonly kind: 'rows'; readonly keys: readonly string[] }
  | { readonly kind: 'nothing_left' }
  /** The next commune, of so many mails, does not fit in what may still be sent today. */
  | { readonly kind: 'quota'; readonly needed: number };

/**
 * Takes whole communes, in a fixed order, as far as today's quota allows: the lists of one commune are written to on
 * the same day. A commune already begun, because the quota was spent elsewhere meanwhile, goes first. One that is
 * larger than a batch goes in several batches of the same day. One that the quota of another day does not hold either,
 * when `mayCut` says that a day was waited for, goes over several days rather than never.
 */
export function chooseBatch(
  waiting: readonly WaitingRow[],
  size: number,
  quota: number,
  { begun = new Set(), mayCut = false }: { readonly begun?: ReadonlySet<string>; readonly mayCut?: boolean } = {},
): ChosenBatch {
  const byCommune = new Map<string, string[]>();
  const late = (row: WaitingRow) => (begun.has(row.commune) ? 0 : 1);
  const ordered = [...waiting].sort(
    (a, b) => late(a) - late(b) || compare(a.commune, b.commune) || compare(a.key, b.key),
  );
  for (const { commune, key } of ordered) {
    const keys = byCommune.get(commune);
    if (keys === undefined) byCommune.set(commune, [key]);
    else keys.push(key);
  }
  const [next] = byCommune.values();
  if (next === undefined) return { kind: 'nothing_left' };
  const keys: string[] = [];
  for (const ofCommune of byCommune.values()) {
    if (keys.length >= size || keys.length + ofCommune.length > quota) break;
    keys.push(...ofCommune);
  }
  if (keys.length > 0) return { kind: 'rows', keys: keys.slice(0, size) };
  if (mayCut && quota > 0) return { kind: 'rows', keys: next.slice(0, Math.min(size, quota)) };
  return { kind: 'quota', needed: next.length };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
