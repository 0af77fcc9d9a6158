import { isMailAddress } from '../../domain/contacts/mail-address.ts';
import { refusalOf } from '../contacts/reachable-lists.ts';
import { communeOf, listsById } from '../lists/known-lists.ts';
import type { RowOf } from '../schema/tabs.ts';
import { RECEIPTS } from './find-mailing.ts';
import { reconcileLedger } from './ledger/reconcile-ledger.ts';
import { repairLedger } from './ledger/repair-ledger.ts';
import { sendingKey } from './ledger/sending-key.ts';
import { MailingLetter } from './mail/mailing-letter.ts';
import type { MailingPorts } from './mailing-ports.ts';
import { prepareMailing } from './prepare-mailing.ts';
import { holdAt } from './sending/sending-hold.ts';
import { nothingSent, type SendingReport } from './sending/sending-report.ts';
import { inTurn } from './sending/sending-turn.ts';
import { afterSettling, requireSender, sendPlanned } from './start-mailing.ts';
import { wordingVersion } from './wording/wording-version.ts';

/**
 * Acknowledges every accepted answer that has no receipt yet: to each valid contact of the list, the list's own words
 * and what was understood. What is owed is read from the tabs, so that a crash between storing an answer and its
 * receipt loses neither. Waits during the silence, unless Réglages says otherwise; gives undefined when nothing is owed or another run is sending.
 * @param isNew an answer was just accepted: a receipt is owed without looking
 * @param repair a person asked to have the rows put back as the program left them
 */
export function sendDueReceipts(
  ports: MailingPorts,
  { isNew = false, repair = false } = {},
): SendingReport | undefined {
  const { tables, clock, settings, isOpposed } = ports;
  if (holdAt(ports, { id: RECEIPTS, plannedAt: null }, clock.now()) !== undefined) return undefined;
  const listOf = listsById(tables);
  const contacts = tables.of('contacts').rows();
  const refusal = refusalOf(contacts, isOpposed);
  const owed = owedReceipts(tables.of('answers').rows(), contacts, refusal, listOf, settings.rehearsal);
  if (owed.length === 0 && !repair) return undefined;
  if (!isNew && !repair) {
    const known = new Map(
      tables
        .of('sendings')
        .rows()
        .map((row) => [row.key, row.state]),
    );
    if (!owed.some(({ key }) => !known.has(key) || WAITING.has(known.get(key) ?? null))) return undefined;
  }
  requireSender(ports);
  const { mailing } = prepareMailing(ports, 'receipt');
  const wanted = new Set(owed.map(({ key }) => key));
  const [sent] = inTurn(ports, 'answer', [mailing], (_, books) =>
    afterSettling(ports, books, mailing, () => {
      if (repair) repairLedger(ports, books, mailing, wanted);
      const ledger = books.ledger.rows();
      const letter = new MailingLetter(ports, mailing, () => ledger);
      const written = new Set(ledger.map((row) => row.key));
      const unwritten = owed.filter(({ key }) => !written.has(key));
      letter.requireFaultless(unwritten.flatMap((row) => listOf.get(row.listId) ?? []));
      const version = wordingVersion(ports, mailing);
      books.ledger.append(
        unwritten.map((row) => ({
          ...row,
          mailingId: mailing.id,
          template: 'receipt',
          state: 'planned',
          at: clock.now(),
          wordingVersion: version,
          commune: communeOf(listOf.get(row.listId)),
          rehearsal: settings.rehearsal,
        })),
      );
      const altered = reconcileLedger(ports.memory, books, mailing.id, wanted);
      if (altered.length > 0) return nothingSent({ ended: 'altered', altered });
      return sendPlanned(ports, books, letter);
    }),
  );
  return sent?.report.ended === 'busy' && !repair ? undefined : sent?.report;
}

/** States of a receipt that is still to leave. */
const WAITING: ReadonlySet<RowOf<'sendings'>['state']> = new Set(['planned', 'sending']);

function owedReceipts(
  answers: readonly RowOf<'answers'>[],
  contacts: readonly RowOf<'contacts'>[],
  refusal: ReturnType<typeof refusalOf>,
  lists: ReadonlyMap<string | null, unknown>,
  rehearsal: boolean,
): { readonly key: string; readonly listId: string; readonly email: string }[] {
  const latest = new Map<string, number>();
  for (const { listId, status, version } of answers) {
    if (status !== 'accepted' || listId === null || version === null || !lists.has(listId)) continue;
    latest.set(listId, Math.max(latest.get(listId) ?? 0, version));
  }
  const owed = new Map<string, { readonly key: string; readonly listId: string; readonly email: string }>();
  for (const contact of contacts) {
    const { listId, email } = contact;
    const version = latest.get(listId ?? '');
    const address = (email ?? '').trim();
    if (version === undefined || listId === null || !isMailAddress(address) || refusal(contact) !== undefined) continue;
    const key = sendingKey({
      mailingId: RECEIPTS,
      listId,
      email: address,
      version,
      rehearsal: rehearsal ? 1 : undefined,
    });
    if (!owed.has(key)) owed.set(key, { key, listId, email: address });
  }
  return [...owed.values()];
}
