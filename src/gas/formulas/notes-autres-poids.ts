import { messages } from '../../app/messages.fr.ts';
import { FormulaMistake } from '../../app/workbook/range-rows.ts';
import { type ScoreTable, sumTable } from '../../domain/score-sums.ts';
import type { CustomFunction } from './custom-function.ts';
import { rounded } from './scoring-arguments.ts';

const { formulas, otherWeights: words } = messages;
const { headers, missingRange } = messages.scores;

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
    for (let from = 0; from < cells.length; from += BLOCK) {
      const { total, answeredOnly, equalWeight, coverage } = sumTable(tableOf(cells, from, weighed));
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

function cellsOf(argument: unknown, parameter: string): Cells {
  if (!Array.isArray(argument)) throw new FormulaMistake(missingRange(parameter));
  return argument as Cells;
}

function weightsIn(cells: Cells): Float64Array {
  if (cells.length !== 1) throw new FormulaMistake(words.oneRow(cells.length));
  return Float64Array.from(cells[0] ?? [], (cell, column) => {
    if (cell === '') return 0;
    if (typeof cell !== 'number' || !(cell >= 0)) throw new FormulaMistake(words.wrongWeight(String(cell), column + 1));
    return cell;
  });
}

/** Some rows from one on: a number answers, an empty cell does not, and « sans objet » leaves both sums. */
function tableOf(cells: Cells, from: number, weights: Float64Array): ScoreTable {
  const columns = weights.length;
  const rows = cells.slice(from, from + BLOCK);
  const size = rows.length * columns;
  const [scores, applies, answered] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  rows.forEach((row, at) => {
    if (row.length !== columns) throw new FormulaMistake(words.wrongWidth(columns, row.length));
    for (let column = 0, cell = at * columns; column < columns; column += 1, cell += 1) {
      const value = row[column];
      if (typeof value === 'number' && value >= 0 && value <= 100) {
        scores[cell] = value / 100;
        applies[cell] = 1;
        answered[cell] = 1;
      } else if (value === '') applies[cell] = 1;
      else if (value !== words.notApplicable && String(value).trim().toLowerCase() !== words.notApplicable) {
        throw new FormulaMistake(words.wrongPoints(String(value), from + at + 1, column + 1));
      }
    }
  });
  return { weights, scores, applies, answered };
}

function pointsIn(mean: number | undefined): number | '' {
  return mean !== undefined && mean >= 0 ? rounded(100 * mean) : '';
}
