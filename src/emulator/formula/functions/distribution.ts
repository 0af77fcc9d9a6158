import * as formulas from '@formulajs/formulajs';
import type { Call, FunctionSpec, FunctionTable } from '../call.ts';
import { CellError, type Scalar } from '../contract.ts';
import { bounded, numeric, settled, stepping } from './library.ts';
import { combinations } from './math.ts';

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

function studentDensity(value: number, freedom: number): number {
  const shape = logGamma((freedom + 1) / 2) - logGamma(freedom / 2) - Math.log(freedom * Math.PI) / 2;
  return Math.exp(shape - ((freedom + 1) / 2) * Math.log1p(value ** 2 / freedom));
}

function logGamma(value: number): number {
  return formulas.GAMMALN(value) as number;
}

/** Chance of so many hits among draws without putting back, or of at most so many. */
function hypergeometric(hits: number, draws: number, good: number, all: number, cumulative: boolean): number {
  const least = Math.max(0, draws + good - all);
  const most = Math.min(draws, good);
  if (draws > all || good > all || (!cumulative && (hits < least || hits > most))) return Number.NaN;
  let sum = 0;
  for (let count = cumulative ? least : hits; count <= Math.min(hits, most); count += 1) {
    sum += combinations(good, count) * (combinations(all - good, draws - count) / combinations(all, draws));
  }
  return sum;
}

const student = bounded(
  law((value, freedom, cumulative) => {
    const run = cumulative ? studentBelow : studentDensity;
    return run(Number(value), Number(freedom));
  }, 2),
  null,
  'freedom',
);
const studentTails = bounded(
  numeric((value, freedom, tails) => tails * (1 - studentBelow(value, freedom)), [3, 3]),
  'natural',
  'freedom',
  'freedom',
);
/** A beta law lies between 0 and 1 unless told otherwise. */
const betaInverse = bounded(numeric(formulas.BETA.INV, [3, 5], [0, 1]), 'share', 'positive', 'positive');
const normal = bounded(law(formulas.NORM.DIST, 3), null, null, 'positive');
const normalInverse = bounded(numeric(formulas.NORM.INV, [3, 3]), 'inner', null, 'positive');
const standardInverse = bounded(numeric(formulas.NORM.S.INV, [1, 1]), 'inner');
const logNormalInverse = bounded(numeric(formulas.LOGNORM.INV, [3, 3]), 'inner', null, 'positive');
const binomial = bounded(
  law((hits, trials, share, sum) => (hits > trials ? Number.NaN : formulas.BINOM.DIST(hits, trials, share, sum)), 3),
  'natural',
  'natural',
  'share',
);
const binomialInverse = bounded(stepping(numeric(formulas.BINOM.INV, [3, 3]), 0), 'natural', 'share', 'share');
const poisson = bounded(stepping(law(formulas.POISSON.DIST, 2, true), 0), 'natural', 'natural');
const exponential = bounded(law(formulas.EXPON.DIST, 2), 'natural', 'positive');
const gamma = bounded(stepping(law(formulas.GAMMA.DIST, 3), 0, 1), 'natural', 'positive', 'positive');
const gammaInverse = bounded(numeric(formulas.GAMMA.INV, [3, 3]), 'share', 'positive', 'positive');
const hyper = stepping(
  law(
    (hits, draws, good, all, cumulative) =>
      hypergeometric(Number(hits), Number(draws), Number(good), Number(all), cumulative === true),
    4,
  ),
  0,
  1,
  2,
  3,
);
const gammaLogarithm = numeric(formulas.GAMMALN, [1, 1]);
const weibull = bounded(law(formulas.WEIBULL.DIST, 3), 'natural', 'positive', 'positive');
const chiAbove = bounded(
  numeric((value, freedom) => 1 - formulas.CHISQ.DIST(value, freedom, true), [2, 2]),
  'natural',
  'freedom',
);
const chiInverseAbove = bounded(
  numeric((share, freedom) => formulas.CHISQ.INV(1 - share, freedom), [2, 2]),
  'share',
  'freedom',
);
const fisherAbove = bounded(numeric(formulas.F.DIST.RT, [3, 3]), 'natural', 'freedom', 'freedom');
const fisherInverseAbove = bounded(numeric(formulas.F.INV.RT, [3, 3]), 'share', 'freedom', 'freedom');
const studentInverseTails = bounded(
  numeric((share, freedom) => formulas.T.INV(1 - share / 2, freedom), [2, 2]),
  'share',
  'freedom',
);
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

const confidence = bounded(numeric(formulas.CONFIDENCE.NORM, [3, 3]), 'inner', 'positive', 'freedom');
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
  'T.DIST.RT': bounded(
    numeric((value, freedom) => 1 - studentBelow(value, freedom), [2, 2]),
    null,
    'freedom',
  ),
  'T.DIST.2T': bounded(
    numeric((value, freedom) => 2 * (1 - studentBelow(value, freedom)), [2, 2]),
    'natural',
    'freedom',
  ),
  TDIST: studentTails,
  'T.INV': bounded(numeric(formulas.T.INV, [2, 2]), 'inner', 'freedom'),
  'T.INV.2T': studentInverseTails,
  TINV: studentInverseTails,
  'CHISQ.DIST': bounded(law(formulas.CHISQ.DIST, 2), 'natural', 'freedom'),
  'CHISQ.DIST.RT': chiAbove,
  CHIDIST: chiAbove,
  'CHISQ.INV': bounded(numeric(formulas.CHISQ.INV, [2, 2]), 'share', 'freedom'),
  'CHISQ.INV.RT': chiInverseAbove,
  CHIINV: chiInverseAbove,
  'F.DIST': bounded(law(formulas.F.DIST, 3), 'natural', 'freedom', 'freedom'),
  'F.DIST.RT': fisherAbove,
  FDIST: fisherAbove,
  'F.INV': bounded(numeric(formulas.F.INV, [3, 3]), 'share', 'freedom', 'freedom'),
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
  HYPGEOMDIST: bounded(
    stepping(
      numeric((hits, draws, good, all) => hypergeometric(hits, draws, good, all, false), [4, 4]),
      0,
      1,
      2,
      3,
    ),
    'natural',
    'natural',
    'natural',
    'natural',
  ),
  LOGNORMDIST: bounded(
    numeric((value, mean, spread) => formulas.LOGNORM.DIST(value, mean, spread, true), [3, 3]),
    'positive',
    null,
    'positive',
  ),
  LOGINV: logNormalInverse,
  'NEGBINOM.DIST': bounded(stepping(law(formulas.NEGBINOM.DIST, 3), 0, 1), 'natural', 'freedom', 'share'),
  'HYPGEOM.DIST': bounded(hyper, 'natural', 'natural', 'natural', 'natural'),
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
  'BETA.DIST': bounded(
    {
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
    null,
    'positive',
    'positive',
  ),
  'BETA.INV': betaInverse,
  BETAINV: betaInverse,
  'WEIBULL.DIST': weibull,
  WEIBULL: weibull,
  'LOGNORM.DIST': bounded(law(formulas.LOGNORM.DIST, 3), 'positive', null, 'positive'),
  'LOGNORM.INV': logNormalInverse,
  'CONFIDENCE.NORM': confidence,
  CONFIDENCE: confidence,
  'CONFIDENCE.T': bounded(numeric(formulas.CONFIDENCE.T, [3, 3]), 'inner', 'positive', 'freedom'),
  MARGINOFERROR: { arity: [2, 2], takes: 'rs', evaluate: marginOfError },
  FISHER: numeric(formulas.FISHER, [1, 1]),
  FISHERINV: numeric(Math.tanh, [1, 1]),
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
