import type { Attributes } from './attributes.ts';
import type { Mark } from './marks.ts';

/** Types of `DocumentApp.ElementType` this host keeps. */
export type NodeType =
  | 'BODY_SECTION'
  | 'HEADER_SECTION'
  | 'FOOTER_SECTION'
  | 'PARAGRAPH'
  | 'LIST_ITEM'
  | 'TABLE'
  | 'TABLE_ROW'
  | 'TABLE_CELL'
  | 'TEXT'
  | 'HORIZONTAL_RULE'
  | 'INLINE_IMAGE'
  | 'PAGE_BREAK';

/** Text that shares its attributes. */
export interface Run {
  readonly text: string;
  readonly attributes: Attributes;
}

/** A picture in a text. */
export interface Picture {
  /** MIME type. */
  readonly type: string;
  readonly base64: string;
  readonly title?: string;
  readonly description?: string;
}

export interface NodeData {
  readonly type: NodeType;
  readonly attributes: Attributes;
  readonly children: readonly NodeData[];
  readonly runs: readonly Run[];
  readonly picture?: Picture;
  readonly marks?: readonly Mark[];
}
