import { type CalendarDate, parseCalendarDate } from '../../domain/calendar/calendar-date.ts';
import { instant } from '../../domain/calendar/instant.ts';
import { dateAt, type Zone } from '../../domain/calendar/zone.ts';
import { type FollowUp, followUpOf, urgency } from '../../domain/follow-up/follow-up.ts';
import { isRunning } from '../../domain/list-state.ts';
import { refusalOf } from '../contacts/reachable-lists.ts';
import { followUp as words } from '../messages/follow-up.fr.ts';
import type { RowOf } from '../schema/tabs.ts';
import { isOpen, stageOf } from '../strategy/stage.ts';

/** Columns that « Mes listes » is made from, in the order its formula gives them. */
export const MY_LIST_COLUMNS = [
  'id',
  'commune',
  'label',
  'head',
  'state',
  'order',
  'owner',
  'nextOn',
  'callLink',
] as const satisfies readonly (keyof RowOf<'lists'>)[];
export const MY_CONTACT_COLUMNS = [
  'listId',
  'name',
  'email',
  'phone',
  'status',
] as const satisfies readonly (keyof RowOf<'contacts'>)[];
export const MY_EXCHANGE_COLUMNS = ['listId', 'at', 'outcome'] as const satisfies readonly (keyof RowOf<'exchanges'>)[];

/** What « Mes listes » is made from. */
export interface MyRows {
  readonly lists: readonly Pick<RowOf<'lists'>, (typeof MY_LIST_COLUMNS)[number]>[];
  readonly contacts: readonly Pick<RowOf<'contacts'>, (typeof MY_CONTACT_COLUMNS)[number]>[];
  readonly exchanges: readonly Pick<RowOf<'exchanges'>, (typeof MY_EXCHANGE_COLUMNS)[number]>[];
}

/** One list that somebody follows, and what is to be done about it. */
export interface MyList {
  readonly list: MyRows['lists'][number];
  readonly followUp: FollowUp;
  readonly lastExchange: { readonly on: CalendarDate; readonly outcome: RowOf<'exchanges'>['outcome'] } | undefined;
  /** Names, numbers and addresses that may still be used. */
  readonly reach: string;
}

/** The lists of a volunteer, or of all when none is named, the most urgent first. */
export function myLists(rows: MyRows, volunteer: string, today: CalendarDate, waitDays: number, zone: Zone): MyList[] {
  const latest = new Map<string, { at: number; outcome: RowOf<'exchanges'>['outcome'] }>();
  for (const { listId, at, outcome } of rows.exchanges) {
    if (listId !== null && at !== null && at > (latest.get(listId)?.at ?? -Infinity))
      latest.set(listId, { at, outcome });
  }
  const reach = reachOf(rows.contacts);
  const wanted = volunteer.trim().toLowerCase();
  return rows.lists
    .filter((list) => {
      const owner = (list.owner ?? '').trim().toLowerCase();
      return isRunning(list) && (wanted === '' ? owner !== '' : owner === wanted);
    })
    .map((list) => {
      const last = latest.get(list.id ?? '');
      const lastExchange = last && { on: dateAt(instant(last.at), zone), outcome: last.outcome };
      const chosenOn = parseCalendarDate(list.nextOn ?? '');
      const facts = { isOpen: isOpen(stageOf(list)), waitDays };
      const followUp = followUpOf(
        { ...facts, ...(chosenOn && { chosenOn }), ...(lastExchange && { lastExchangeOn: lastExchange.on }) },
        today,
      );
      return { list, followUp, lastExchange, reach: reach.get(list.id) ?? '' };
    })
    .sort(
      (a, b) =>
        urgency(a.followUp) - urgency(b.followUp) ||
        (a.list.order ?? Number.MAX_SAFE_INTEGER) - (b.list.order ?? Number.MAX_SAFE_INTEGER) ||
        ((a.list.id ?? '') < (b.list.id ?? '') ? -1 : 1),
    );
}

/** How each list can be reached; whoever objected, and addresses that failed, are left out; a state of nobody's is told. */
function reachOf(contacts: MyRows['contacts']): ReadonlyMap<string | null, string> {
  const refusal = refusalOf(contacts);
  const reach = new Map<string | null, string[]>();
  for (const contact of contacts) {
    const why = refusal(contact);
    const { listId, name, email, phone } = contact;
    const said =
      why === undefined
        ? [name, phone, email].filter((part) => part !== null && part !== '').join(', ')
        : why === 'unclear'
          ? words.unclearContact(name ?? '')
          : '';
    if (said !== '') reach.set(listId, [...(reach.get(listId) ?? []), said]);
  }
  return new Map([...reach].map(([listId, all]) => [listId, all.join(' ; ')]));
}
