/** Keeps the pieces of a file that a dialog sends, until the whole is used; a few hours at most. */
export interface Parcels {
  put(name: string, index: number, piece: string): void;
  /** The whole text; undefined while a piece is missing, with how many arrived. */
  take(name: string, total: number): { readonly text: string } | { readonly received: number };
}
