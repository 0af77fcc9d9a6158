import { parseCalendarDate } from '../../domain/calendar/calendar-date.ts';
import { isMailAddress, normalAddress } from '../../domain/contacts/mail-address.ts';
import { normalPhone } from '../../domain/contacts/phone-number.ts';
import { CampaignError } from '../campaign-error.ts';
import { listFinder } from '../lists/find-list.ts';
import type { ImportedFile } from '../lists/import-plan.ts';
import { listLabel } from '../lists/name-new-rows.ts';
import { readCsv } from '../lists/read-csv.ts';
import { messages } from '../messages.fr.ts';
import type { RowOf } from '../schema/tabs.ts';
import { doubtsOf } from './check-contacts.ts';
import { wayTo } from './contact-marks.ts';

/** Columns that a table of contacts must have, by their header. */
const NEEDED = ['commune', 'liste', 'courriel'];

/** What importing a table of contacts would do; nothing is written yet. */
export interface ContactsPlan {
  readonly toAdd: readonly PlannedContact[];
  readonly alreadyKnown: number;
  /** Lines left out, and why. */
  readonly refused: readonly { readonly line: number; readonly reason: string }[];
}

/** A contact that the table brings. */
export interface PlannedContact {
  readonly line: number;
  readonly commune: string;
  /** The list it is for, as the workbook calls it. */
  readonly label: string;
  readonly row: Partial<RowOf<'contacts'>>;
  /** What a person should look at; '' for nothing. */
  readonly toCheck: string;
}

/** Reads a table of contacts against the workbook; throws `contacts_file_refused` when a column is missing. */
export function planContacts(
  file: ImportedFile,
  lists: readonly RowOf<'lists'>[],
  contacts: readonly RowOf<'contacts'>[],
  isOpposed: (way: string) => boolean,
): ContactsPlan {
  const table = readCsv(file.text);
  const missing = NEEDED.find((column) => !table.columns.includes(column));
  if (missing !== undefined) {
    const reason = messages.lists.import.columnMissing(missing, NEEDED.join(', '));
    throw new CampaignError('contacts_file_refused', { file: file.name, reason });
  }
  const findList = listFinder(lists);
  const known = new Set(contacts.flatMap(keysOf));
  const { refusals } = messages.contacts;
  const toAdd: Omit<PlannedContact, 'toCheck'>[] = [];
  const refused: ContactsPlan['refused'][number][] = [];
  let alreadyKnown = 0;
  for (const { line, cell } of table.rows) {
    const list = findList(cell('code'), cell('commune'), cell('liste'));
    const email = cell('courriel');
    const refuse = (reason: string) => refused.push({ line, reason });
    if (list === undefined) refuse(refusals.noList(cell('commune'), cell('liste')));
    else if (email === '' && cell('telephone') === '') refuse(refusals.nothing);
    else if (email !== '' && !isMailAddress(email)) refuse(refusals.notAddress(email));
    else if (isOpposed(wayTo({ email, phone: cell('telephone') }) ?? '')) refuse(refusals.opposed);
    else {
      const row = {
        listId: list.id,
        list: listLabel(list),
        name: orNull(cell('nom')),
        role: orNull(cell('role')),
        email: orNull(email),
        phone: orNull(cell('telephone')),
        source: orNull(cell('source')),
        addedOn: parseCalendarDate(cell('date')) ?? null,
        status: 'valid' as const,
      };
      const keys = keysOf(row);
      if (keys.some((key) => known.has(key))) alreadyKnown += 1;
      else toAdd.push({ line, commune: list.commune ?? '', label: list.label ?? '', row });
      for (const key of keys) known.add(key);
    }
  }
  return { toAdd: withDoubts(toAdd, contacts), alreadyKnown, refused };
}

/** The doubts that each new contact would get, seen among those already there. */
function withDoubts(
  toAdd: readonly Omit<PlannedContact, 'toCheck'>[],
  contacts: readonly RowOf<'contacts'>[],
): PlannedContact[] {
  const idOf = ({ line }: { readonly line: number }) => `line ${line}`;
  const blank = { id: null, listId: null, list: null, email: null, phone: null } as unknown as RowOf<'contacts'>;
  const doubts = doubtsOf([...contacts, ...toAdd.map((each) => ({ ...blank, ...each.row, id: idOf(each) }))]);
  return toAdd.map((each) => ({ ...each, toCheck: doubts.get(idOf(each)) ?? '' }));
}

/** What makes two rows the same contact of a list: its address, or its number where it has no address. */
function keysOf({ listId, email, phone }: Partial<RowOf<'contacts'>>): string[] {
  const way = normalAddress(email ?? '') || normalPhone(phone ?? '');
  return way === '' ? [] : [`${listId}|${way}`];
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}
