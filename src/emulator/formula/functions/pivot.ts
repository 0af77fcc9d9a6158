import type { Call, FunctionTable } from '../call.ts';
import { CellError } from '../contract.ts';
import { readPivotFormula } from '../pivot/design.ts';
import { pivotCells } from '../pivot/layout.ts';
import type { Matrix } from '../value.ts';

function pivotTable(call: Call): Matrix {
  const found = readPivotFormula(call.evaluation.formulaAt(call.evaluation.cell) ?? '');
  if (!found) throw new CellError('#NAME?', "Unknown function: 'PIVOT.TABLE'.");
  return pivotCells(call.matrix(0), found.design, call);
}

/** What stands behind the anchor cell of a pivot table; nobody can type it. */
export const PIVOTS: FunctionTable = { 'PIVOT.TABLE': { arity: [2, 2], takes: 'rs', evaluate: pivotTable } };
