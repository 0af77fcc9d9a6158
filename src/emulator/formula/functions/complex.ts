import type { Call, FunctionSpec, FunctionTable } from '../call.ts';
import { textOf } from '../coerce.ts';
import { CellError, type Scalar } from '../contract.ts';

const MANY = Number.POSITIVE_INFINITY;
/** Digits a part of a complex number is written with, as for other numbers of a sheet. */
const DIGITS = 15;

interface Complex {
  readonly re: number;
  readonly im: number;
}

const ONE: Complex = { re: 1, im: 0 };

function notComplex(call: Call, text: string): CellError {
  return new CellError('#NUM!', `Function ${call.name} parameter value '${text}' is not a complex number.`);
}

/** `3`, `3+4i`, `-j`, `1.5e3-2i`: the real part, then the imaginary one. */
const WRITTEN =
  /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?(?![\d.ij]))?(?:([+-]?(?:\d+\.?\d*|\.\d+)?(?:e[+-]?\d+)?)([ij]))?$/i;

interface Read extends Complex {
  readonly suffix: string;
}

function read(call: Call, value: Scalar): Read {
  const text = textOf(value, call.locale).trim();
  const [whole, real, imaginary, suffix = 'i'] = WRITTEN.exec(text) ?? [];
  const joined = real === undefined || imaginary === undefined || /^[+-]/.test(imaginary);
  if (!whole || !joined) throw notComplex(call, text);
  const im = imaginary === undefined ? 0 : /\d/.test(imaginary) ? Number(imaginary) : imaginary === '-' ? -1 : 1;
  return { re: Number(real ?? 0), im, suffix };
}

function digits(value: number): string {
  return String(Number(value.toPrecision(DIGITS))).toUpperCase();
}

function write({ re, im }: Complex, call: Call, suffix = 'i'): string {
  if (!Number.isFinite(re) || !Number.isFinite(im)) {
    throw new CellError('#NUM!', `Function ${call.name} gives no finite number.`);
  }
  if (im === 0) return digits(re);
  const size = Math.abs(im) === 1 ? '' : digits(Math.abs(im));
  const sign = im < 0 ? '-' : re === 0 ? '' : '+';
  return `${re === 0 ? '' : digits(re)}${sign}${size}${suffix}`;
}

const plus = (a: Complex, b: Complex): Complex => ({ re: a.re + b.re, im: a.im + b.im });
const minus = (a: Complex, b: Complex): Complex => ({ re: a.re - b.re, im: a.im - b.im });
const times = (a: Complex, b: Complex): Complex => ({
  re: a.re * b.re - a.im * b.im,
  im: a.re * b.im + a.im * b.re,
});
const over = (a: Complex, b: Complex): Complex => {
  const size = b.re * b.re + b.im * b.im;
  if (size === 0) throw new CellError('#DIV/0!', 'Division by the complex number 0.');
  return { re: (a.re * b.re + a.im * b.im) / size, im: (a.im * b.re - a.re * b.im) / size };
};
const modulus = (a: Complex) => Math.hypot(a.re, a.im);
const angle = (a: Complex) => Math.atan2(a.im, a.re);
const polar = (size: number, turn: number): Complex => ({ re: size * Math.cos(turn), im: size * Math.sin(turn) });
const logarithm = (a: Complex): Complex => {
  if (modulus(a) === 0) throw new CellError('#NUM!', 'The complex number 0 has no logarithm.');
  return { re: Math.log(modulus(a)), im: angle(a) };
};
const sine = ({ re, im }: Complex): Complex => ({
  re: Math.sin(re) * Math.cosh(im),
  im: Math.cos(re) * Math.sinh(im),
});
const cosine = ({ re, im }: Complex): Complex => ({
  re: Math.cos(re) * Math.cosh(im),
  im: -Math.sin(re) * Math.sinh(im),
});
const hyperbolicSine = ({ re, im }: Complex): Complex => ({
  re: Math.sinh(re) * Math.cos(im),
  im: Math.cosh(re) * Math.sin(im),
});
const hyperbolicCosine = ({ re, im }: Complex): Complex => ({
  re: Math.cosh(re) * Math.cos(im),
  im: Math.sinh(re) * Math.sin(im),
});
const inBase = (a: Complex, base: number): Complex => over(logarithm(a), { re: Math.log(base), im: 0 });

/** One complex number, another complex number. */
function mapped(run: (a: Complex) => Complex): FunctionSpec {
  return {
    arity: [1, 1],
    evaluate: (call) => {
      const value = read(call, call.scalar(0));
      return write(run(value), call, value.suffix);
    },
  };
}

/** One complex number, a plain number. */
function measured(run: (a: Complex) => number): FunctionSpec {
  return { arity: [1, 1], evaluate: (call) => run(read(call, call.scalar(0))) };
}

function paired(run: (a: Complex, b: Complex) => Complex): FunctionSpec {
  return {
    arity: [2, 2],
    evaluate: (call) => {
      const [first, second] = [read(call, call.scalar(0)), read(call, call.scalar(1))];
      return write(run(first, second), call, first.suffix);
    },
  };
}

/** Any number of complex numbers, those of ranges included. */
function gathered(run: (a: Complex, b: Complex) => Complex): FunctionSpec {
  return {
    arity: [1, MANY],
    takes: 'r',
    evaluate: (call) => {
      const values: Read[] = [];
      call.each(0, (value) => {
        if (value instanceof CellError) throw value;
        if (value !== null && value !== '') values.push(read(call, value));
      });
      const [first, ...others] = values;
      return write(others.reduce<Complex>(run, first ?? { re: 0, im: 0 }), call, first?.suffix);
    },
  };
}

/** Complex numbers, written as texts: « 3+4i ». */
export const COMPLEX: FunctionTable = {
  COMPLEX: {
    arity: [2, 3],
    evaluate: (call) => {
      const suffix = call.text(2, 'i');
      if (suffix !== 'i' && suffix !== 'j') throw new CellError('#VALUE!', 'The suffix of COMPLEX must be i or j.');
      return write({ re: call.number(0), im: call.number(1) }, call, suffix);
    },
  },
  IMREAL: measured(({ re }) => re),
  IMAGINARY: measured(({ im }) => im),
  IMABS: measured(modulus),
  IMARGUMENT: measured((a) => {
    if (modulus(a) === 0) throw new CellError('#DIV/0!', 'The complex number 0 has no argument.');
    return angle(a);
  }),
  IMCONJUGATE: mapped(({ re, im }) => ({ re, im: -im })),
  IMSUM: gathered(plus),
  IMPRODUCT: gathered(times),
  IMSUB: paired(minus),
  IMDIV: paired(over),
  IMEXP: mapped(({ re, im }) => polar(Math.exp(re), im)),
  IMLN: mapped(logarithm),
  IMLOG10: mapped((a) => inBase(a, 10)),
  IMLOG2: mapped((a) => inBase(a, 2)),
  IMLOG: {
    arity: [2, 2],
    evaluate: (call) => {
      const value = read(call, call.scalar(0));
      return write(inBase(value, call.number(1)), call, value.suffix);
    },
  },
  IMPOWER: {
    arity: [2, 2],
    evaluate: (call) => {
      const value = read(call, call.scalar(0));
      const power = call.number(1);
      if (modulus(value) === 0 && power <= 0) throw new CellError('#NUM!', 'The complex number 0 has no such power.');
      return write(polar(modulus(value) ** power, angle(value) * power), call, value.suffix);
    },
  },
  IMSQRT: mapped((a) => polar(Math.sqrt(modulus(a)), angle(a) / 2)),
  IMSIN: mapped(sine),
  IMCOS: mapped(cosine),
  IMTAN: mapped((a) => over(sine(a), cosine(a))),
  IMCOT: mapped((a) => over(cosine(a), sine(a))),
  IMSEC: mapped((a) => over(ONE, cosine(a))),
  IMCSC: mapped((a) => over(ONE, sine(a))),
  IMSINH: mapped(hyperbolicSine),
  IMCOSH: mapped(hyperbolicCosine),
  IMTANH: mapped((a) => over(hyperbolicSine(a), hyperbolicCosine(a))),
  IMCOTH: mapped((a) => over(hyperbolicCosine(a), hyperbolicSine(a))),
  IMSECH: mapped((a) => over(ONE, hyperbolicCosine(a))),
  IMCSCH: mapped((a) => over(ONE, hyperbolicSine(a))),
};
