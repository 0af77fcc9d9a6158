import { scores } from '../messages/scores/scores.fr.ts';
import { workbook } from '../messages/workbook.fr.ts';
import type { ContestResult, ListResult } from './score-campaign.ts';

/** A list's place with its denominators, or the reason there is none. */
export function placeInFrench(list: ListResult, { ranking }: ContestResult): string {
  if (list.awaitsReaders) return scores.awaitsReaders;
  switch (list.place.kind) {
    case 'ranked':
      return scores.rank(list.place.rank, list.place.tied, ranking);
    case 'alone':
      return scores.aloneRanked(ranking.running);
    case 'nothing_applicable':
      return scores.nothingApplicable;
    case 'unranked':
      return workbook.tabs.lists.columns.state.choices[list.state];
  }
}

/** « 1re ou 2e selon les pondérations testées »; '' without an interval. */
export function intervalInFrench({ robust }: ListResult): string {
  return robust === undefined ? '' : scores.interval(robust.interval.low, robust.interval.high);
}

/** State of a list as the public reads it. */
export function stateInFrench(list: Pick<ListResult, 'state' | 'awaitsReaders'>): string {
  return list.awaitsReaders ? scores.awaitsReaders : workbook.tabs.lists.columns.state.choices[list.state];
}
