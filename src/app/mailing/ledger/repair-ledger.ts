import { communeOf, listsById } from '../../lists/known-lists.ts';
import { messages } from '../../messages.fr.ts';
import type { RowOf } from '../../schema/tabs.ts';
import type { MailingRow } from '../mail/mailing-letter.ts';
import type { MailingPorts } from '../mailing-ports.ts';
import type { SendingBooks } from '../sending/sending-job.ts';
import { wordingVersion } from '../wording/wording-version.ts';
import { keyMatchesAddress } from './sending-key.ts';
import { divergences } from './sending-ledger.ts';
import type { KeptState } from './sending-register.ts';

/**
 * Puts a mailing's rows back as the program left them: rows that vanished, states and addresses that were changed.
 * An address is found again among the list's contacts; a row without one is a failure that says so.
 * @param wanted keys of the mails it would write to now
 */
export function repairLedger(
  ports: Pick<MailingPorts, 'tables' | 'clock' | 'memory' | 'questionnaire'>,
  { ledger, register }: SendingBooks,
  mailing: MailingRow,
  wanted: ReadonlySet<string>,
): void {
  const { tables, clock, memory } = ports;
  const kept = register.statesOf(mailing.id);
  const lists = listsById(tables);
  const contacts = tables.of('contacts').rows();
  const rows = new Map(ledger.rows().map((row) => [row.key, row]));
  const found = divergences(kept, ledger.rows(), mailing.id, wanted);
  const added: Partial<RowOf<'sendings'>>[] = [];
  const changed = new Map<string, Partial<RowOf<'sendings'>>>();
  const at = clock.now();
  const lost = new Map<string, KeptState>();
  for (const { key } of found) {
    const email = contacts.map((contact) => (contact.email ?? '').trim()).find((each) => keyMatchesAddress(key, each));
    const state = kept.get(key) ?? 'planned';
    const restored = email === undefined && state === 'planned' ? 'failed' : state;
    if (restored !== state) lost.set(key, restored);
    const change = {
      email: email ?? '',
      state: restored,
      reason: email === undefined ? messages.mailings.addressLost : messages.mailings.restored,
    };
    const row = rows.get(key);
    // The instant too, as it is: what a displaced write left on a row inserted beside it goes with these columns.
    if (row !== undefined) changed.set(key, { ...change, at: row.at });
    else {
      const listId = key.split('|')[1] ?? '';
      added.push({
        ...change,
        key,
        mailingId: mailing.id,
        template: mailing.template,
        listId,
        commune: communeOf(lists.get(listId)),
        wordingVersion: wordingVersion(ports, mailing),
        at,
        rehearsal: false,
      });
    }
  }
  if (lost.size > 0) memory.writeAll(register.note(mailing.id, lost));
  const table = tables.of('sendings');
  if (changed.size > 0) table.update(changed);
  if (added.length > 0) table.append(added);
  tables.flush();
  ledger.read();
}
