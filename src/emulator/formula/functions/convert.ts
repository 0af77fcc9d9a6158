import * as formulas from '@formulajs/formulajs';
import type { Call, FunctionTable } from '../call.ts';
import { CellError, type Scalar } from '../contract.ts';
import { settled } from './library.ts';

/** Kelvins of a temperature in a unit: a factor, then what to add. */
const TEMPERATURES: Readonly<Record<string, readonly [factor: number, shift: number]>> = {
  K: [1, 0],
  kel: [1, 0],
  C: [1, 273.15],
  cel: [1, 273.15],
  F: [5 / 9, 459.67 * (5 / 9)],
  fah: [5 / 9, 459.67 * (5 / 9)],
  Rank: [5 / 9, 0],
};

function convert(call: Call): Scalar {
  const value = call.number(0);
  const [from, to] = [call.text(1), call.text(2)];
  const [start, end] = [TEMPERATURES[from], TEMPERATURES[to]];
  if (start && end) return Number(((value * start[0] + start[1] - end[1]) / end[0]).toPrecision(14));
  if (start || end) throw new CellError('#N/A', `Function CONVERT cannot convert ${from} to ${to}.`);
  return settled(formulas.CONVERT(value, from, to), 'CONVERT');
}

/** Units of measure. */
export const CONVERSIONS: FunctionTable = { CONVERT: { arity: [3, 3], evaluate: convert } };
