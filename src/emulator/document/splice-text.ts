import { shifted } from './marks.ts';
import type { DocumentNode } from './node.ts';
import type { Run } from './node-data.ts';

/** Replaces every match of a pattern in a TEXT. */
export function replaceInText(text: DocumentNode, pattern: RegExp, replacement: string): void {
  // From the end, so that earlier places stay true.
  for (const match of [...text.text.matchAll(pattern)].reverse()) {
    spliceText(text, match.index, match.index + match[0].length, replacement);
  }
}

/** Replaces the characters of a TEXT from `start` to before `end`; what is put in looks like the first one taken out. */
export function spliceText(text: DocumentNode, start: number, end: number, replacement: string): void {
  const before: Run[] = [];
  const after: Run[] = [];
  let at = 0;
  let look = text.runs.at(-1)?.attributes ?? {};
  for (const run of text.runs) {
    const [from, to] = [at, at + run.text.length];
    if (start >= from && start < to) look = run.attributes;
    before.push({ ...run, text: run.text.slice(0, Math.max(0, start - from)) });
    after.push({ ...run, text: run.text.slice(Math.max(0, end - from)) });
    at = to;
  }
  text.runs = [...before, { text: replacement, attributes: look }, ...after];
  text.marks = shifted(text.marks, start, end, replacement.length);
}
