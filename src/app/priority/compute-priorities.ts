import type { CalendarDate } from '../../domain/calendar/calendar-date.ts';
import { dayAt } from '../campaign/election-calendar.ts';
import type { CampaignData } from '../campaign.ts';
import { type NamingPorts, nameNewRows } from '../lists/name-new-rows.ts';
import type { Tables } from '../ports.ts';
import type { RowOf } from '../schema/tabs.ts';
import { settingsOf } from '../workbook/settings.ts';
import type { OfficersFile } from './officers-file.ts';
import { type PrioritisedList, prioritise } from './prioritise.ts';
import { priorityToDo, priorityWhy, volunteersToDo } from './priority-in-french.ts';
import { moveInputs, withInputs } from './strategy-inputs.ts';

/** What computing priorities needs. */
export interface PriorityPorts extends NamingPorts {
  readonly officersFile: OfficersFile;
}

/** How many lists have a priority and, when it is kept apart, where, and how many lists left the workbook for it. */
export interface PrioritiesComputed {
  readonly count: number;
  readonly apart?: { readonly url: string; readonly moved: number };
}

/** Computes the priority of every list for today and writes it where the campaign keeps its strategy. */
export function computePriorities(ports: PriorityPorts, campaign: CampaignData): PrioritiesComputed {
  nameNewRows(ports);
  const { tables, clock, officersFile } = ports;
  const settings = settingsOf(tables, campaign);
  const today = dayAt(clock.now(), campaign);
  const rows = { contacts: tables.of('contacts').rows(), communes: tables.of('communes').rows() };
  if (settings.strategyPlace === 'campaign') {
    const prioritised = prioritise({ ...rows, lists: tables.of('lists').rows() }, settings, today);
    writeLists(tables, prioritised, today, (each) => ({
      priority: rounded(each.priority.total),
      priorityWhy: priorityWhy(each.priority),
      certainty: hundredths(each.priority.certainty),
      toDo: priorityToDo(each.priority),
    }));
    return { count: prioritised.length };
  }
  const officers = officersFile.open();
  const moved = moveInputs(tables, officers.tables);
  const lists = withInputs(tables.of('lists').rows(), officers.tables);
  const prioritised = prioritise({ ...rows, lists }, settings, today);
  writeStrategy(officers.tables, prioritised);
  writeLists(tables, prioritised, today, ({ priority }) => ({ toDo: volunteersToDo(priority) }));
  return { count: prioritised.length, apart: { url: officers.url, moved } };
}

/** Writes the order and what comes with it; lists that no longer stand lose theirs. */
function writeLists(
  tables: Tables,
  prioritised: readonly PrioritisedList[],
  today: CalendarDate,
  fields: (each: PrioritisedList) => Partial<RowOf<'lists'>>,
): void {
  tables
    .of('lists')
    .update(
      new Map<string, Partial<RowOf<'lists'>>>([
        ...withoutOrder(tables.of('lists').rows()),
        ...prioritised.map((each, at) => [each.id, { order: at + 1, ...fields(each) }] as const),
      ]),
    );
  tables.of('settings').update(new Map([['priorityDay', { value: today }]]));
  tables.flush();
}

function writeStrategy(officers: Tables, prioritised: readonly PrioritisedList[]): void {
  const changes = prioritised.map(({ id, list, priority }, at): [string, Partial<RowOf<'strategy'>>] => {
    const { leverage, chance, openness, reachability } = priority.concerns;
    return [
      id,
      {
        commune: list.commune,
        list: list.label,
        order: at + 1,
        priority: rounded(priority.total),
        certainty: hundredths(priority.certainty),
        leverage: rounded(leverage.points),
        chance: rounded(chance.points),
        opennessPoints: rounded(openness.points),
        reachability: rounded(reachability.points),
        why: priorityWhy(priority),
        toDo: priorityToDo(priority),
      },
    ];
  });
  officers.of('strategy').update(new Map([...withoutOrder(officers.of('strategy').rows()), ...changes]));
  officers.flush();
}

/** Rows that had an order lose it, unless they get another. */
function withoutOrder(
  rows: readonly { readonly id: string | null; readonly order: number | null }[],
): [string, { order: null }][] {
  return rows.flatMap(({ id, order }) => (id === null || order === null ? [] : [[id, { order: null }]]));
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
