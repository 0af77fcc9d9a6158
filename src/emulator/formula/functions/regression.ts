import type { Call, FunctionSpec, FunctionTable } from '../call.ts';
import { CellError } from '../contract.ts';
import { divideByZero, mean } from './statistics.ts';

const MANY = Number.POSITIVE_INFINITY;

/** Pairs of numbers from two ranges of the same size; a pair with a gap is left out. */
function pairs(call: Call, x = 0, y = 1): { readonly x: number; readonly y: number }[] {
  const first = call.matrix(x).flat();
  const second = call.matrix(y).flat();
  if (first.length !== second.length) {
    throw new CellError(
      '#N/A',
      `Function ${call.name} has mismatched range sizes: ${first.length} and ${second.length}.`,
    );
  }
  return first.flatMap((value, index) => {
    const other = second[index] ?? null;
    if (value instanceof CellError) throw value;
    if (other instanceof CellError) throw other;
    return typeof value === 'number' && typeof other === 'number' ? [{ x: value, y: other }] : [];
  });
}

interface Moments {
  readonly meanX: number;
  readonly meanY: number;
  readonly xx: number;
  readonly yy: number;
  readonly xy: number;
  readonly count: number;
}

function momentsOf(points: readonly { x: number; y: number }[], name: string): Moments {
  const meanX = mean(
    points.map(({ x }) => x),
    name,
  );
  const meanY = mean(
    points.map(({ y }) => y),
    name,
  );
  let [xx, yy, xy] = [0, 0, 0];
  for (const { x, y } of points) {
    xx += (x - meanX) ** 2;
    yy += (y - meanY) ** 2;
    xy += (x - meanX) * (y - meanY);
  }
  return { meanX, meanY, xx, yy, xy, count: points.length };
}

function ratio(top: number, bottom: number, name: string): number {
  if (bottom === 0) throw divideByZero(name);
  return top / bottom;
}

function correlation(call: Call): number {
  const { xx, yy, xy } = momentsOf(pairs(call), call.name);
  return ratio(xy, Math.sqrt(xx * yy), call.name);
}

/** The regression line of y (first argument) on x (second). */
function line(call: Call, y = 0, x = 1): { slope: number; intercept: number } {
  const { xx, xy, meanX, meanY } = momentsOf(pairs(call, x, y), call.name);
  const slope = ratio(xy, xx, call.name);
  return { slope, intercept: meanY - slope * meanX };
}

function ofTwo(evaluate: (call: Call) => number): FunctionSpec {
  return { arity: [2, 2], takes: 'r', evaluate };
}

function forecast(call: Call): number {
  const { slope, intercept } = line(call, 1, 2);
  return intercept + slope * call.number(0);
}

function weightedAverage(call: Call): number {
  let [sum, weights] = [0, 0];
  for (let index = 0; index + 1 < call.count; index += 2) {
    for (const { x, y } of pairs(call, index, index + 1)) {
      sum += x * y;
      weights += y;
    }
  }
  return ratio(sum, weights, call.name);
}

const FORECAST: FunctionSpec = { arity: [3, 3], takes: 'srr', evaluate: forecast };

/** How two series of numbers go together. */
export const REGRESSIONS: FunctionTable = {
  CORREL: ofTwo(correlation),
  PEARSON: ofTwo(correlation),
  RSQ: ofTwo((call) => correlation(call) ** 2),
  COVAR: ofTwo((call) => {
    const { xy, count } = momentsOf(pairs(call), call.name);
    return xy / count;
  }),
  SLOPE: ofTwo((call) => line(call).slope),
  INTERCEPT: ofTwo((call) => line(call).intercept),
  FORECAST,
  'FORECAST.LINEAR': FORECAST,
  'AVERAGE.WEIGHTED': { arity: [2, MANY], takes: 'r', evaluate: weightedAverage },
};
