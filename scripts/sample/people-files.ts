import type { SampleList } from './lists.ts';
import { choices } from './random.ts';

/** One address found for a list. */
export interface SampleContact {
  readonly list: SampleList;
  readonly role: string;
  readonly name: string;
  readonly email: string;
  readonly source: string;
  readonly date: string;
}

/** Lists announced months before any official file, as a volunteer typed them. */
export function announcedCsv(lists: readonly SampleList[]): string {
  const random = choices('announced');
  const rows = random
    .shuffled(lists)
    .slice(0, 14)
    .map((list, index) => {
      const head = list.members[0];
      // One head gave way to the next name before the lists were filed.
      const announced = index === 3 ? list.members[1] : head;
      const label = index % 3 === 0 ? list.label.toLowerCase() : list.label;
      const source = random.pick(['Presse locale (fictive)', 'Compte public de la liste (fictif)', 'Tract (fictif)']);
      return [
        list.code,
        list.commune,
        label,
        announced?.givenName,
        announced?.surname,
        source,
        day('2025-11', random.below(28)),
      ];
    });
  const neverFiled = [
    '93066',
    'Saint-Denis',
    'Liste fictive jamais déposée',
    'Marek',
    'Wolgrenel',
    'Presse locale (fictive)',
    '2025-12-02',
  ];
  return csv(['code', 'commune', 'liste', 'prenom', 'nom', 'source', 'date'], [...rows, neverFiled]);
}

/** Addresses of the lists: one for most, two for some, none for a few. All end in `.example`. */
export function sampleContacts(lists: readonly SampleList[]): SampleContact[] {
  const random = choices('contacts');
  const order = random.shuffled(lists);
  const without = new Set(order.slice(0, 6));
  const withTwo = new Set(order.slice(6, 20));
  return lists.flatMap((list, index) => {
    if (without.has(list)) return [];
    const [first, second] = list.speakers;
    if (first === undefined || second === undefined) return [];
    const domain = `liste-${list.code}-${list.panel}.example`;
    const contact = (role: string, person: typeof first, box: string) => ({
      list,
      role,
      name: `${person.givenName} ${person.surname}`,
      email: `${box}@${domain}`,
      source: random.pick(['Site de la liste (fictif)', 'Mairie (fictif)', 'Presse (fictif)', 'Appel (fictif)']),
      date: day('2026-02', index % 26),
    });
    const main = contact('Direction de campagne', first, 'contact');
    return withTwo.has(list) ? [main, contact('Secrétariat de campagne', second, 'campagne')] : [main];
  });
}

/** `contacts.csv`. */
export function contactsCsv(contacts: readonly SampleContact[]): string {
  return csv(
    ['code', 'commune', 'liste', 'role', 'nom', 'courriel', 'source', 'date'],
    contacts.map(({ list, role, name, email, source, date }) => [
      list.code,
      list.commune,
      list.label,
      role,
      name,
      email,
      source,
      date,
    ]),
  );
}

function day(month: string, index: number): string {
  return `${month}-${String(1 + index).padStart(2, '0')}`;
}

function csv(header: readonly string[], rows: readonly (readonly (string | undefined)[])[]): string {
  const quoted = (cell = '') => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return `${[header, ...rows].map((row) => row.map(quoted).join(',')).join('\n')}\n`;
}
