import type { Call, FunctionTable } from '../call.ts';
import { type Area, CellError, type Scalar } from '../contract.ts';
import { columnLetters, sheetPrefix } from '../syntax/a1.ts';
import { Matrix, Reference, type Value } from '../value.ts';

function areaOf(call: Call): Area {
  if (call.omitted(0)) {
    const { sheet, row, column } = call.evaluation.cell;
    return { sheet, row, column, lastRow: row, lastColumn: column };
  }
  return call.reference(0).area;
}

/** Row or column numbers: of the range's corner, or of all its cells where arrays broadcast. */
function numbersOf(call: Call, axis: 'row' | 'column'): Value {
  const area = areaOf(call);
  if (!call.array) return area[axis];
  const count = (axis === 'row' ? area.lastRow : area.lastColumn) - area[axis] + 1;
  const numbers = Array.from({ length: count }, (_, index) => area[axis] + index);
  return axis === 'row' ? new Matrix(numbers.map((number) => [number])) : new Matrix([numbers]);
}

function measure(call: Call, axis: 'row' | 'column'): number {
  const value = call.value(0);
  if (value instanceof Reference) {
    const { area } = value;
    return axis === 'row' ? area.lastRow - area.row + 1 : area.lastColumn - area.column + 1;
  }
  const matrix = call.matrix(0);
  return axis === 'row' ? matrix.rows : matrix.columns;
}

function evaluateOffset(call: Call): Value {
  const { area } = call.reference(0);
  const row = area.row + call.integer(1);
  const column = area.column + call.integer(2);
  const height = call.integer(3, area.lastRow - area.row + 1);
  const width = call.integer(4, area.lastColumn - area.column + 1);
  if (height < 1 || width < 1) {
    throw new CellError('#REF!', 'OFFSET evaluates to an out of bounds range.');
  }
  return call.evaluation.depend({
    sheet: area.sheet,
    row,
    column,
    lastRow: row + height - 1,
    lastColumn: column + width - 1,
  });
}

function evaluateIndirect(call: Call): Value {
  const text = call.text(0);
  if (call.boolean(1, true)) return call.evaluation.referenceIn(text);
  const match = /^(?:(.+)!)?R(\d+|\[-?\d+\])?C(\d+|\[-?\d+\])?$/i.exec(text.trim());
  if (!match) {
    throw new CellError(
      '#REF!',
      `Function INDIRECT parameter 1 value is '${text}'. It is not a valid cell/range reference.`,
    );
  }
  const { cell } = call.evaluation;
  const row = place(match[2], cell.row);
  const column = place(match[3], cell.column);
  if (row < 1 || column < 1) throw new CellError('#REF!', 'Reference does not exist');
  return call.evaluation.referenceIn(`${match[1] ? `${match[1]}!` : ''}${columnLetters(column)}${row}`);
}

function place(text: string | undefined, own: number): number {
  if (text === undefined) return own;
  return text.startsWith('[') ? own + Number(text.slice(1, -1)) : Number(text);
}

/** Place of a sheet, from 1: the formula's own, that of a reference, or the one of a name. */
function sheetNumber(call: Call): Value {
  const { grid, cell } = call.evaluation;
  const given = call.omitted(0) ? undefined : call.value(0);
  const sheet = given instanceof Reference ? given.area.sheet : given === undefined ? cell.sheet : undefined;
  const found = sheet ?? grid.sheetByName(call.text(0));
  if (found === undefined) throw new CellError('#REF!', `Unresolved sheet name '${call.text(0)}'.`);
  return grid.sheetOrder().indexOf(found) + 1;
}

function evaluateAddress(call: Call): string {
  const row = call.integer(0);
  const column = call.integer(1);
  const mode = call.integer(2, 1);
  if (row < 1 || column < 1) {
    throw new CellError(
      '#VALUE!',
      `Function ADDRESS parameter ${row < 1 ? 1 : 2} value is ${row < 1 ? row : column}. It should be greater than or equal to 1.`,
    );
  }
  const prefix = call.omitted(4) ? '' : sheetPrefix(call.text(4));
  const rowFixed = mode === 1 || mode === 2;
  const columnFixed = mode === 1 || mode === 3;
  if (!call.boolean(3, true)) {
    return `${prefix}R${rowFixed ? row : `[${row}]`}C${columnFixed ? column : `[${column}]`}`;
  }
  return `${prefix}${columnFixed ? '$' : ''}${columnLetters(column)}${rowFixed ? '$' : ''}${row}`;
}

/** What CELL tells of the top left cell of a reference. */
function evaluateCell(call: Call): Scalar {
  const { sheet, row, column } = call.reference(1).area;
  const value = call.evaluation.valueAt(sheet, row, column);
  switch (call.text(0).toLowerCase()) {
    case 'address':
      return `$${columnLetters(column)}$${row}`;
    case 'row':
      return row;
    case 'col':
      return column;
    case 'contents':
      return value;
    case 'type':
      return value === null ? 'b' : typeof value === 'string' ? 'l' : 'v';
    default:
      throw new CellError('#VALUE!', `Function CELL parameter 1 value ${call.text(0)} is not emulated.`);
  }
}

/** References as things: their place, their size, other references made from them. */
export const REFERENCES: FunctionTable = {
  ROW: { arity: [0, 1], takes: 'r', unread: true, evaluate: (call) => numbersOf(call, 'row') },
  COLUMN: { arity: [0, 1], takes: 'r', unread: true, evaluate: (call) => numbersOf(call, 'column') },
  ROWS: { arity: [1, 1], takes: 'r', unread: true, evaluate: (call) => measure(call, 'row') },
  COLUMNS: { arity: [1, 1], takes: 'r', unread: true, evaluate: (call) => measure(call, 'column') },
  OFFSET: { arity: [3, 5], takes: 'rssss', unread: true, hint: 'first', evaluate: evaluateOffset },
  INDIRECT: { arity: [1, 2], evaluate: evaluateIndirect },
  ADDRESS: { arity: [2, 5], evaluate: evaluateAddress },
  CELL: { arity: [2, 2], takes: 'sr', evaluate: evaluateCell },
  FORMULATEXT: {
    arity: [1, 1],
    takes: 'r',
    unread: true,
    evaluate: (call) => {
      const { sheet, row, column } = call.reference(0).area;
      const text = call.evaluation.formulaAt({ sheet, row, column });
      return text ?? new CellError('#N/A', 'The referenced cell has no formula.');
    },
  },
  SHEETS: { arity: [0, 0], volatile: true, evaluate: ({ evaluation }) => evaluation.grid.sheetOrder().length },
  SHEET: { arity: [0, 1], takes: 'r', unread: true, volatile: true, evaluate: sheetNumber },
  ISFORMULA: {
    arity: [1, 1],
    takes: 'r',
    unread: true,
    evaluate: (call) => {
      const { sheet, row, column } = call.reference(0).area;
      return call.evaluation.formulaAt({ sheet, row, column }) !== undefined;
    },
  },
};
