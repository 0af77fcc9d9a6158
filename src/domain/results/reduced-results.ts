import { csvLine, departmentOf } from '../candidate-file/reduced-file.ts';
import type { ContestScores } from './read-results.ts';

/** The Ministry's columns of 2026 that serve, once and for each list. */
const ONCE = ['Code département', 'Code commune', 'Libellé commune', 'Exprimés'];
const EACH = [
  'Numéro de panneau',
  'Nom candidat',
  'Nuance liste',
  'Libellé abrégé de liste',
  'Libellé de liste',
  'Voix',
];

/** The results of some contests as a small file with columns of 2026. */
export function reducedResults(contests: readonly ContestScores[]): string {
  const most = Math.max(1, ...contests.map(({ lists }) => lists.length));
  const header = [...ONCE, ...numbers(most).flatMap((number) => EACH.map((title) => `${title} ${number}`))];
  const rows = contests.map(({ commune, sector, cast, lists }) => [
    departmentOf(commune.code),
    sector ?? commune.code,
    commune.name,
    String(cast),
    ...numbers(most).flatMap((number) => {
      const list = lists[number - 1];
      if (list === undefined) return EACH.map(() => '');
      const { panel, head, nuance, shortLabel, label, votes } = list;
      return [panel === undefined ? '' : String(panel), head, nuance ?? '', shortLabel, label, String(votes)];
    }),
  ]);
  return [header, ...rows].map(csvLine).join('');
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
