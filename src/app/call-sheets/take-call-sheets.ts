import { addDays } from '../../domain/calendar/calendar-date.ts';
import { instant } from '../../domain/calendar/instant.ts';
import { dateAt, type Zone } from '../../domain/calendar/zone.ts';
import { listsById } from '../lists/known-lists.ts';
import { listLabel } from '../lists/name-new-rows.ts';
import { messages } from '../messages.fr.ts';
import type { Exclusive } from '../ports.ts';
import type { FormResponse } from '../questionnaire/form-port.ts';
import { sweepResponses } from '../questionnaire/sweep-responses.ts';
import { runAlone } from '../run-alone.ts';
import type { RowOf } from '../schema/tabs.ts';
import { SignedCodes } from '../signed-code.ts';
import { type CallPorts, itemsOf } from './build-call-form.ts';

import { type CallField, NEXT_DAYS } from './call-form.ts';

/** What became of the call sheets met. */
export interface TakenSheets {
  readonly taken: number;
  /** Of those, how many name no list: a person has to say which. */
  readonly unknown: number;
}

type Exchange = RowOf<'exchanges'>;

/** A cell holds 50,000 characters; one text too long must not keep the others out. */
const LONGEST = 10_000;

/** Until when sheets were all seen. */
const SEEN_UNTIL = 'interpelle.calls.seen';

/**
 * Notes in Échanges every call sheet not noted yet, each exactly once: the row is named after the submission, so that a
 * trigger that fires twice, a sweep or a run cut anywhere adds none twice and loses none.
 * @param told the one sheet to look at; without it, all those that came since the last sweep
 */
export function takeCallSheets(
  ports: CallPorts & { readonly exclusive: Exclusive },
  zone: Zone,
  told?: FormResponse,
): TakenSheets {
  const { memory, callForm } = ports;
  if (!callForm.exists()) return { taken: 0, unknown: 0 };
  return runAlone(ports.exclusive, () =>
    sweepResponses({ form: callForm, memory, seenUntil: SEEN_UNTIL }, told, (responses) =>
      noteSheets(ports, zone, responses),
    ),
  );
}

function noteSheets(ports: CallPorts, zone: Zone, responses: readonly FormResponse[]): TakenSheets {
  const { tables, memory } = ports;
  const known = new Set(
    tables
      .of('exchanges')
      .rows()
      .map(({ id }) => id),
  );
  const idOf = ({ responseId }: FormResponse) => `x${ports.signer.sha256(responseId).slice(0, 16)}`;
  const fresh = responses.filter((response) => !known.has(idOf(response)));
  if (fresh.length === 0) return { taken: 0, unknown: 0 };
  const lists = listsById(tables);
  const codes = new SignedCodes(memory, ports.signer, 'call');
  const noted = fresh.map((response) => {
    const said = answersOf(response, itemsOf(memory));
    const list = lists.get(codes.read(said('code')) ?? null);
    return { row: { id: idOf(response), ...exchangeOf(response, said, list) }, list, next: nextOf(said('next')) };
  });
  tables
    .of('lists')
    .update(
      new Map(
        noted.flatMap(({ row, list, next }) =>
          list?.id && next !== undefined
            ? [[list.id, { nextOn: addDays(dateAt(instant(row.at), zone), next) }] as const]
            : [],
        ),
      ),
    );
  // Last: a row in Échanges says that everything of its sheet is noted.
  tables.of('exchanges').append(noted.map(({ row }) => row));
  tables.flush();
  return { taken: noted.length, unknown: noted.filter(({ list }) => list === undefined).length };
}

function answersOf(response: FormResponse, items: ReadonlyMap<CallField, string>): (field: CallField) => string {
  const answers = response.answers();
  return (field) => (answers.get(items.get(field) ?? '') ?? '').trim();
}

/** The row of Échanges; what names no list is kept with its words, for a person to place. */
function exchangeOf(
  { at }: FormResponse,
  said: (field: CallField) => string,
  list: RowOf<'lists'> | undefined,
): Omit<Exchange, 'id' | 'at'> & { readonly at: number } {
  const { channel, outcome } = messages.workbook.tabs.exchanges.columns;
  return {
    at,
    listId: list?.id ?? null,
    list: list === undefined ? messages.callSheets.unknownList : listLabel(list),
    channel: keyOf<NonNullable<Exchange['channel']>>(channel.choices, said('channel')) ?? null,
    outcome: keyOf<NonNullable<Exchange['outcome']>>(outcome.choices, said('outcome')) ?? null,
    summary: said('summary').slice(0, LONGEST) || null,
    author: said('author').slice(0, LONGEST) || null,
  };
}

function nextOf(typed: string): number | undefined {
  const choice = keyOf(messages.callSheets.nextDays, typed);
  return choice === undefined ? undefined : NEXT_DAYS[choice];
}

function keyOf<Key extends string>(labels: Readonly<Record<Key, string>>, label: string): Key | undefined {
  return (Object.keys(labels) as Key[]).find((key) => labels[key] === label);
}
