import type { CalendarDate } from '../../domain/calendar/calendar-date.ts';
import { isRunning } from '../../domain/list-state.ts';
import { dayAt, electionCalendar } from '../campaign/election-calendar.ts';
import type { CampaignData } from '../campaign.ts';
import { reachableLists } from '../contacts/reachable-lists.ts';
import { groupBy } from '../group-by.ts';
import type { Tables } from '../ports.ts';
import type { RowOf } from '../schema/tabs.ts';

/** Something left to do between the two rounds. */
export type LeftToDo =
  /** The result of a first-round list is not noted. */
  | 'result'
  /** A first-round list that may stand again, of which nothing says what became. */
  | 'fate'
  /** A list of the second round that nobody can write to or call. */
  | 'contact'
  /** A list of the second round whose pledges its head has not confirmed. */
  | 'reconfirm'
  /** A list of the second round that never answered. */
  | 'answer';

/** One list and what is left to do for it. */
export interface ListBetweenRounds {
  readonly label: string;
  readonly head: string;
  readonly round: number;
  readonly owner: string;
  readonly left: readonly LeftToDo[];
}

/** What is left to do between the two rounds, by commune: those with most to do first. */
export interface BetweenRounds {
  readonly communes: readonly { readonly name: string; readonly lists: readonly ListBetweenRounds[] }[];
  /** Things left to do, all communes together. */
  readonly left: number;
  /** The same for each kind that has some, in the order they are best done. */
  readonly kinds: readonly { readonly what: LeftToDo; readonly count: number }[];
  /** Day of the first round while it is still to come and no result is known: nothing is to be done before. */
  readonly opensOn?: CalendarDate;
}

const ORDER: readonly LeftToDo[] = ['result', 'fate', 'reconfirm', 'contact', 'answer'];

/** Reads the workbook as it stands. A commune whose council was elected at the first round has nothing left to do. */
export function buildBetweenRounds(tables: Tables, campaign: CampaignData, now: number): BetweenRounds {
  const lists = tables.of('lists').rows();
  const opensOn = firstRoundToCome(lists, campaign, now);
  if (opensOn !== undefined) return { communes: [], left: 0, kinds: [], opensOn };
  const reachable = reachableLists(tables.of('contacts').rows());
  const unconfirmed = new Set(
    [
      ...groupBy(
        tables
          .of('commitments')
          .rows()
          .filter(({ current }) => current === true),
        subjectOf,
      ).values(),
    ]
      .filter((said) => said.every(({ confirmed }) => confirmed !== true))
      .map(([row]) => row?.listId ?? null),
  );
  const byCommune = new Map<string, ListBetweenRounds[]>();
  const settled = new Set(
    lists.filter(({ result, round }) => result === 'elected' && round !== 2).map(({ contest }) => contest),
  );
  for (const list of lists) {
    if (settled.has(list.contest)) continue;
    const left = ORDER.filter((what) => isLeft(what, list, reachable, unconfirmed));
    const commune = list.commune ?? '';
    const shown = {
      label: list.label ?? '',
      head: list.head ?? '',
      round: list.round ?? 1,
      owner: list.owner ?? '',
      left,
    };
    if (left.length > 0) byCommune.set(commune, [...(byCommune.get(commune) ?? []), shown]);
  }
  const communes = [...byCommune]
    .map(([name, of]) => ({ name, lists: of }))
    .sort((a, b) => countOf(b.lists) - countOf(a.lists) || a.name.localeCompare(b.name, 'fr'));
  const kinds = ORDER.map((what) => ({
    what,
    count: communes.flatMap(({ lists: of }) => of).filter(({ left }) => left.includes(what)).length,
  })).filter(({ count }) => count > 0);
  return { communes, kinds, left: kinds.reduce((sum, { count }) => sum + count, 0) };
}

function firstRoundToCome(
  lists: readonly RowOf<'lists'>[],
  campaign: CampaignData,
  now: number,
): CalendarDate | undefined {
  const first = electionCalendar(campaign).rounds.find(({ number }) => number === 1)?.date;
  if (first === undefined || dayAt(now, campaign) >= first) return undefined;
  return lists.some(({ round, result }) => round === 2 || result !== null) ? undefined : first;
}

function isLeft(
  what: LeftToDo,
  list: RowOf<'lists'>,
  reachable: ReadonlySet<string | null>,
  unconfirmed: ReadonlySet<string | null>,
): boolean {
  const stands = list.round === 2 && isRunning(list);
  switch (what) {
    case 'result':
      return list.round !== 2 && list.result === null && list.fate === null && isRunning(list);
    case 'fate':
      return list.round !== 2 && (list.result === 'qualified' || list.result === 'may_merge') && list.fate === null;
    case 'contact':
      return stands && !reachable.has(list.id);
    case 'reconfirm':
      return stands && unconfirmed.has(list.id);
    case 'answer':
      return stands && (list.state === 'to_contact' || list.state === 'contacted');
  }
}

function countOf(lists: readonly ListBetweenRounds[]): number {
  return lists.reduce((sum, { left }) => sum + left.length, 0);
}

/** What the head confirmed on a question settles what the lists before it said of it. */
function subjectOf({ listId, criterionId }: RowOf<'commitments'>): string {
  return `${listId}|${criterionId}`;
}
