import type { FunctionSpec, FunctionTable } from '../call.ts';
import { quotient, settled } from './library.ts';

function one(run: (value: number) => number): FunctionSpec {
  return { arity: [1, 1], evaluate: (call) => settled(run(call.number(0)), call.name) };
}

/** Angles in radians, and the hyperbolic functions. */
export const TRIGONOMETRY: FunctionTable = {
  SIN: one(Math.sin),
  COS: one(Math.cos),
  TAN: one(Math.tan),
  COT: one((value) => quotient(1, Math.tan(value))),
  SEC: one((value) => quotient(1, Math.cos(value))),
  CSC: one((value) => quotient(1, Math.sin(value))),
  ASIN: one(Math.asin),
  ACOS: one(Math.acos),
  ATAN: one(Math.atan),
  // Between -π/2 and π/2, where Excel's lies between 0 and π.
  ACOT: one((value) => Math.atan(1 / value)),
  ATAN2: { arity: [2, 2], evaluate: (call) => Math.atan2(call.number(1), call.number(0)) },
  SINH: one(Math.sinh),
  COSH: one(Math.cosh),
  TANH: one(Math.tanh),
  COTH: one((value) => quotient(1, Math.tanh(value))),
  SECH: one((value) => quotient(1, Math.cosh(value))),
  CSCH: one((value) => quotient(1, Math.sinh(value))),
  ASINH: one(Math.asinh),
  ACOSH: one(Math.acosh),
  ATANH: one(Math.atanh),
  ACOTH: one((value) => Math.log((value + 1) / (value - 1)) / 2),
  DEGREES: one((value) => (value * 180) / Math.PI),
  RADIANS: one((value) => (value * Math.PI) / 180),
};
