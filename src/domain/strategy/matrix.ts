/** Where a list stands in the priority matrix, each on 0–1; null where it is not known. */
export interface MatrixPoint {
  readonly id: string;
  readonly leverage: number | null;
  readonly openness: number | null;
}

/** Lists that share a cell of the matrix, drawn as one bubble. */
export interface MatrixBubble {
  /** 0 to `STEPS` − 1, from little to much leverage. */
  readonly column: number;
  /** 0 to `STEPS` − 1, from hostile to favourable; null in the band of lists whose openness is not known. */
  readonly row: number | null;
  readonly ids: readonly string[];
}

/** Cells a side. */
export const STEPS = 5;

/**
 * Groups lists by cell, so that hundreds of them can be read and reached with a keyboard. A list of a commune of which
 * nothing is known stands in the middle: no leverage was shown, and none was denied.
 */
export function matrixBubbles(points: readonly MatrixPoint[]): MatrixBubble[] {
  const cells = new Map<string, { column: number; row: number | null; ids: string[] }>();
  for (const { id, leverage, openness } of points) {
    const column = stepOf(leverage ?? 0.5);
    const row = openness === null ? null : stepOf(openness);
    const key = `${row}|${column}`;
    const cell = cells.get(key) ?? { column, row, ids: [] };
    cell.ids.push(id);
    cells.set(key, cell);
  }
  return [...cells.values()].sort((a, b) => (b.row ?? -1) - (a.row ?? -1) || b.column - a.column);
}

function stepOf(value: number): number {
  return Math.min(STEPS - 1, Math.max(0, Math.floor(value * STEPS)));
}
