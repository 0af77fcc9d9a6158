import type { Area } from '../../formula/contract.ts';
import type { StyleChange } from '../look/style.ts';
import type { Rect } from './area.ts';

/** Something a criterion compares with, as plain JSON. */
export type Argument =
  | string
  | number
  | boolean
  | null
  | { readonly date: number }
  | { readonly relative: string }
  | { readonly area: Area }
  | readonly string[];

/** A test on a cell: name of the enum member and what it compares with. */
export interface Criterion {
  readonly type: string;
  readonly args: readonly Argument[];
}

/** What a cell accepts. Relative references of a formula are read from `anchor`. */
export interface ValidationRule extends Criterion {
  readonly allowInvalid: boolean;
  readonly help: string | null;
  readonly anchor: { readonly row: number; readonly column: number };
}

export interface GradientPoint {
  readonly color: string;
  /** InterpolationType member; null for the plain minimum or maximum. */
  readonly type: string | null;
  readonly value: string;
}

/** A conditional format: a look when a test holds, or a colour scale. */
export interface ConditionalRule {
  readonly ranges: readonly Rect[];
  readonly condition: (Criterion & { readonly look: StyleChange }) | null;
  readonly gradient: {
    readonly min: GradientPoint;
    readonly mid: GradientPoint | null;
    readonly max: GradientPoint;
  } | null;
}

/** Who may change a range, or a whole sheet when `rect` is null. */
export interface ProtectionRecord {
  readonly id: number;
  readonly sheet: number;
  readonly rect: Rect | null;
  readonly unprotected: readonly Rect[];
  readonly description: string;
  readonly warningOnly: boolean;
  /** null while the permissions mirror those of the spreadsheet. */
  readonly editors: readonly string[] | null;
  readonly domainEdit: boolean;
  readonly rangeName: string | null;
}

/** Developer metadata and where it sits; `index` is the row or column. */
export interface MetadataRecord {
  readonly id: number;
  readonly key: string;
  readonly value: string | null;
  readonly visibility: string;
  readonly type: 'SPREADSHEET' | 'SHEET' | 'ROW' | 'COLUMN';
  readonly sheet: number;
  readonly index: number;
}

export interface NamedRangeRecord {
  readonly name: string;
  readonly area: Area;
}

/** What a filter keeps of one column. */
export interface FilterCriterion {
  readonly condition: Criterion | null;
  readonly hidden: readonly string[] | null;
  readonly visible: readonly string[] | null;
  /** The colour cells must have, as stored, of their background or of their text. */
  readonly color?: { readonly of: 'background' | 'fontColor'; readonly stored: string };
}

export interface FilterRecord {
  readonly rect: Rect;
  /** By 1-based position in the sheet. */
  readonly columns: Readonly<Record<number, FilterCriterion>>;
  readonly sorted: { readonly column: number; readonly ascending: boolean } | null;
}

/** Alternating colours; null where a band has none. */
export interface BandingRecord {
  readonly id: number;
  readonly rect: Rect;
  readonly axis: 'row' | 'column';
  readonly header: string | null;
  readonly first: string;
  readonly second: string;
  readonly footer: string | null;
}

/** An image over the cells; width and height are null while they are the image's own. */
export interface ImageRecord {
  readonly id: number;
  readonly row: number;
  readonly column: number;
  /** Pixels from the cell's corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number | null;
  readonly height: number | null;
  readonly url: string | null;
  /** The image's own width and height, when they are known. */
  readonly size: readonly [number, number] | null;
  readonly title: string;
  readonly description: string;
  readonly script: string;
}
