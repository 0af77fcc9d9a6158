import { normaliseName } from '../../domain/candidate-file/same-name.ts';
import { normalAddress } from '../../domain/contacts/mail-address.ts';
import type { RowOf, TabKey } from '../schema/tabs.ts';
import { type Identifiers, identifiersIn, mentions } from './mentions.ts';
import { keyOf, type PeopleRows, type PersonalCounts, personalColumns, textIn } from './personal-columns.ts';

/** One text about a person, and where it is kept. */
export interface PersonalFact {
  readonly tab: TabKey;
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

/**
 * Finds a person by address, name or number: first their rows of Contacts, then every personal text that names them.
 * Somebody else of the same name is found too: a person looks before anything is erased.
 */
export function findPerson(rows: PeopleRows, query: string): PersonFile {
  const contacts = (rows.get('contacts') ?? []) as readonly RowOf<'contacts'>[];
  const own = contacts.filter((contact) => isOwn(contact, query));
  const identifiers = identifiersIn([query, ...own.flatMap(({ name, email, phone }) => [name, email, phone])]);
  const ownKeys = new Set(own.map(({ id }) => id));
  const facts = [...rows].flatMap(([tab, ofTab]) =>
    ofTab.flatMap((row) => {
      const key = keyOf(tab, row);
      if (key === null) return [];
      return personalColumns(tab).flatMap((column) => {
        const text = textIn(row, column);
        if (text === null) return [];
        const isTheirs = tab === 'contacts' ? ownKeys.has(key) : mentions(text, identifiers);
        return isTheirs ? [{ tab, key, column, text }] : [];
      });
    }),
  );
  return { identifiers, contacts: own, facts };
}

/** How many rows of each tab the facts come from. */
export function countRows(facts: readonly PersonalFact[]): PersonalCounts {
  const rows = new Set(facts.map(({ tab, key }) => `${tab} ${key}`));
  const counts = new Map<TabKey, number>();
  for (const { tab, key } of facts) if (rows.delete(`${tab} ${key}`)) counts.set(tab, (counts.get(tab) ?? 0) + 1);
  return counts;
}

function isOwn({ name, email, phone }: RowOf<'contacts'>, query: string): boolean {
  if (query.includes('@')) return normalAddress(email ?? '') === normalAddress(query);
  const digits = query.replace(/\D/g, '');
  if (digits.length >= 9) return (phone ?? '').replace(/\D/g, '').endsWith(digits.slice(-9));
  const wanted = normaliseName(query);
  return wanted !== '' && normaliseName(name ?? '') === wanted;
}
