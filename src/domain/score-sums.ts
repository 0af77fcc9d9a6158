/**
 * The scores of lists on criteria, row by row: what every published number of a list is summed from, whether it comes
 * from the rows of the workbook, from a range of cells or from a draw.
 */
export interface ScoreTable {
  /** One a column; a criterion declared at zero counts in no sum. */
  readonly weights: Float64Array;
  /** Score of each cell in [0, 1], 0 where there is none. */
  readonly scores: Float64Array;
  /** 1 where the criterion applies to the list, 0 where the cell leaves both sums. */
  readonly applies: Float64Array;
  /** 1 where the list answered, 0 elsewhere; never 1 where the criterion does not apply. */
  readonly answered: Float64Array;
}

/** The four numbers told of each list, in [0, 1]; NaN where no weight is left to divide by. */
export interface TableSums {
  /** Σ w·s / Σ w over applicable criteria, no answer counting 0. */
  readonly total: Float64Array;
  /** The same over answered criteria only. */
  readonly answeredOnly: Float64Array;
  /** The same with one weight for all criteria. */
  readonly equalWeight: Float64Array;
  /** Answered weight / applicable weight. */
  readonly coverage: Float64Array;
}

/** Sums every row of a table, in one pass over its cells; each number is the one that `weightedMeans` gives. */
export function sumTable({ weights, scores, applies, answered }: ScoreTable): TableSums {
  const columns = weights.length;
  const rows = columns === 0 ? 0 : scores.length / columns;
  const sums: TableSums = {
    total: new Float64Array(rows),
    answeredOnly: new Float64Array(rows),
    equalWeight: new Float64Array(rows),
    coverage: new Float64Array(rows),
  };
  for (let row = 0, cell = 0; row < rows; row += 1) {
    let [applicable, told, equal] = [0, 0, 0];
    let [ofApplicable, ofTold, ofEqual, covered] = [0, 0, 0, 0];
    for (let column = 0; column < columns; column += 1, cell += 1) {
      const weight = weights[column] as number;
      const score = scores[cell] as number;
      const whereApplies = weight * (applies[cell] as number);
      const whereAnswered = weight * (answered[cell] as number);
      const evenly = weight > 0 ? (applies[cell] as number) : 0;
      applicable += whereApplies;
      told += whereAnswered;
      equal += evenly;
      ofApplicable += whereApplies * score;
      ofTold += whereAnswered * score;
      ofEqual += evenly * score;
      covered += whereApplies * (answered[cell] as number);
    }
    sums.total[row] = ofApplicable / applicable;
    sums.answeredOnly[row] = ofTold / told;
    sums.equalWeight[row] = ofEqual / equal;
    sums.coverage[row] = covered / applicable;
  }
  return sums;
}

/**
 * Σ w·v / Σ w of each row over the cells that count (1, not 0), written into `means` and given back; NaN where no
 * weight is left. The one sum of the method: it runs millions of times behind rank intervals.
 */
export function weightedMeans(
  values: Float64Array,
  counts: Float64Array,
  weights: Float64Array,
  means: Float64Array,
): Float64Array {
  const columns = weights.length;
  for (let row = 0, cell = 0; row < means.length; row += 1) {
    let sum = 0;
    let weightSum = 0;
    for (let column = 0; column < columns; column += 1, cell += 1) {
      const weight = (weights[column] as number) * (counts[cell] as number);
      weightSum += weight;
      sum += weight * (values[cell] as number);
    }
    means[row] = sum / weightSum;
  }
  return means;
}
