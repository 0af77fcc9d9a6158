import { isRunning } from '../../domain/list-state.ts';
import { groupBy } from '../group-by.ts';
import { mayHaveLeft } from '../mailing/ledger/sending-states.ts';
import { messages } from '../messages.fr.ts';
import type { Tables } from '../ports.ts';
import type { RowOf } from '../schema/tabs.ts';
import { withoutAddresses } from './without-addresses.ts';

/** One contact with a list, as it can be shown to anybody: no name, no address. */
export interface TreatmentEvent {
  readonly at: number;
  /** Everybody of the commune was to get it, or only this list did. */
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
  /** Lists got the same mailing more than a day apart. */
  | { readonly tag: 'other_days'; readonly what: string; readonly days: number };

/** How the lists of one commune were treated. */
export interface CommuneTreatment {
  readonly code: string;
  readonly commune: string;
  readonly lists: readonly TreatedList[];
  /** Contacts that every running list had at least. */
  readonly commonMinimum: number;
  readonly exceptions: readonly TreatmentException[];
}

const DAY = 86_400_000;

/** The equal-treatment record of each commune that has lists, by name; rehearsals and mails not yet sent left out. */
export function treatmentRecords(tables: Tables): readonly CommuneTreatment[] {
  const sendings = tables
    .of('sendings')
    .rows()
    .filter(({ rehearsal, state }) => rehearsal !== true && state !== 'planned' && state !== 'sending');
  const sendingsOf = groupBy(sendings, ({ listId }) => listId ?? '');
  const exchangesOf = groupBy(tables.of('exchanges').rows(), ({ listId }) => listId ?? '');
  const lists = tables
    .of('lists')
    .rows()
    .flatMap((list) => (list.id === null ? [] : [{ ...list, id: list.id }]));
  return [...groupBy(lists, (list) => list.communeCode ?? list.commune ?? '')]
    .map(([code, ofCommune]) => {
      const treated = ofCommune.map((list) => ({
        list,
        events: eventsOf(sendingsOf.get(list.id) ?? [], exchangesOf.get(list.id) ?? []),
      }));
      const running = treated.filter(({ list }) => isRunning(list));
      return {
        code,
        commune: ofCommune[0]?.commune ?? code,
        lists: treated,
        commonMinimum: running.length === 0 ? 0 : Math.min(...running.map(({ events }) => events.length)),
        exceptions: exceptionsOf(ofCommune, sendingsOf),
      };
    })
    .sort((a, b) => a.commune.localeCompare(b.commune, 'fr'));
}

function eventsOf(
  sendings: readonly RowOf<'sendings'>[],
  exchanges: readonly RowOf<'exchanges'>[],
): readonly TreatmentEvent[] {
  const { columns } = messages.workbook.tabs.exchanges;
  const mails = sendings
    .filter(({ state }) => mayHaveLeft(state))
    .map((row) => ({
      at: row.at ?? 0,
      kind: 'common' as const,
      channel: columns.channel.choices.email,
      what: titleOf(row),
      wordingVersion: row.wordingVersion ?? '',
    }));
  const calls = exchanges.map((row) => ({
    at: row.at ?? 0,
    kind: 'extra' as const,
    channel: row.channel === null ? '' : columns.channel.choices[row.channel],
    what: row.outcome === null ? '' : columns.outcome.choices[row.outcome],
    wordingVersion: '',
  }));
  return [...mails, ...calls].sort((a, b) => a.at - b.at);
}

function exceptionsOf(
  lists: readonly RowOf<'lists'>[],
  sendingsOf: ReadonlyMap<string, readonly RowOf<'sendings'>[]>,
): readonly TreatmentException[] {
  const rows = lists.flatMap((list) => (sendingsOf.get(list.id ?? '') ?? []).map((row) => ({ list, row })));
  const exceptions: TreatmentException[] = [];
  for (const ofMailing of groupBy(rows, ({ row }) => row.mailingId ?? '').values()) {
    const sent = ofMailing.filter(({ row }) => mayHaveLeft(row.state));
    const [first] = sent;
    // A receipt answers one list: there is nothing to treat alike.
    if (first === undefined || first.row.template === 'receipt') continue;
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
    const days = Math.floor((Math.max(...times) - Math.min(...times)) / DAY);
    if (days >= 1) exceptions.push({ tag: 'other_days', what, days });
  }
  return exceptions;
}

function titleOf({ template }: RowOf<'sendings'>): string {
  const titles: Readonly<Record<string, string>> = messages.mailings.titles;
  return titles[template ?? ''] ?? template ?? '';
}
