import { formulas } from '../../app/messages/scores/formulas.fr.ts';
import { otherWeights as words } from '../../app/messages/scores/other-weights.fr.ts';
import { scores } from '../../app/messages/scores/scores.fr.ts';
import { FormulaMistake } from '../../app/workbook/range-rows.ts';
import { type ScoreTable, sumTable } from '../../domain/score-sums.ts';
import type { CustomFunction } from './custom-function.ts';
import { rounded } from './scoring-arguments.ts';

const { headers, missingRange } = scores;

/** Rows summed at a time: they stay in the processor's cache. */
const BLOCK = 500;

/** The four numbers of each list under weights of one's own, from a range of lists × questions. */
export const notesAutresPoids: CustomFunction = {
  name: 'NOTES_AUTRES_POIDS',
  params: [
    { name: 'points', help: formulas.notesAutresPoids.points },
    { name: 'poids', help: formulas.notesAutresPoids.poids },
  ],
  help: formulas.notesAutresPoids.help,
  returns: formulas.notesAutresPoids.returns,
  run(_campaign, points, weights) {
    const cells = cellsOf(points, 'points');
    const weighed = weightsIn(cellsOf(weights, 'poids'));
    const rows: unknown[][] = [[headers.total, headers.answeredOnly, headers.equalWeight, headers.coverage]];
    const table = tableFor(Math.min(BLOCK, cells.length), weighed);
    for (let from = 0; from < cells.length; from += BLOCK) {
      const { total, answeredOnly, equalWeight, coverage } = sumTable(filled(table, cells, from));
      for (let row = 0; row < total.length; row += 1) {
        rows.push([
          pointsIn(total[row]),
          pointsIn(answeredOnly[row]),
          pointsIn(equalWeight[row]),
          rounded(coverage[row] || 0),
        ]);
      }
    }
    return rows;
  },
};

type Cells = readonly (readonly unknown[])[];

/** A range of one cell is given as its value. */
function cellsOf(argument: unknown, parameter: string): Cells {
  if (argument === undefined || argument === null) throw new FormulaMistake(missingRange(parameter));
  return Array.isArray(argument) ? (argument as Cells) : [[argument]];
}

function weightsIn(cells: Cells): Float64Array {
  if (cells.length !== 1) throw new FormulaMistake(words.oneRow(cells.length));
  return Float64Array.from(cells[0] ?? [], (cell, column) => {
    if (cell === '') return 0;
    if (typeof cell !== 'number' || !(cell >= 0)) throw new FormulaMistake(words.wrongWeight(String(cell), column + 1));
    return cell;
  });
}

function tableFor(rows: number, weights: Float64Array): ScoreTable {
  const size = rows * weights.length;
  return {
    weights,
    scores: new Float64Array(size),
    applies: new Float64Array(size),
    answered: new Float64Array(size),
  };
}

/**
 * The table with the rows from one on, as many as it takes or are left: a number answers, an empty cell does not, and
 * « sans objet » leaves both sums.
 */
function filled(table: ScoreTable, cells: Cells, from: number): ScoreTable {
  const { weights, scores, applies, answered } = table;
  const columns = weights.length;
  const rows = cells.slice(from, from + BLOCK);
  rows.forEach((row, at) => {
    if (row.length !== columns) throw new FormulaMistake(words.wrongWidth(columns, row.length));
    for (let column = 0, cell = at * columns; column < columns; column += 1, cell += 1) {
      const value = row[column];
      const isNumber = typeof value === 'number' && value >= 0 && value <= 100;
      scores[cell] = isNumber ? value / 100 : 0;
      answered[cell] = isNumber ? 1 : 0;
      applies[cell] = isNumber || value === '' ? 1 : 0;
      if (isNumber || value === '' || value === words.notApplicable) continue;
      if (String(value).trim().toLowerCase() === words.notApplicable) continue;
      throw new FormulaMistake(words.wrongPoints(String(value), from + at + 1, column + 1));
    }
  });
  const size = rows.length * columns;
  if (size === scores.length) return table;
  return {
    weights,
    scores: scores.subarray(0, size),
    applies: applies.subarray(0, size),
    answered: answered.subarray(0, size),
  };
}

function pointsIn(mean: number | undefined): number | '' {
  return mean !== undefined && mean >= 0 ? rounded(100 * mean) : '';
}
