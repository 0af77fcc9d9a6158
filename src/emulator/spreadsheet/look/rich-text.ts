import type { TextLook } from './style.ts';

/** One stretch of a cell's text that looks or links otherwise than the cell; 0-based, end exclusive. */
export interface RichRun {
  readonly start: number;
  readonly end: number;
  readonly look: TextLook;
  readonly link: string | null;
}

/** Applies a change to a stretch of text, cutting the runs it crosses; the result covers the text without gaps. */
export function changeRuns(
  runs: readonly RichRun[],
  start: number,
  end: number,
  change: (run: RichRun) => RichRun,
): RichRun[] {
  const out: RichRun[] = [];
  for (const run of runs) {
    const from = Math.max(run.start, start);
    const to = Math.min(run.end, end);
    if (from >= to) {
      out.push(run);
      continue;
    }
    if (run.start < from) out.push({ ...run, end: from });
    out.push(change({ ...run, start: from, end: to }));
    if (to < run.end) out.push({ ...run, start: to });
  }
  return joined(out);
}

/** The runs with equal neighbours joined. */
function joined(runs: readonly RichRun[]): RichRun[] {
  const out: RichRun[] = [];
  for (const run of runs) {
    const last = out[out.length - 1];
    if (last && last.link === run.link && JSON.stringify(last.look) === JSON.stringify(run.look)) {
      out[out.length - 1] = { ...last, end: run.end };
    } else {
      out.push(run);
    }
  }
  return out;
}

/** Whether runs say anything a plain text does not. */
export function isRich(runs: readonly RichRun[]): boolean {
  return runs.some((run) => run.link !== null || Object.keys(run.look).length > 0);
}
