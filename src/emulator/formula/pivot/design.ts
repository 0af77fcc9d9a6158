/** A grouping of a pivot table's rows or columns; `at` is the 0-based column of the source. */
export interface PivotGrouping {
  readonly id: number;
  readonly at: number;
  readonly descending: boolean;
  /** Whether what the group adds up to is shown. */
  readonly totals: boolean;
  /** Whether an outer group's label stands on each of its lines. */
  readonly repeated: boolean;
  readonly name: string | null;
}

/** A value of a pivot table: a column summed up, or a formula of the column names. */
export interface PivotMeasure {
  readonly id: number;
  readonly at: number | null;
  readonly formula: string | null;
  readonly name: string | null;
  /** PivotTableSummarizeFunction member. */
  readonly by: string;
  /** PivotValueDisplayType member. */
  readonly show: string;
}

/** Rows of the source that count: those whose cell shows one of some texts. */
export interface PivotSieve {
  readonly id: number;
  readonly at: number;
  readonly visible: readonly string[] | null;
  readonly hidden: readonly string[] | null;
}

/** All that a pivot table was told. */
export interface PivotDesign {
  readonly rows: readonly PivotGrouping[];
  readonly columns: readonly PivotGrouping[];
  readonly values: readonly PivotMeasure[];
  readonly filters: readonly PivotSieve[];
  readonly valuesAsRows: boolean;
  readonly nextId: number;
}

export const EMPTY_DESIGN: PivotDesign = {
  rows: [],
  columns: [],
  values: [],
  filters: [],
  valuesAsRows: false,
  nextId: 1,
};

/**
 * A pivot table is kept as a formula of its anchor cell, which nobody sees: so its source follows moved rows and renamed
 * sheets, and its cells are recalculated, stored and copied like any other.
 */
export function pivotFormula(source: string, separator: string, design: PivotDesign): string {
  return `=PIVOT.TABLE(${source}${separator}"${JSON.stringify(design).replaceAll('"', '""')}")`;
}

const FORMULA = /^=PIVOT\.TABLE\((.+?) *[,;] *"(\{.*\})"\)$/s;

/** The source's reference and the design in a formula; undefined when it is no pivot table's. */
export function readPivotFormula(text: string): { readonly source: string; readonly design: PivotDesign } | undefined {
  const match = FORMULA.exec(text);
  if (!match) return undefined;
  const [, source = '', json = ''] = match;
  const design = parsed(json.replaceAll('""', '"'));
  return isDesign(design) ? { source, design } : undefined;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

const isColumn = (value: unknown) => Number.isInteger(value);
const isText = (value: unknown) => typeof value === 'string';
const isTextOrNull = (value: unknown) => value === null || isText(value);
const isListOrNull = (value: unknown) => value === null || Array.isArray(value);
const GROUPING = { at: isColumn, name: isTextOrNull };
const MEASURE = {
  at: (value: unknown) => value === null || isColumn(value),
  formula: isTextOrNull,
  name: isTextOrNull,
  by: isText,
  show: isText,
};
const PARTS: Readonly<Record<string, Readonly<Record<string, (value: unknown) => boolean>>>> = {
  rows: GROUPING,
  columns: GROUPING,
  values: MEASURE,
  filters: { at: isColumn, visible: isListOrNull, hidden: isListOrNull },
};

/** Whether this is a design: a person may type such a formula too, and type it wrong. */
function isDesign(value: unknown): value is PivotDesign {
  const design = record(value);
  return Object.entries(PARTS).every(([list, members]) => {
    const parts = design[list];
    return Array.isArray(parts) && parts.every((part) => holds(record(part), members));
  });
}

function holds(part: Record<string, unknown>, members: Readonly<Record<string, (value: unknown) => boolean>>): boolean {
  return Object.entries(members).every(([name, fits]) => fits(part[name]));
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
