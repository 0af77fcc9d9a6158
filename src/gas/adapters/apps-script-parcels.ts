import type { Parcels } from '../../app/lists/parcels.ts';

/** The user's cache: nothing that was only looked at stays anywhere. */
export class AppsScriptParcels implements Parcels {
  put(name: string, index: number, piece: string): void {
    const SIX_HOURS = 21_600;
    CacheService.getUserCache().put(keyOf(name, index), piece, SIX_HOURS);
  }

  take(name: string, total: number): { readonly text: string } | { readonly received: number } {
    const keys = Array.from({ length: total }, (_, index) => keyOf(name, index));
    const found = CacheService.getUserCache().getAll(keys);
    const pieces = keys.map((key) => found[key]).filter((piece) => piece !== undefined);
    return pieces.length === total ? { text: pieces.join('') } : { received: pieces.length };
  }
}

function keyOf(name: string, index: number): string {
  return `interpelle.parcel.${index}.${name}`;
}
