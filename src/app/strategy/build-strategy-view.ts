import type { CalendarDate } from '../../domain/calendar/calendar-date.ts';
import { isRunning } from '../../domain/list-state.ts';
import { dayAt } from '../campaign/election-calendar.ts';
import type { Tile } from '../campaign/tile.ts';
import type { CampaignData } from '../campaign.ts';
import { CampaignError } from '../campaign-error.ts';
import { reachableLists } from '../contacts/reachable-lists.ts';
import { listOfRow } from '../lists/list-rows.ts';
import { dayInFrench } from '../messages/dates.fr.ts';
import { messages } from '../messages.fr.ts';
import type { Clock, Tables } from '../ports.ts';
import type { OfficersFile } from '../priority/officers-file.ts';
import { type PriorityRows, prioritise } from '../priority/prioritise.ts';
import { priorityWhy } from '../priority/priority-in-french.ts';
import { withInputs } from '../priority/strategy-inputs.ts';
import type { RowOf } from '../schema/tabs.ts';
import { type CampaignSettings, settingsOf } from '../workbook/settings.ts';
import { isOpen, stageOf } from './stage.ts';
import type {
  CommuneProgress,
  Judgement,
  PlaceProgress,
  StrategyList,
  StrategyView,
  Workload,
} from './strategy-view.ts';
import { volunteersOf } from './volunteers.ts';

/** What the strategy window is built from. */
export interface StrategyPorts {
  readonly tables: Tables;
  readonly clock: Clock;
  readonly officersFile: OfficersFile;
  readonly tiles: readonly Tile[];
}

/** Reads the workbook once and says who is to be asked first, who follows whom, and how far each commune is. */
export function buildStrategyView(ports: StrategyPorts, campaign: CampaignData): StrategyView {
  const { tables, clock, tiles } = ports;
  const settings = settingsOf(tables, campaign);
  const today = dayAt(clock.now(), campaign);
  const rows = {
    lists: tables.of('lists').rows(),
    contacts: tables.of('contacts').rows(),
    communes: tables.of('communes').rows(),
  };
  const judgements = judge(rows, settings, today, ports.officersFile);
  const reachable = reachableLists(rows.contacts);
  const lists = rows.lists
    .flatMap((list) =>
      list.id !== null && isRunning(list) ? [shown({ ...list, id: list.id }, reachable, judgements)] : [],
    )
    .sort(byUrgency)
    // Beside priorities of today, the order written another day would be another list's.
    .map((list, at) => (judgements === undefined ? list : { ...list, order: at + 1 }));
  return {
    campaign: campaign.name,
    day: dayInFrench(today),
    judged: judgements !== undefined,
    lists,
    volunteers: volunteersOf(settings, rows.lists).map((name) => workloadOf(name, lists)),
    communes: progressOf(lists, rows.communes),
    sectors: progressBy(lists, ({ sector }) => sector),
    tiles,
  };
}

/** Priorities of today by list; undefined for an account that may not know them. */
function judge(
  rows: PriorityRows,
  settings: CampaignSettings,
  today: CalendarDate,
  officersFile: OfficersFile,
): ReadonlyMap<string, Judgement> | undefined {
  const lists = settings.strategyPlace === 'campaign' ? rows.lists : judgedApart(rows.lists, officersFile);
  if (lists === undefined) return undefined;
  return new Map(
    prioritise({ ...rows, lists }, settings, today).map(({ id, priority }) => [
      id,
      {
        priority: Math.round(10 * priority.total) / 10,
        certainty: priority.certainty,
        leverage: priority.concerns.leverage.value ?? null,
        openness: priority.concerns.openness.value ?? null,
        why: priorityWhy(priority),
      },
    ]),
  );
}

function judgedApart(lists: PriorityRows['lists'], officersFile: OfficersFile): PriorityRows['lists'] | undefined {
  if (!officersFile.exists()) return undefined;
  try {
    return withInputs(lists, officersFile.open().tables);
  } catch (error) {
    // Volunteers' accounts are shut out on purpose: the rest of the window is theirs too.
    if (error instanceof CampaignError && error.code === 'officers_file_gone') return undefined;
    throw error;
  }
}

function shown(
  list: RowOf<'lists'> & { readonly id: string },
  reachable: ReadonlySet<string | null>,
  judgements: ReadonlyMap<string, Judgement> | undefined,
): StrategyList {
  const { choices } = messages.workbook.tabs.lists.columns.state;
  return {
    id: list.id,
    commune: list.commune ?? '',
    communeCode: list.communeCode ?? '',
    sector: listOfRow(list)?.sector ?? '',
    label: list.label ?? '',
    stage: stageOf(list),
    state: choices[list.state ?? 'to_contact'],
    owner: (list.owner ?? '').trim(),
    reachable: reachable.has(list.id),
    order: list.order,
    judgement: judgements?.get(list.id) ?? null,
  };
}

/** By the priorities of today where they may be known, else by the order last written in Listes. */
function byUrgency(a: StrategyList, b: StrategyList): number {
  const ofToday = (b.judgement?.priority ?? 0) - (a.judgement?.priority ?? 0);
  return ofToday || (a.order ?? Number.MAX_SAFE_INTEGER) - (b.order ?? Number.MAX_SAFE_INTEGER);
}

function workloadOf(name: string, lists: readonly StrategyList[]): Workload {
  const own = lists.filter(({ owner }) => owner === name);
  return {
    name,
    lists: own.length,
    open: own.filter(({ stage }) => isOpen(stage)).length,
    withoutContact: own.filter(({ stage, reachable }) => isOpen(stage) && !reachable).length,
    replied: own.filter(({ stage }) => stage === 'replied').length,
  };
}

function progressOf(lists: readonly StrategyList[], communes: readonly RowOf<'communes'>[]): CommuneProgress[] {
  const known = new Map(communes.map((commune) => [commune.code, commune]));
  const names = new Map(lists.map(({ communeCode, commune }) => [communeCode, commune]));
  return progressBy(lists, ({ communeCode }) => communeCode)
    .map((progress) => ({
      ...progress,
      name: known.get(progress.code)?.name ?? names.get(progress.code) ?? '',
      territory: known.get(progress.code)?.ept ?? '',
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'fr'));
}

function progressBy(lists: readonly StrategyList[], codeOf: (list: StrategyList) => string): PlaceProgress[] {
  const byCode = new Map<string, StrategyList[]>();
  for (const list of lists) byCode.set(codeOf(list), [...(byCode.get(codeOf(list)) ?? []), list]);
  return [...byCode].flatMap(([code, own]) =>
    code === ''
      ? []
      : [
          {
            code,
            lists: own.length,
            replied: own.filter(({ stage }) => stage === 'replied').length,
            reachable: own.filter(({ reachable }) => reachable).length,
          },
        ],
  );
}
