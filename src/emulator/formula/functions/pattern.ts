import type { Call, FunctionTable } from '../call.ts';
import { CellError } from '../contract.ts';
import { Matrix, type Value } from '../value.ts';

/** Compiles an RE2 expression; what RE2 and JavaScript do not share gives `#REF!`, as an invalid one does on Google. */
export function expressionOf(source: string, call: Pick<Call, 'name'>, flags = ''): RegExp {
  const modes = /^\(\?([imsU]+)\)/.exec(source);
  const body = (modes ? source.slice(modes[0].length) : source)
    .replace(/\(\?P</g, '(?<')
    .replace(/\[\[:(\w+):\]\]/g, (whole, name) => POSIX[name] ?? whole)
    .replace(/\\z/g, '$')
    .replace(/\\A/g, '^');
  if (/\(\?<?[=!]|\\[1-9]|(?<!\\)(?:\\\\)*\\[pP]/.test(body)) throw invalid(source, call);
  const wanted = `${flags}${modes?.[1]?.replace('U', '') ?? ''}`;
  try {
    return new RegExp(body, `${wanted}u`);
  } catch {
    // Escapes that the strict mode refuses (`\-`, `\_`) are plain characters for RE2.
    try {
      return new RegExp(body, wanted);
    } catch (cause) {
      if (cause instanceof SyntaxError) throw invalid(source, call);
      throw cause;
    }
  }
}

const POSIX: Readonly<Record<string, string>> = {
  alpha: '[A-Za-z]',
  digit: '[0-9]',
  alnum: '[A-Za-z0-9]',
  upper: '[A-Z]',
  lower: '[a-z]',
  space: '\\s',
  punct: '[!-/:-@[-`{-~]',
};

function invalid(source: string, call: Pick<Call, 'name'>): CellError {
  return new CellError(
    '#REF!',
    `Function ${call.name} parameter 2 value '${source}' is not a valid regular expression.`,
  );
}

/** These functions refuse numbers, as Google does: TO_TEXT comes first. */
function plainText(call: Call, index: number): string {
  const value = call.scalar(index);
  if (typeof value !== 'number') return call.text(index);
  throw new CellError(
    '#VALUE!',
    `Function ${call.name} parameter ${index + 1} expects text values. But '${value}' is a number and cannot be coerced to a text.`,
  );
}

function extract(call: Call): Value {
  const text = plainText(call, 0);
  const match = expressionOf(call.text(1), call).exec(text);
  if (!match) {
    throw new CellError(
      '#N/A',
      `Function REGEXEXTRACT parameter 2 value "${call.text(1)}" does not match text of Function REGEXEXTRACT parameter 1 value "${text}".`,
    );
  }
  const groups = match.slice(1);
  if (groups.length === 0) return match[0];
  return groups.length === 1 ? (groups[0] ?? '') : new Matrix([groups.map((group) => group ?? '')]);
}

function replace(call: Call): string {
  // RE2 writes groups `$1`, or `\1`.
  const replacement = call
    .text(2)
    .replace(/\\([0-9])/g, '$$$1')
    .replace(/\$0/g, '$$&');
  return plainText(call, 0).replace(expressionOf(call.text(1), call, 'g'), replacement);
}

/** Regular expressions. */
export const PATTERNS: FunctionTable = {
  REGEXMATCH: { arity: [2, 2], evaluate: (call) => expressionOf(call.text(1), call).test(plainText(call, 0)) },
  REGEXEXTRACT: { arity: [2, 2], widens: true, evaluate: extract },
  REGEXREPLACE: { arity: [3, 3], evaluate: replace },
};
