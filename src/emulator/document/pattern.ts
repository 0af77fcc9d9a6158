import { ScriptException } from '../kernel/errors.ts';

/** A search pattern of documents (RE2 syntax) as a global regular expression. @throws ScriptException with Google's sentence when it is none */
export function compilePattern(pattern: string): RegExp {
  const flags = /^\(\?([ims]+)\)/.exec(pattern);
  try {
    return new RegExp(pattern.slice(flags?.[0].length ?? 0), `g${flags?.[1] ?? ''}u`);
  } catch (cause) {
    throw Object.assign(new ScriptException(`Invalid regular expression pattern ${pattern}`), { cause });
  }
}
