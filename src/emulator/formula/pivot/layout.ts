import type { Call } from '../call.ts';
import type { FormatHint, Scalar } from '../contract.ts';
import { Matrix } from '../value.ts';
import type { PivotDesign, PivotGrouping, PivotMeasure } from './design.ts';
import { linesOf, type PivotLine } from './lines.ts';
import { measured, measureHint, measureName } from './measure.ts';
import { PivotSource } from './source.ts';

interface Shown {
  readonly value: Scalar;
  readonly hint: FormatHint;
}

/** A line of a pivot table with the value it shows, when values lie along that side. */
interface Track {
  readonly line: PivotLine;
  readonly measure: PivotMeasure | undefined;
}

const BLANK: Shown = { value: null, hint: undefined };

/** The cells of a pivot table, headings first, as Google lays them out. */
export function pivotCells(table: Matrix, design: PivotDesign, call: Call): Matrix {
  const source = new PivotSource(table);
  const kept = source.rows(design.filters, call.locale);
  const { rows, columns, values } = design;
  const along = design.valuesAsRows && values.length > 1;
  const down = tracks(linesOf(source, rows, kept, call.locale), along ? values : []);
  const across = tracks(linesOf(source, columns, kept, call.locale), along ? [] : values);
  const nameOf = (measure: PivotMeasure): Shown => text(measureName(measure, source, call));
  const headingOf = ({ at, name }: PivotGrouping): Shown => text(name ?? source.heading(at, call.locale));
  const labelsOf = (line: PivotLine, groupings: readonly PivotGrouping[]): Shown[] =>
    line.labels.map((value, index) => ({
      value,
      hint: typeof value === 'number' ? source.hint(groupings[index]?.at ?? 0) : undefined,
    }));
  const only = values.length === 1 ? values[0] : undefined;
  // Without row groupings, the name of a value still needs a place left of its cells.
  const margin = rows.length + (along ? 1 : 0) || (columns.length > 0 ? 1 : 0);
  const left = (cells: readonly Shown[]): Shown[] => [...cells, ...new Array<Shown>(margin - cells.length).fill(BLANK)];

  const heads: Shown[][] = [];
  if (columns.length > 0) {
    heads.push([...left(only && rows.length > 0 ? [nameOf(only)] : []), ...columns.map(headingOf)]);
    for (const level of columns.keys()) {
      const labels = across.map(({ line }, index) => {
        const repeated = across[index - 1]?.line === line;
        return repeated ? BLANK : (labelsOf(line, columns)[level] ?? BLANK);
      });
      heads.push([...left([]), ...labels]);
    }
  }
  const named = across.map(({ measure }) => (measure ? nameOf(measure) : BLANK));
  if (columns.length === 0 || (!along && values.length > 1)) heads.push([...left([]), ...named]);
  const last = heads[heads.length - 1] ?? [];
  last.splice(0, rows.length, ...rows.map(headingOf));

  const cell = (measure: PivotMeasure | undefined, row: PivotLine, column: PivotLine): Shown => {
    if (!measure) return BLANK;
    const inColumn = new Set(column.members);
    const value = measured(
      measure,
      source,
      row.members.filter((member) => inColumn.has(member)),
      call,
    );
    const whole = { PERCENT_OF_ROW_TOTAL: row.members, PERCENT_OF_COLUMN_TOTAL: column.members }[measure.show] ?? kept;
    const hint = measureHint(measure, source);
    if (measure.show === 'DEFAULT') return { value, hint };
    const total = measured(measure, source, whole, call);
    const share = typeof value === 'number' && typeof total === 'number' && total !== 0 ? value / total : null;
    return { value: share, hint };
  };
  const body = down.map(({ line, measure }, index) => {
    const labels = down[index - 1]?.line === line ? [] : labelsOf(line, rows);
    const name = measure ?? (rows.length === 0 && columns.length > 0 ? only : undefined);
    const start = [
      ...labels,
      ...new Array<Shown>(rows.length - labels.length).fill(BLANK),
      ...(name ? [nameOf(name)] : []),
    ];
    return [...left(start), ...across.map((track) => cell(measure ?? track.measure, line, track.line))];
  });
  return assembled([...heads, ...body]);
}

function text(value: string): Shown {
  return { value, hint: undefined };
}

function tracks(lines: readonly PivotLine[], measures: readonly PivotMeasure[]): Track[] {
  if (measures.length === 0) return lines.map((line) => ({ line, measure: undefined }));
  return lines.flatMap((line) => measures.map((measure) => ({ line, measure })));
}

/** Rows of any length as one rectangle; a table that was told nothing is one empty text. */
function assembled(rows: readonly (readonly Shown[])[]): Matrix {
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return new Matrix([['']]);
  const at = (row: number, column: number): Shown => rows[row]?.[column] ?? BLANK;
  const cells = rows.map((_, row) => Array.from({ length: width }, (__, column) => at(row, column).value));
  return new Matrix(cells, (row, column) => at(row, column).hint);
}
