import { type CalendarDate, dayNumber } from '../../domain/calendar/calendar-date.ts';
import { instant } from '../../domain/calendar/instant.ts';
import { dateAt, type Zone } from '../../domain/calendar/zone.ts';
import { isRunning } from '../../domain/list-state.ts';
import { groupBy } from '../group-by.ts';
import { letterId } from '../letters/record-letters.ts';
import { communeOf } from '../lists/known-lists.ts';
import { mayHaveLeft } from '../mailing/ledger/sending-states.ts';
import { messages } from '../messages.fr.ts';
import type { Tables } from '../ports.ts';
import type { RowOf } from '../schema/tabs.ts';
import { withoutAddresses } from './without-addresses.ts';

/** One contact with a list, as it can be shown to anybody: no name, no address. */
export interface TreatmentEvent {
  readonly at: number;
  /** Every list in the same case was to get it, or only this list did. */
  readonly kind: 'common' | 'extra';
  readonly channel: string;
  /** What was sent, or what came of a call. */
  readonly what: string;
  readonly wordingVersion: string;
}

/** A list and every contact with it, the oldest first. */
export interface TreatedList {
  readonly list: RowOf<'lists'> & { readonly id: string };
  readonly events: readonly TreatmentEvent[];
}

/** Something that one list of a commune got otherwise than the others. */
export type TreatmentException =
  /** A mailing reached other lists of the commune, not this one. */
  | { readonly tag: 'not_reached'; readonly list: string; readonly what: string; readonly reason: string }
  /** Lists got different words under the same mailing. */
  | { readonly tag: 'other_words'; readonly what: string; readonly versions: readonly string[] }
  /** Lists got the same mailing so many days apart. */
  | { readonly tag: 'other_days'; readonly what: string; readonly days: number }
  /** A list found after the invitation had left; when it got its own, if it has. */
  | {
      readonly tag: 'found_later';
      readonly list: string;
      readonly what: string;
      readonly found: CalendarDate;
      readonly invited: CalendarDate | undefined;
    };

/** How the lists of one commune were treated. */
export interface CommuneTreatment {
  readonly code: string;
  readonly commune: string;
  readonly lists: readonly TreatedList[];
  /** Contacts that every running list had at least. */
  readonly commonMinimum: number;
  readonly exceptions: readonly TreatmentException[];
}

/** The equal-treatment record of each commune that has lists, by name; rehearsals and mails not yet sent left out. */
export function treatmentRecords(tables: Tables, zone: Zone): readonly CommuneTreatment[] {
  const sendings = tables
    .of('sendings')
    .rows()
    .filter(({ rehearsal, state }) => rehearsal !== true && state !== 'planned' && state !== 'sending');
  const sendingsOf = groupBy(sendings, ({ listId }) => listId ?? '');
  const exchangesOf = groupBy(tables.of('exchanges').rows(), ({ listId }) => listId ?? '');
  const mailings = tables.of('mailings').rows();
  const lists = tables
    .of('lists')
    .rows()
    .flatMap((list) => (list.id === null ? [] : [{ ...list, id: list.id }]));
  return [...groupBy(lists, communeOf)]
    .map(([code, ofCommune]) => {
      const treated = ofCommune.map((list) => ({
        list,
        events: eventsOf(sendingsOf.get(list.id) ?? [], exchangesOf.get(list.id) ?? [], mailings),
      }));
      const running = treated.filter(({ list }) => isRunning(list));
      return {
        code,
        commune: ofCommune[0]?.commune ?? code,
        lists: treated,
        commonMinimum: running.length === 0 ? 0 : Math.min(...running.map(({ events }) => events.length)),
        exceptions: exceptionsOf(ofCommune, sendingsOf, (at) => dateAt(instant(at), zone)),
      };
    })
    .sort((a, b) => a.commune.localeCompare(b.commune, 'fr'));
}

function eventsOf(
  sendings: readonly RowOf<'sendings'>[],
  exchanges: readonly RowOf<'exchanges'>[],
  mailings: readonly RowOf<'mailings'>[],
): readonly TreatmentEvent[] {
  const { columns } = messages.workbook.tabs.exchanges;
  const mails = sendings
    .filter(({ state }) => mayHaveLeft(state))
    .map((row) => ({
      at: row.at ?? 0,
      kind: answersOne(row) ? ('extra' as const) : ('common' as const),
      channel: columns.channel.choices.email,
      what: titleOf(row),
      wordingVersion: row.wordingVersion ?? '',
    }));
  const others = exchanges.map((row) => {
    // A letter goes to whom the mailing goes to.
    const posted = mailings.find(({ id }) => row.id === letterId(id ?? '', row.listId ?? ''));
    const outcome = row.outcome === null ? '' : columns.outcome.choices[row.outcome];
    return {
      at: row.at ?? 0,
      kind: posted === undefined ? ('extra' as const) : ('common' as const),
      channel: row.channel === null ? '' : columns.channel.choices[row.channel],
      what: posted === undefined ? outcome : titleOf(posted),
      wordingVersion: '',
    };
  });
  return [...mails, ...others].sort((a, b) => a.at - b.at);
}

function exceptionsOf(
  lists: readonly RowOf<'lists'>[],
  sendingsOf: ReadonlyMap<string, readonly RowOf<'sendings'>[]>,
  dayOf: (at: number) => CalendarDate,
): readonly TreatmentException[] {
  const rows = lists.flatMap((list) => (sendingsOf.get(list.id ?? '') ?? []).map((row) => ({ list, row })));
  const exceptions: TreatmentException[] = [];
  for (const ofMailing of groupBy(rows, ({ row }) => row.mailingId ?? '').values()) {
    const sent = ofMailing.filter(({ row }) => mayHaveLeft(row.state));
    const [first] = sent;
    if (first === undefined || answersOne(first.row)) continue;
    const what = titleOf(first.row);
    const reached = new Set(sent.map(({ list }) => list.id));
    for (const [id, ofList] of groupBy(ofMailing, ({ list }) => list.id ?? '')) {
      if (reached.has(id)) continue;
      const { list, row } = ofList[0] ?? first;
      exceptions.push({ tag: 'not_reached', list: list.label ?? id, what, reason: withoutAddresses(row.reason ?? '') });
    }
    const versions = [...new Set(sent.map(({ row }) => row.wordingVersion ?? ''))];
    if (versions.length > 1) exceptions.push({ tag: 'other_words', what, versions });
    const times = sent.map(({ row }) => row.at ?? 0);
    const days = dayNumber(dayOf(Math.max(...times))) - dayNumber(dayOf(Math.min(...times)));
    if (days >= 1) exceptions.push({ tag: 'other_days', what, days });
    if (first.row.template !== 'invitation') continue;
    const planned = new Set(ofMailing.map(({ list }) => list.id));
    const later = lists.filter(
      (list) => isRunning(list) && !planned.has(list.id) && (list.foundOn ?? 0) > Math.max(...times),
    );
    exceptions.push(...later.map((list) => foundLater(list, sendingsOf.get(list.id ?? '') ?? [], what, dayOf)));
  }
  return exceptions;
}

/** A list that an invitation could not be for: nobody knew it when its last mail left. */
function foundLater(
  list: RowOf<'lists'>,
  sendings: readonly RowOf<'sendings'>[],
  what: string,
  dayOf: (at: number) => CalendarDate,
): TreatmentException {
  const invitation = sendings.find(({ template, state }) => template === 'invitation' && mayHaveLeft(state));
  return {
    tag: 'found_later',
    list: list.label ?? list.id ?? '',
    what,
    found: dayOf(list.foundOn ?? 0),
    invited: invitation === undefined ? undefined : dayOf(invitation.at ?? 0),
  };
}

/** A receipt answers one list: there is nothing to treat alike. */
function answersOne({ template }: RowOf<'sendings'>): boolean {
  return template === 'receipt';
}

function titleOf({ template }: Pick<RowOf<'sendings' | 'mailings'>, 'template'>): string {
  const titles: Readonly<Record<string, string>> = messages.mailings.titles;
  return titles[template ?? ''] ?? template ?? '';
}
