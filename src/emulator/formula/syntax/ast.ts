import type { CellError } from '../contract.ts';
import type { Extent } from './a1.ts';

/** A reference in a parsed formula; `single` when one cell is written, not a range. */
export interface ReferenceNode extends Extent {
  readonly kind: 'reference';
  readonly sheet?: string;
  readonly single: boolean;
}

/** A call by name; the name is upper case and English whatever the locale. */
export interface CallNode {
  readonly kind: 'call';
  readonly name: string;
  readonly args: readonly Node[];
}

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '>' | '<=' | '>=';

/** A parsed formula. */
export type Node =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly error: CellError }
  | { readonly kind: 'missing' }
  | ReferenceNode
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'unary'; readonly operator: '+' | '-' | '%'; readonly operand: Node }
  | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: Node; readonly right: Node }
  | { readonly kind: 'span'; readonly from: Node; readonly to: Node }
  | { readonly kind: 'array'; readonly rows: readonly (readonly Node[])[] }
  | CallNode
  | { readonly kind: 'invoke'; readonly callee: Node; readonly args: readonly Node[] };
