import type { FunctionSpec, FunctionTable } from '../call.ts';
import { CellError } from '../contract.ts';

const MANY = Number.POSITIVE_INFINITY;

/** Functions that need Google's network or account. */
const REFUSED = [
  'IMPORTRANGE',
  'IMPORTDATA',
  'IMPORTFEED',
  'IMPORTHTML',
  'IMPORTXML',
  'GOOGLEFINANCE',
  'GOOGLETRANSLATE',
  'DETECTLANGUAGE',
  'GETPIVOTDATA',
  'AI',
  'GEMINI',
];

function refused(name: string): FunctionSpec {
  return {
    arity: [0, MANY],
    lazy: true,
    evaluate: () => new CellError('#N/A', `${name} is not emulated`),
  };
}

/** What a cell shows besides values, and what only Google can answer. */
export const MEDIA: FunctionTable = {
  ...Object.fromEntries(REFUSED.map((name) => [name, refused(name)])),
  HYPERLINK: {
    arity: [1, 2],
    evaluate: (call) => (call.omitted(1) ? call.text(0) : call.scalar(1)),
  },
  IMAGE: { arity: [1, 4], evaluate: () => '' },
  SPARKLINE: { arity: [1, 2], takes: 'r', evaluate: () => '' },
  ENCODEURL: {
    arity: [1, 1],
    evaluate: (call) => encodeURIComponent(call.text(0)).replace(/[!'()*]/g, percentCode),
  },
};

function percentCode(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
