import type { FunctionSpec, FunctionTable } from '../call.ts';
import { AGGREGATES } from './aggregate.ts';
import { CONDITIONAL_AGGREGATES } from './conditional.ts';
import { LOGICAL } from './logical.ts';
import { LOOKUPS } from './lookup.ts';
import { MATH } from './math.ts';
import { REFERENCES } from './reference.ts';
import { ROUNDING } from './rounding.ts';
import { SELECTIONS } from './selection.ts';
import { SHAPES } from './shape.ts';
import { TEXTS } from './text.ts';

const TABLES: readonly FunctionTable[] = [
  MATH,
  ROUNDING,
  AGGREGATES,
  CONDITIONAL_AGGREGATES,
  LOGICAL,
  LOOKUPS,
  REFERENCES,
  TEXTS,
  SHAPES,
  SELECTIONS,
];

const functions = new Map<string, FunctionSpec>(TABLES.flatMap((table) => Object.entries(table)));

/** The function of an English name in capitals. */
export function functionNamed(name: string): FunctionSpec | undefined {
  return functions.get(name);
}

/** Every function name the engine knows. */
export function functionNames(): string[] {
  return [...functions.keys()];
}
