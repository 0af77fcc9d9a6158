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

/** Sums every row of a table. */
export function sumTable({ weights, scores, applies, answered }: ScoreTable): TableSums {
  const rows = weights.length === 0 ? 0 : scores.length / weights.length;
  const equalWeights = weights.map((weight) => (weight > 0 ? 1 : 0));
  return {
    total: weightedMeans(scores, applies, weights, new Float64Array(rows)),
    answeredOnly: weightedMeans(scores, answered, weights, new Float64Array(rows)),
    equalWeight: weightedMeans(scores, applies, equalWeights, new Float64Array(rows)),
    coverage: weightedMeans(answered, applies, weights, new Float64Array(rows)),
  };
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
