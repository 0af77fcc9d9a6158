import { type CheckPorts, registerObjections } from '../contacts/check-contacts.ts';
import { marksOf } from '../contacts/contact-marks.ts';
import { messages } from '../messages.fr.ts';
import type { RowOf, TabKey } from '../schema/tabs.ts';
import type { PersonFile } from './find-person.ts';
import { withoutMentions } from './mentions.ts';

/**
 * Erases a person: their contacts are emptied and marked as opposed, so that nobody writes to them again; elsewhere
 * only what names them goes. Rows stay, since they prove what was asked of each list.
 */
export function erasePerson(ports: CheckPorts, { identifiers, contacts, facts }: PersonFile): void {
  const { tables } = ports;
  // First: once emptied, a row no longer says whom nobody may write to.
  const { markOf } = registerObjections(ports, contacts);
  tables
    .of('contacts')
    .update(
      new Map(
        contacts.flatMap((contact) =>
          contact.id === null ? [] : [[contact.id, { ...EMPTIED, erased: marksOf(contact, markOf).at(-1) ?? null }]],
        ),
      ),
    );
  const planned = new Set(
    tables
      .of('sendings')
      .rows()
      .flatMap(({ key, state }) => (state === 'planned' ? [key] : [])),
  );
  const changes = new Map<TabKey, Map<string, Record<string, string | null>>>();
  for (const { tab, key, column, text } of facts) {
    if (tab === 'contacts') continue;
    const left = tab === 'sendings' ? neverSent(planned.has(key)) : { [column]: withoutMentions(text, identifiers) };
    const ofTab = changes.get(tab) ?? new Map<string, Record<string, string | null>>();
    changes.set(tab, ofTab.set(key, { ...ofTab.get(key), ...left }));
  }
  // Personal columns are texts, whichever the tab.
  for (const [tab, ofTab] of changes) tables.of(tab).update(ofTab as ReadonlyMap<string, Partial<RowOf<TabKey>>>);
  tables.flush();
}

/** What is left of a contact: that somebody objected. */
const EMPTIED = {
  name: null,
  role: null,
  email: null,
  phone: null,
  postal: null,
  source: null,
  toCheck: null,
  notes: null,
  status: 'opposed',
} as const satisfies Partial<RowOf<'contacts'>>;

/** The ledger keeps that a mail was sent, under a key that names nobody; what was still to be sent never is. */
function neverSent(wasPlanned: boolean): Record<string, string | null> {
  return wasPlanned ? { email: null, state: 'excluded', reason: messages.mailings.exclusion.opposed } : { email: null };
}
