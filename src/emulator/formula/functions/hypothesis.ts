import * as formulas from '@formulajs/formulajs';
import type { Call, FunctionSpec, FunctionTable } from '../call.ts';
import { CellError } from '../contract.ts';
import { settled } from './library.ts';

function sample(call: Call, index: number): number[] {
  const values = call.numbers(index, index);
  if (values.length < 2) throw new CellError('#DIV/0!', `Function ${call.name} needs two values at least.`);
  return values;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Variance of the population a sample was taken from. */
function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}

/** Probability that Student's law, with any real number of degrees of freedom, is further from 0 than `t`. */
function studentBeyond(t: number, freedom: number): number {
  return formulas.BETA.DIST(freedom / (freedom + t * t), freedom / 2, 0.5, true, 0, 1) as number;
}

function paired(call: Call, first: readonly number[], second: readonly number[]): number {
  if (first.length !== second.length) {
    throw new CellError('#N/A', `Function ${call.name} needs pairs: both ranges must have as many values.`);
  }
  const differences = first.map((value, at) => value - (second[at] ?? 0));
  const t = meanOf(differences) / Math.sqrt(varianceOf(differences) / differences.length);
  return studentBeyond(t, differences.length - 1);
}

/** Two samples apart, of one variance or (Welch) of two. */
function unpaired(first: readonly number[], second: readonly number[], oneVariance: boolean): number {
  const gap = meanOf(first) - meanOf(second);
  const [n, m] = [first.length, second.length];
  const [v, w] = [varianceOf(first), varianceOf(second)];
  if (oneVariance) {
    const common = ((n - 1) * v + (m - 1) * w) / (n + m - 2);
    return studentBeyond(gap / Math.sqrt(common * (1 / n + 1 / m)), n + m - 2);
  }
  const [a, b] = [v / n, w / m];
  return studentBeyond(gap / Math.sqrt(a + b), (a + b) ** 2 / (a ** 2 / (n - 1) + b ** 2 / (m - 1)));
}

const student: FunctionSpec = {
  arity: [4, 4],
  takes: 'rrss',
  evaluate: (call) => {
    const [first, second] = [sample(call, 0), sample(call, 1)];
    const [tails, type] = [call.integer(2), call.integer(3)];
    if (tails !== 1 && tails !== 2) throw new CellError('#NUM!', `Function ${call.name} parameter 3 must be 1 or 2.`);
    if (type < 1 || type > 3) throw new CellError('#NUM!', `Function ${call.name} parameter 4 must be 1, 2 or 3.`);
    const both = type === 1 ? paired(call, first, second) : unpaired(first, second, type === 2);
    return settled((both * tails) / 2, call.name);
  },
};

const fisher: FunctionSpec = {
  arity: [2, 2],
  takes: 'rr',
  evaluate: (call) => {
    const [first, second] = [sample(call, 0), sample(call, 1)];
    const [v, w] = [varianceOf(first), varianceOf(second)];
    if (v === 0 || w === 0) throw new CellError('#DIV/0!', `Function ${call.name} needs values that vary.`);
    const above = formulas.F.DIST.RT(v / w, first.length - 1, second.length - 1) as number;
    return settled(2 * Math.min(above, 1 - above), call.name);
  },
};

const chi: FunctionSpec = {
  arity: [2, 2],
  takes: 'rr',
  evaluate: (call) => {
    const [seen, expected] = [call.matrix(0), call.matrix(1)];
    const { rows, columns } = seen;
    if (rows !== expected.rows || columns !== expected.columns || rows * columns < 2) {
      throw new CellError('#N/A', `Function ${call.name} needs two ranges of the same size.`);
    }
    let distance = 0;
    seen.each((value, row, column) => {
      const awaited = expected.at(row, column);
      if (typeof value !== 'number' || typeof awaited !== 'number') return;
      distance += (value - awaited) ** 2 / awaited;
    });
    const freedom = rows === 1 ? columns - 1 : columns === 1 ? rows - 1 : (rows - 1) * (columns - 1);
    return settled(1 - (formulas.CHISQ.DIST(distance, freedom, true) as number), call.name);
  },
};

const normal: FunctionSpec = {
  arity: [2, 3],
  takes: 'rss',
  evaluate: (call) => {
    const values = sample(call, 0);
    const spread = call.number(2, Math.sqrt(varianceOf(values)));
    const z = (meanOf(values) - call.number(1)) / (spread / Math.sqrt(values.length));
    return settled(1 - (formulas.NORM.S.DIST(z, true) as number), call.name);
  },
};

/** Probability that chance alone explains what was observed. */
export const HYPOTHESES: FunctionTable = {
  'T.TEST': student,
  TTEST: student,
  'F.TEST': fisher,
  FTEST: fisher,
  'CHISQ.TEST': chi,
  CHITEST: chi,
  'Z.TEST': normal,
  ZTEST: normal,
  PROB: {
    arity: [3, 4],
    takes: 'rrss',
    evaluate: (call) => {
      const [values, shares] = [call.numbers(0, 0), call.numbers(1, 1)];
      if (values.length !== shares.length) throw new CellError('#N/A', 'Function PROB needs as many shares as values.');
      const whole = shares.reduce((sum, share) => sum + share, 0);
      if (Math.abs(whole - 1) > 1e-9 || shares.some((share) => share < 0)) {
        throw new CellError('#NUM!', 'Function PROB needs shares from 0 to 1 that add up to 1.');
      }
      const low = call.number(2);
      const high = call.number(3, low);
      return shares.reduce((sum, share, at) => {
        const value = values[at] ?? 0;
        return value >= low && value <= high ? sum + share : sum;
      }, 0);
    },
  },
};
