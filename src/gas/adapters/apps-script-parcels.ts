import type { Parcels } from '../../app/lists/parcels.ts';

/** The user's cache: nothing that was only looked at stays anywhere. */
export class AppsScriptParcels implements Parcels {
  put(sending: string, index: number, piece: string): void {
    const SIX_HOURS = 21_600;
    CacheService.getUserCache().put(keyOf(sending, index), piece, SIX_HOURS);
  }

  take(sending: string, total: number): { readonly text: string } | { readonly received: number } {
    const keys = keysOf(sending, total);
    const found = CacheService.getUserCache().getAll(keys);
    const pieces = keys.map((key) => found[key]).filter((piece) => piece !== undefined);
    return pieces.length === total ? { text: pieces.join('') } : { received: pieces.length };
  }

  drop(sending: string, total: number): void {
    CacheService.getUserCache().removeAll(keysOf(sending, total));
  }
}

function keysOf(sending: string, total: number): string[] {
  return Array.from({ length: total }, (_, index) => keyOf(sending, index));
}

function keyOf(sending: string, index: number): string {
  return `interpelle.parcel.${index}.${sending}`;
}
