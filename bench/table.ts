import type { Result } from './measure.ts';

const HEADS = ['bench', 'ours', 'peer', 'ratio', 'bound', 'goal', ''];

/** Results as text in columns; a line that ends with MISSED fails the run. */
export function tableOf(results: readonly Result[]): string {
  const rows = [HEADS, ...results.map(rowOf)];
  const widths = HEADS.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function rowOf({ name, unit, statistic, ours, peer, peerName, ratio, bound, withinBound, goal }: Result): string[] {
  return [
    name,
    `${shown(ours)} ${unit}${statistic === 'p95' ? ' p95' : ''}`,
    `${shown(peer)} ${unit} (${peerName})`,
    `×${shown(ratio)}`,
    `×${shown(bound)}`,
    goal ? `${shown(goal.measured)} of ${shown(goal.most)} ${unit}${goal.reached ? '' : ' not reached'}` : '',
    withinBound ? 'ok' : 'MISSED',
  ];
}

/** Three significant digits. */
function shown(value: number): string {
  return value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
}
