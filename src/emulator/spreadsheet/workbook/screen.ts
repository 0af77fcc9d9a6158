import type { TextLook } from '../look/style.ts';
/** What the screen of a spreadsheet is told, as plain JSON. Coordinates are 1-based, rectangles inclusive. */

export interface ScreenRect {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** A cell that holds, shows or notes something; looks alone come with it too. */
export interface ScreenCell {
  readonly row: number;
  readonly column: number;
  /** What the cell holds: dates are serial numbers (days since 1899-12-30); null when it only has a look. */
  readonly value: string | number | boolean | null;
  /** What the cell shows. */
  readonly display: string;
  readonly formula?: string;
  /** Message of an error value. */
  readonly error?: string;
  /** Index in the snapshot's `styles`. */
  readonly styleId?: number;
  readonly note?: string;
  /** Index in the snapshot's `validations`. */
  readonly validationId?: number;
  readonly link?: string;
  readonly runs?: readonly ScreenRun[];
}

/** A stretch of a cell's text with its own look or link. */
export interface ScreenRun {
  readonly start: number;
  readonly end: number;
  readonly style: ScreenStyle;
  readonly link: string | null;
}

export interface ScreenBorder {
  readonly style: string;
  readonly color: string;
}

/** Look of a cell; colours are `#rrggbb`; a missing member means the default. */
export interface ScreenStyle extends TextLook {
  readonly numberFormat?: string;
  readonly background?: string;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wrap?: string;
  readonly degrees?: number;
  readonly verticalText?: boolean;
  readonly direction?: string;
  readonly top?: ScreenBorder;
  readonly left?: ScreenBorder;
  readonly bottom?: ScreenBorder;
  readonly right?: ScreenBorder;
}

export interface ScreenValidation {
  /** `list`, `checkbox`, or the criteria's name for anything else. */
  readonly kind: 'list' | 'checkbox' | 'other';
  readonly criteria: string;
  /** Values of a list, in their order. */
  readonly values?: readonly string[];
  readonly dropdown?: boolean;
  /** Checked and unchecked value of a checkbox. */
  readonly checked?: string | number | boolean | null;
  readonly unchecked?: string | number | boolean | null;
  readonly strict: boolean;
  readonly help: string | null;
}

export interface ScreenProtection {
  readonly description: string;
  /** null for a whole sheet. */
  readonly range: ScreenRect | null;
  readonly unprotected: readonly ScreenRect[];
  readonly warningOnly: boolean;
  /** Whether the person looking may edit what it covers. */
  readonly editable: boolean;
}

export interface ScreenSheet {
  readonly id: number;
  readonly name: string;
  readonly revision: number;
  readonly rows: number;
  readonly columns: number;
  readonly hidden: boolean;
  readonly tabColor: string | null;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly columnWidths: Readonly<Record<number, number>>;
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly merges: readonly ScreenRect[];
  readonly protections: readonly ScreenProtection[];
  readonly filter: ScreenRect | null;
  readonly gridlinesHidden: boolean;
  readonly cells: readonly ScreenCell[];
}

export interface ScreenSnapshot {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
  /** Sheet the person had open, or the first shown. */
  readonly activeSheetId: number;
  readonly sheets: readonly ScreenSheet[];
  readonly styles: readonly ScreenStyle[];
  readonly validations: readonly ScreenValidation[];
  readonly namedRanges: readonly { readonly name: string; readonly sheetId: number; readonly range: ScreenRect }[];
}

/** What changed in a sheet since a revision; `reload` when only a new snapshot can tell. */
export type ScreenChanges =
  | { readonly kind: 'reload' }
  | {
      readonly kind: 'cells';
      readonly sheetId: number;
      readonly revision: number;
      readonly cells: readonly ScreenCell[];
      /** Whole tables: indexes of earlier snapshots stay valid. */
      readonly styles: readonly ScreenStyle[];
      readonly validations: readonly ScreenValidation[];
    };

/** One cell as a person typed it. */
export interface TypedCell {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly input: string | number | boolean | null;
}

/** A typed cell that was refused, or accepted with a warning. */
export interface Rejection extends TypedCell {
  readonly reason: 'protected' | 'invalid';
  /** Description of the protection, or help text of the rule. */
  readonly help: string | null;
  readonly choices: readonly string[] | null;
  /** To be shown, in the spreadsheet's language. */
  readonly sentence: string;
}

/** What an edit trigger is told. */
export interface EditDescription {
  readonly spreadsheetId: string;
  readonly sheetId: number;
  readonly user: string;
  readonly rect: ScreenRect;
  readonly notation: string;
  readonly value?: string;
  readonly oldValue?: string;
}

export interface TypingOutcome {
  readonly rejections: readonly Rejection[];
  readonly warnings: readonly Rejection[];
  readonly edits: readonly EditDescription[];
}
