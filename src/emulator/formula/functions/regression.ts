import type { Call, FunctionSpec, FunctionTable } from '../call.ts';
import { CellError, type Scalar } from '../contract.ts';
import { Matrix } from '../value.ts';
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

/** Numbers of an argument in their order, and the shape they came in. */
function seriesOf(call: Call, index: number): Matrix {
  const matrix = call.matrix(index);
  matrix.each((value) => {
    if (value instanceof CellError) throw value;
    if (typeof value !== 'number') {
      throw new CellError('#VALUE!', `Function ${call.name} parameter ${index + 1} expects number values.`);
    }
  });
  return matrix;
}

interface KnownLine {
  readonly slope: number;
  readonly intercept: number;
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** What LINEST says of a line: errors of both coefficients, fit and error of y, F and freedom, sums of squares. */
function statisticsOf({ slope, intercept, x, y }: KnownLine, free: boolean): Scalar[][] {
  const squares = (values: readonly number[]) => values.reduce((sum, value) => sum + value ** 2, 0);
  const centre = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [midX, midY] = free ? [centre(x), centre(y)] : [0, 0];
  const residual = squares(y.map((value, index) => value - intercept - slope * (x[index] ?? 0)));
  const explained = squares(x.map((value) => intercept + slope * value - midY));
  const spread = squares(x.map((value) => value - midX));
  const freedom = y.length - (free ? 2 : 1);
  const finite = (value: number): Scalar => (Number.isFinite(value) ? value : new CellError('#NUM!', 'Not a number.'));
  const variance = residual / freedom;
  const apart = free
    ? finite(Math.sqrt((variance * squares(x)) / (x.length * spread)))
    : new CellError('#N/A', 'No value.');
  return [
    [finite(Math.sqrt(variance / spread)), apart],
    [finite(explained / (explained + residual)), finite(Math.sqrt(variance))],
    [finite(explained / variance), freedom],
    [explained, residual],
  ];
}

/** The line through known values, on a logarithmic scale for growth; x counts from 1 unless given, one series of it only. */
function knownLine(call: Call, growth: boolean, through: number): KnownLine {
  const known = seriesOf(call, 0).flat().map(Number);
  const y = growth ? known.map(Math.log) : known;
  const given = call.omitted(1) ? undefined : seriesOf(call, 1);
  if (given && given.flat().length !== y.length) {
    throw new CellError('#VALUE!', `Function ${call.name} with several series of x is not emulated.`);
  }
  const x = given?.flat().map(Number) ?? y.map((_, index) => index + 1);
  if (!call.boolean(through, true)) {
    const [xy, xx] = [x, x].map((other, at) =>
      other.reduce((sum, value, index) => sum + value * ((at === 0 ? y : x)[index] ?? 0), 0),
    );
    return { slope: ratio(xy ?? 0, xx ?? 0, call.name), intercept: 0, x, y };
  }
  const { xx, xy, meanX, meanY } = momentsOf(
    x.map((value, index) => ({ x: value, y: y[index] ?? 0 })),
    call.name,
  );
  const slope = ratio(xy, xx, call.name);
  return { slope, intercept: meanY - slope * meanX, x, y };
}

function coefficients(growth: boolean): FunctionSpec {
  return {
    arity: [1, 4],
    takes: 'rrss',
    evaluate: (call) => {
      const { slope, intercept, x, y } = knownLine(call, growth, 2);
      const found = growth ? [Math.exp(slope), Math.exp(intercept)] : [slope, intercept];
      if (!call.boolean(3, false)) return new Matrix([found]);
      return new Matrix([found, ...statisticsOf({ slope, intercept, x, y }, call.boolean(2, true))]);
    },
  };
}

function prolonged(growth: boolean): FunctionSpec {
  return {
    arity: [1, 4],
    takes: 'rrrs',
    evaluate: (call) => {
      const { slope, intercept } = knownLine(call, growth, 3);
      const from = [2, 1].find((index) => !call.omitted(index));
      const places =
        from === undefined ? seriesOf(call, 0).map((_, row, column) => row + column + 1) : seriesOf(call, from);
      return places.map((x) => (growth ? Math.exp(intercept + slope * Number(x)) : intercept + slope * Number(x)));
    },
  };
}

const COVARIANCE = ofTwo((call) => {
  const { xy, count } = momentsOf(pairs(call), call.name);
  return xy / count;
});

/** How two series of numbers go together. */
export const REGRESSIONS: FunctionTable = {
  CORREL: ofTwo(correlation),
  PEARSON: ofTwo(correlation),
  RSQ: ofTwo((call) => correlation(call) ** 2),
  COVAR: COVARIANCE,
  'COVARIANCE.P': COVARIANCE,
  'COVARIANCE.S': ofTwo((call) => {
    const { xy, count } = momentsOf(pairs(call), call.name);
    return ratio(xy, count - 1, call.name);
  }),
  STEYX: ofTwo((call) => {
    const { xx, yy, xy, count } = momentsOf(pairs(call, 1, 0), call.name);
    return Math.sqrt(ratio(yy - ratio(xy ** 2, xx, call.name), count - 2, call.name));
  }),
  LINEST: coefficients(false),
  LOGEST: coefficients(true),
  TREND: prolonged(false),
  GROWTH: prolonged(true),
  SLOPE: ofTwo((call) => line(call).slope),
  INTERCEPT: ofTwo((call) => line(call).intercept),
  FORECAST,
  'FORECAST.LINEAR': FORECAST,
  'AVERAGE.WEIGHTED': { arity: [2, MANY], takes: 'r', evaluate: weightedAverage },
};
