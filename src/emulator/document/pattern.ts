import { ScriptException } from '../kernel/errors.ts';

/** Punctuation that must be escaped in a strict regular expression; RE2 lets any other be escaped too. */
const SYNTAX = '^$\\.*+?()[]{}|/';

/** A search pattern of documents (RE2 syntax) as a global regular expression. @throws ScriptException with Google's sentence when it is none */
export function compilePattern(pattern: string): RegExp {
  const flags = /^\(\?([ims]+)\)/.exec(pattern);
  try {
    return new RegExp(strict(pattern.slice(flags?.[0].length ?? 0)), `g${flags?.[1] ?? ''}u`);
  } catch (cause) {
    throw Object.assign(new ScriptException(`Invalid regular expression pattern ${pattern}`), { cause });
  }
}

/** RE2 takes a brace that counts nothing as itself: `{{name}}` is a text to look for, in half of all letter templates. */
function strict(pattern: string): string {
  let made = '';
  let inClass = false;
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern.charAt(at);
    const rest = pattern.slice(at);
    const whole = /^\\[pPx]\{[^}]*\}/.exec(rest) ?? (inClass ? null : /^\{\d+(,\d*)?\}/.exec(rest));
    if (whole) {
      made += whole[0];
      at += whole[0].length - 1;
    } else if (character === '\\' && at + 1 < pattern.length) {
      const escaped = pattern.charAt(++at);
      const needed = /[A-Za-z0-9]/.test(escaped) || SYNTAX.includes(escaped) || (inClass && escaped === '-');
      made += needed ? `\\${escaped}` : escaped;
    } else if (!inClass && (character === '{' || character === '}')) {
      made += `\\${character}`;
    } else {
      if (character === '[') inClass = true;
      else if (character === ']') inClass = false;
      made += character;
    }
  }
  return made;
}
