import type { FunctionSpec, FunctionTable } from '../call.ts';
import { AGGREGATES } from './aggregate.ts';
import { BONDS } from './bonds.ts';
import { BYTE_TEXTS } from './bytes.ts';
import { COMPLEX } from './complex.ts';
import { CONDITIONAL_AGGREGATES } from './conditional.ts';
import { CONVERSIONS } from './convert.ts';
import { DATABASE } from './database.ts';
import { DATES } from './date.ts';
import { DISTRIBUTIONS } from './distribution.ts';
import { FINANCIAL } from './financial.ts';
import { HIGHER_ORDER } from './higher-order.ts';
import { HYPOTHESES } from './hypothesis.ts';
import { INFORMATION } from './info.ts';
import { LOGICAL } from './logical.ts';
import { LOOKUPS } from './lookup.ts';
import { MATH } from './math.ts';
import { MATRICES } from './matrix.ts';
import { MEDIA } from './media.ts';
import { NUMERALS } from './numeral.ts';
import { PATTERNS } from './pattern.ts';
import { PIVOTS } from './pivot.ts';
import { QUERIES } from './query.ts';
import { REFERENCES } from './reference.ts';
import { REGRESSIONS } from './regression.ts';
import { ROUNDING } from './rounding.ts';
import { SECURITIES } from './securities.ts';
import { SELECTIONS } from './selection.ts';
import { SHAPES } from './shape.ts';
import { STATISTICS } from './statistics.ts';
import { SUBTOTALS } from './subtotal.ts';
import { TEXTS } from './text.ts';
import { TRIGONOMETRY } from './trigonometry.ts';
import { WORKDAYS } from './workday.ts';

const TABLES: readonly FunctionTable[] = [
  MATH,
  TRIGONOMETRY,
  ROUNDING,
  NUMERALS,
  CONVERSIONS,
  COMPLEX,
  MATRICES,
  AGGREGATES,
  CONDITIONAL_AGGREGATES,
  SUBTOTALS,
  STATISTICS,
  REGRESSIONS,
  DISTRIBUTIONS,
  HYPOTHESES,
  DATABASE,
  FINANCIAL,
  SECURITIES,
  BONDS,
  LOGICAL,
  INFORMATION,
  LOOKUPS,
  REFERENCES,
  TEXTS,
  BYTE_TEXTS,
  PATTERNS,
  DATES,
  WORKDAYS,
  SHAPES,
  SELECTIONS,
  QUERIES,
  PIVOTS,
  HIGHER_ORDER,
  MEDIA,
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
