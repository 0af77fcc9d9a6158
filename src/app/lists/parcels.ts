/** Keeps the pieces of a file that a dialog sends, until the whole is used; a few hours at most. */
export interface Parcels {
  put(sending: string, index: number, piece: string): void;
  /** The whole text; undefined while a piece is missing, with how many arrived. */
  take(sending: string, total: number): { readonly text: string } | { readonly received: number };
  drop(sending: string, total: number): void;
}
