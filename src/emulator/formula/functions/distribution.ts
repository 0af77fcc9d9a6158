import * as formulas from '@formulajs/formulajs';
import type { Call, FunctionSpec, FunctionTable } from '../call.ts';
import { CellError, type Scalar } from '../contract.ts';
import { numeric, settled, stepping } from './library.ts';

/** A law of chance: so many numbers, then whether to cumulate. */
function law(run: (...args: (number | boolean)[]) => unknown, parameters: number, standard?: boolean): FunctionSpec {
  return {
    arity: [standard === undefined ? parameters + 1 : parameters, parameters + 1],
    evaluate: (call) => {
      const numbers = Array.from({ length: parameters }, (_, index) => call.number(index));
      return settled(run(...numbers, call.boolean(parameters, standard)), call.name);
    },
  };
}

/** Share of Student's law below a value; the library refuses some values it can reach from the other side. */
function studentBelow(value: number, freedom: number): number {
  const above = formulas.T.DIST.RT(Math.abs(value), freedom) as number;
  return value < 0 ? above : 1 - above;
}

const student = law(
  (value, freedom, cumulative) =>
    cumulative ? studentBelow(Number(value), Number(freedom)) : formulas.T.DIST(value, freedom, false),
  2,
);
const studentTails = numeric((value, freedom, tails) => tails * (1 - studentBelow(value, freedom)), [3, 3]);
/** A beta law lies between 0 and 1 unless told otherwise. */
const betaInverse = numeric(formulas.BETA.INV, [3, 5], [0, 1]);
const normal = law(formulas.NORM.DIST, 3);
const normalInverse = numeric(formulas.NORM.INV, [3, 3]);
const standardInverse = numeric(formulas.NORM.S.INV, [1, 1]);
const binomial = law(formulas.BINOM.DIST, 3);
const binomialInverse = stepping(numeric(formulas.BINOM.INV, [3, 3]), 0);
const poisson = stepping(law(formulas.POISSON.DIST, 2, true), 0);
const exponential = law(formulas.EXPON.DIST, 2);
const gamma = stepping(law(formulas.GAMMA.DIST, 3), 0, 1);
const gammaInverse = numeric(formulas.GAMMA.INV, [3, 3]);
const gammaLogarithm = numeric(formulas.GAMMALN, [1, 1]);
const weibull = law(formulas.WEIBULL.DIST, 3);
const chiAbove = numeric((value, freedom) => 1 - formulas.CHISQ.DIST(value, freedom, true), [2, 2]);
const chiInverseAbove = numeric((share, freedom) => formulas.CHISQ.INV(1 - share, freedom), [2, 2]);
const fisherAbove = numeric(formulas.F.DIST.RT, [3, 3]);
const fisherInverseAbove = numeric(formulas.F.INV.RT, [3, 3]);
const studentInverseTails = numeric((share, freedom) => formulas.T.INV(1 - share / 2, freedom), [2, 2]);
/** Half the width of the interval that holds the mean of a sample with a given confidence. */
function marginOfError(call: Call): Scalar {
  const sample = call.numbers(0, 0);
  const level = call.number(1);
  if (level <= 0 || level >= 1) {
    throw new CellError('#NUM!', `Function MARGINOFERROR parameter 2 value is ${level}. It should be between 0 and 1.`);
  }
  if (sample.length < 2) throw new CellError('#DIV/0!', 'Function MARGINOFERROR expects at least two numbers.');
  return settled(formulas.CONFIDENCE.T(1 - level, formulas.STDEV.S(sample), sample.length), 'MARGINOFERROR');
}

const confidence = numeric(formulas.CONFIDENCE.NORM, [3, 3]);
const errorComplement = numeric(formulas.ERFC, [1, 1]);

/** Laws of chance and their inverses. */
export const DISTRIBUTIONS: FunctionTable = {
  'NORM.S.DIST': law(formulas.NORM.S.DIST, 1, true),
  NORMSDIST: numeric((value) => formulas.NORM.S.DIST(value, true), [1, 1]),
  'NORM.DIST': normal,
  NORMDIST: normal,
  'NORM.INV': normalInverse,
  NORMINV: normalInverse,
  'NORM.S.INV': standardInverse,
  NORMSINV: standardInverse,
  'T.DIST': student,
  'T.DIST.RT': numeric((value, freedom) => 1 - studentBelow(value, freedom), [2, 2]),
  'T.DIST.2T': numeric((value, freedom) => 2 * (1 - studentBelow(value, freedom)), [2, 2]),
  TDIST: studentTails,
  'T.INV': numeric(formulas.T.INV, [2, 2]),
  'T.INV.2T': studentInverseTails,
  TINV: studentInverseTails,
  'CHISQ.DIST': law(formulas.CHISQ.DIST, 2),
  'CHISQ.DIST.RT': chiAbove,
  CHIDIST: chiAbove,
  'CHISQ.INV': numeric(formulas.CHISQ.INV, [2, 2]),
  'CHISQ.INV.RT': chiInverseAbove,
  CHIINV: chiInverseAbove,
  'F.DIST': law(formulas.F.DIST, 3),
  'F.DIST.RT': fisherAbove,
  FDIST: fisherAbove,
  'F.INV': numeric(formulas.F.INV, [3, 3]),
  'F.INV.RT': fisherInverseAbove,
  FINV: fisherInverseAbove,
  'BINOM.DIST': binomial,
  BINOMDIST: binomial,
  'BINOM.INV': binomialInverse,
  CRITBINOM: binomialInverse,
  BETADIST: numeric(
    (value, alpha, beta, low, high) => formulas.BETA.DIST(value, alpha, beta, true, low, high),
    [3, 5],
    [0, 1],
  ),
  NEGBINOMDIST: stepping(
    numeric((failures, successes, share) => formulas.NEGBINOM.DIST(failures, successes, share, false), [3, 3]),
    0,
    1,
  ),
  HYPGEOMDIST: stepping(
    numeric((hits, draws, good, all) => formulas.HYPGEOM.DIST(hits, draws, good, all, false), [4, 4]),
    0,
    1,
    2,
    3,
  ),
  LOGNORMDIST: numeric((value, mean, spread) => formulas.LOGNORM.DIST(value, mean, spread, true), [3, 3]),
  LOGINV: numeric(formulas.LOGNORM.INV, [3, 3]),
  'NEGBINOM.DIST': stepping(law(formulas.NEGBINOM.DIST, 3), 0, 1),
  'HYPGEOM.DIST': stepping(law(formulas.HYPGEOM.DIST, 4), 0, 1, 2, 3),
  'POISSON.DIST': poisson,
  POISSON: poisson,
  'EXPON.DIST': exponential,
  EXPONDIST: exponential,
  'GAMMA.DIST': gamma,
  GAMMADIST: gamma,
  'GAMMA.INV': gammaInverse,
  GAMMAINV: gammaInverse,
  GAMMA: numeric(formulas.GAMMA, [1, 1]),
  GAMMALN: gammaLogarithm,
  'GAMMALN.PRECISE': gammaLogarithm,
  'BETA.DIST': {
    arity: [4, 6],
    evaluate: (call) =>
      settled(
        formulas.BETA.DIST(
          call.number(0),
          call.number(1),
          call.number(2),
          call.boolean(3),
          call.number(4, 0),
          call.number(5, 1),
        ),
        call.name,
      ),
  },
  'BETA.INV': betaInverse,
  BETAINV: betaInverse,
  'WEIBULL.DIST': weibull,
  WEIBULL: weibull,
  'LOGNORM.DIST': law(formulas.LOGNORM.DIST, 3),
  'LOGNORM.INV': numeric(formulas.LOGNORM.INV, [3, 3]),
  'CONFIDENCE.NORM': confidence,
  CONFIDENCE: confidence,
  'CONFIDENCE.T': numeric(formulas.CONFIDENCE.T, [3, 3]),
  MARGINOFERROR: { arity: [2, 2], takes: 'rs', evaluate: marginOfError },
  FISHER: numeric(formulas.FISHER, [1, 1]),
  FISHERINV: numeric(formulas.FISHERINV, [1, 1]),
  PHI: numeric(formulas.PHI, [1, 1]),
  GAUSS: numeric(formulas.GAUSS, [1, 1]),
  ERF: {
    arity: [1, 2],
    evaluate: (call) => {
      const [from, to] = [call.number(0), call.number(1, Number.NaN)];
      return settled(Number.isNaN(to) ? formulas.ERF(from) : formulas.ERF(to) - formulas.ERF(from), 'ERF');
    },
  },
  'ERF.PRECISE': numeric((value) => formulas.ERF(value), [1, 1]),
  ERFC: errorComplement,
  'ERFC.PRECISE': errorComplement,
};
