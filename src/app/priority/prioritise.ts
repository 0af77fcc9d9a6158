import { type CalendarDate, parseCalendarDate } from '../../domain/calendar/calendar-date.ts';
import { isRunning } from '../../domain/list-state.ts';
import { byPriority, type Priority, type PriorityFacts, priorityOf } from '../../domain/priority.ts';
import { reachableLists } from '../contacts/reachable-lists.ts';
import { priority } from '../messages/strategy/priority.fr.ts';
import type { RowOf } from '../schema/tabs.ts';
import type { CampaignSettings } from '../workbook/settings.ts';

/** Columns that a priority is computed from, in the order formulas give them. */
export const PRIORITY_LIST_COLUMNS = [
  'id',
  'communeCode',
  'commune',
  'contest',
  'label',
  'state',
  'owner',
  'incumbent',
  'previousShare',
  'openness',
] as const satisfies readonly (keyof RowOf<'lists'>)[];
export const PRIORITY_CONTACT_COLUMNS = [
  'listId',
  'email',
  'phone',
  'status',
] as const satisfies readonly (keyof RowOf<'contacts'>)[];
export const PRIORITY_COMMUNE_COLUMNS = [
  'code',
  'population',
  'delegates',
  'basin',
  'contractEnds',
] as const satisfies readonly (keyof RowOf<'communes'>)[];

/** What priorities are computed from. */
export interface PriorityRows {
  readonly lists: readonly Pick<RowOf<'lists'>, (typeof PRIORITY_LIST_COLUMNS)[number]>[];
  readonly contacts: readonly Pick<RowOf<'contacts'>, (typeof PRIORITY_CONTACT_COLUMNS)[number]>[];
  readonly communes: readonly Pick<RowOf<'communes'>, (typeof PRIORITY_COMMUNE_COLUMNS)[number]>[];
}

/** A list and its priority on a day. */
export interface PrioritisedList {
  readonly id: string;
  readonly list: PriorityRows['lists'][number];
  readonly priority: Priority;
}

/**
 * The priority of every list that still stands, the highest first; it orders the work and changes nothing in what is
 * asked. The order of the rows given does not matter.
 */
export function prioritise(rows: PriorityRows, settings: CampaignSettings, today: CalendarDate): PrioritisedList[] {
  const communeOf = new Map(rows.communes.map((commune) => [commune.code, commune]));
  const reachable = reachableLists(rows.contacts);
  const running = rows.lists.filter(isRunning);
  const competing = new Map<string | null, number>();
  for (const { contest } of running) competing.set(contest, (competing.get(contest) ?? 0) + 1);
  return running
    .flatMap((list) => {
      if (list.id === null) return [];
      const commune = communeOf.get(list.communeCode);
      const facts: PriorityFacts = {
        population: commune?.population ?? undefined,
        delegates: commune?.delegates ?? undefined,
        inIncineratorBasin: isInBasin(commune?.basin ?? ''),
        contractEndsOn: parseCalendarDate(commune?.contractEnds ?? ''),
        incumbent: list.incumbent ?? undefined,
        previousShare: list.previousShare ?? undefined,
        competingLists: list.contest === null ? undefined : competing.get(list.contest),
        openness: list.openness ?? undefined,
        contactKnown: reachable.has(list.id),
        ownerAssigned: (list.owner ?? '') !== '',
      };
      return [{ id: list.id, list, priority: priorityOf(facts, { ...settings.priority, today }) }];
    })
    .sort(byPriority);
}

/** Whether a plant serves the commune, as Communes names it; undefined when nobody knows. */
function isInBasin(basin: string): boolean | undefined {
  const { noBasin, unknownBasin } = priority;
  const named = basin.trim().toLowerCase();
  return named === '' || named === unknownBasin ? undefined : named !== noBasin;
}
