/** What a column holds; validation, display and reading derive from it. */
export type ColumnType =
  | 'text'
  | 'number'
  | 'percent'
  | 'boolean'
  /** A calendar date, `YYYY-MM-DD` in code, a date cell in the sheet. */
  | 'date'
  /** An instant, epoch milliseconds in code, a date-time cell in the sheet. */
  | 'instant';

/** Who writes the column: machine columns are protected, form columns are read-only. */
export type Writer = 'person' | 'form' | 'machine';

/** Who may ever see it: `personal` values never leave the campaign, `internal` ones are never published. */
export type Visibility = 'public' | 'internal' | 'personal';

export interface Column {
  readonly type: ColumnType;
  readonly writer: Writer;
  readonly visibility: Visibility;
  /** Closed list of stored values (shown as their French labels in a dropdown). */
  readonly choices?: readonly string[];
  /** What a text that is none of the choices is read as; without it, such a cell counts as empty. */
  readonly otherwise?: string;
}

/** Value of a cell once read: `null` where the cell is empty. */
export type CellOf<C extends Column> = C['type'] extends 'number' | 'percent' | 'instant'
  ? number | null
  : C['type'] extends 'boolean'
    ? boolean | null
    : C extends { choices: readonly (infer Choice)[] }
      ? Choice | (C extends { otherwise: infer Otherwise } ? Otherwise : never) | null
      : string | null;

/** A row as an object by column key. */
export type RowOfColumns<Columns extends Readonly<Record<string, Column>>> = {
  [Key in keyof Columns]: CellOf<Columns[Key]>;
};

/** Tabs by key: whether volunteers work in them, which column names a row, and the columns in order. */
export type TabGroup = Readonly<
  Record<
    string,
    { readonly everyday: boolean; readonly key: string; readonly columns: Readonly<Record<string, Column>> }
  >
>;
