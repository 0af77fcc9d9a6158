import { normaliseName } from '../../domain/candidate-file/same-name.ts';
import { normalAddress } from '../mailing/sending-key.ts';
import type { Tables } from '../ports.ts';
import type { RowOf } from '../schema/tabs.ts';
import { type Identifiers, identifiersIn, mentions } from './mentions.ts';
import {
  keyOf,
  PEOPLE_TABS,
  type PeopleRows,
  type PeopleTab,
  personalColumns,
  personalText,
} from './personal-columns.ts';

/** One text about a person, and where it is kept. */
export interface PersonalFact {
  readonly tab: PeopleTab;
  readonly key: string;
  readonly column: string;
  readonly text: string;
}

/** Everything the workbook says of a person. */
export interface PersonFile {
  readonly identifiers: Identifiers;
  /** Rows of Contacts that are the person's own. */
  readonly contacts: readonly RowOf<'contacts'>[];
  readonly facts: readonly PersonalFact[];
}

/** Reads the tabs that hold personal data, once each. */
export function readPeople(tables: Tables): PeopleRows {
  return {
    contacts: tables.of('contacts').rows(),
    exchanges: tables.of('exchanges').rows(),
    sendings: tables.of('sendings').rows(),
    answers: tables.of('answers').rows(),
    lists: tables.of('lists').rows(),
  };
}

/**
 * Finds a person by address, name or number: first their rows of Contacts, then every personal text that names them.
 * Somebody else of the same name is found too: a person looks before anything is erased.
 */
export function findPerson(rows: PeopleRows, query: string): PersonFile {
  const own = rows.contacts.filter((contact) => isOwn(contact, query));
  const identifiers = identifiersIn([query, ...own.flatMap(({ name, email, phone }) => [name, email, phone])]);
  const ownKeys = new Set(own.map(({ id }) => id));
  const facts = PEOPLE_TABS.flatMap((tab) =>
    (rows[tab] as readonly object[]).flatMap((row) => {
      const key = keyOf(tab, row);
      if (key === null) return [];
      return personalColumns(tab).flatMap((column) => {
        const text = personalText(row, column);
        if (text === null) return [];
        const isTheirs = tab === 'contacts' ? ownKeys.has(key) : mentions(text, identifiers);
        return isTheirs ? [{ tab, key, column, text }] : [];
      });
    }),
  );
  return { identifiers, contacts: own, facts };
}

function isOwn({ name, email, phone }: RowOf<'contacts'>, query: string): boolean {
  if (query.includes('@')) return normalAddress(email ?? '') === normalAddress(query);
  const digits = query.replace(/\D/g, '');
  if (digits.length >= 9) return (phone ?? '').replace(/\D/g, '').endsWith(digits.slice(-9));
  const wanted = normaliseName(query);
  return wanted !== '' && normaliseName(name ?? '') === wanted;
}
