/** A row that waits to be sent and the commune whose lists must be treated together. */
export interface WaitingRow {
  readonly key: string;
  readonly commune: string;
}

/** Rows to send now, or why none can be. */
export type ChosenBatch =
  | { readonly kind: 'rows'; readonly keys: readonly string[] }
  /** No commune fits in what may still be sent today; the next one has so many mails. */
  | { readonly kind: 'quota'; readonly needed: number };

/**
 * Takes whole communes, in a fixed order, as far as today's quota allows: the lists of one commune are written to on
 * the same day, and one that today does not hold lets the next ones pass. One that is larger than a batch goes in
 * several batches of the same day. One that no day holds, when `mayCut` says that a day was waited for, goes over
 * several days rather than never, after the others. A commune already begun, for that reason or because the quota was
 * spent elsewhere meanwhile, goes before all others, as much of it as the quota allows.
 * @param waiting at least one row
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
  const [[commune, next] = ['', []] as const] = byCommune;
  const cut: ChosenBatch = { kind: 'rows', keys: next.slice(0, Math.min(size, quota)) };
  if (quota > 0 && begun.has(commune) && next.length > quota) return cut;
  const keys: string[] = [];
  for (const ofCommune of byCommune.values()) {
    if (keys.length >= size) break;
    if (keys.length + ofCommune.length <= quota) keys.push(...ofCommune);
  }
  if (keys.length > 0) return { kind: 'rows', keys: keys.slice(0, size) };
  if (mayCut && quota > 0) return cut;
  return { kind: 'quota', needed: next.length };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
