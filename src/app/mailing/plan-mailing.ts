import { messages } from '../messages.fr.ts';
import type { Tables } from '../ports.ts';
import type { RowOf } from '../schema/tabs.ts';
import { type MailingPlan, planAudience } from './audience.ts';
import type { MailingRow } from './mailing-letter.ts';
import { sendingKey } from './sending-key.ts';

/** Who a mailing would write to now, from the tabs as they are. */
export function planOf(tables: Tables, mailing: MailingRow): MailingPlan {
  return planAudience({
    audience: mailing.audience ?? 'every_list',
    communes: (mailing.communes ?? '')
      .split(/[,;\n]/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
    lists: tables.of('lists').rows(),
    contacts: tables.of('contacts').rows(),
    // Its own mails do not make a list « already invited » while the mailing is on its way.
    sendings: tables
      .of('sendings')
      .rows()
      .filter((row) => row.mailingId !== mailing.id),
  });
}

/** Number of the rehearsal to run: the one with rows left, or the next; undefined for a real sending. */
export function rehearsalNumber(
  ledger: readonly RowOf<'sendings'>[],
  mailingId: string,
  rehearsal: boolean,
): number | undefined {
  if (!rehearsal) return undefined;
  const rows = ledger.filter((row) => row.mailingId === mailingId && row.rehearsal === true);
  const numbers = rows.map((row) => Number(/\|r(\d+)$/.exec(row.key ?? '')?.[1] ?? 0));
  const unfinished = rows.some((row) => row.state === 'planned' || row.state === 'sending');
  const highest = Math.max(0, ...numbers);
  return unfinished ? Math.max(1, highest) : highest + 1;
}

/** Rows of a mailing, or of one of its rehearsals, that wait to be sent; undefined before it has begun. */
export function waitingRows(tables: Tables, mailingId: string, rehearsal: number | undefined): number | undefined {
  const rows = tables
    .of('sendings')
    .rows()
    .filter((row) => row.mailingId === mailingId && row.state !== 'excluded')
    .filter((row) => (row.rehearsal === true) === (rehearsal !== undefined) && sameRehearsal(row.key ?? '', rehearsal));
  return rows.length === 0 ? undefined : rows.filter(({ state }) => state === 'planned' || state === 'sending').length;
}

/**
 * Writes the plan in the ledger, so that every list is either planned or excluded with its reason, and flushes.
 * Rows planned by an earlier run stay, except those whose list or address has since left the audience: they become
 * excluded. Gives how many rows wait.
 */
export function writePlan(
  tables: Tables,
  mailing: MailingRow,
  plan: MailingPlan,
  {
    wordingVersion,
    at,
    rehearsal,
  }: { readonly wordingVersion: string; readonly at: number; readonly rehearsal: number | undefined },
): number {
  const ledger = tables.of('sendings');
  const all = ledger.rows();
  const known = new Map(all.map((row) => [row.key, row]));
  const mine = all.filter(
    (row) => row.mailingId === mailing.id && (row.rehearsal === true) === (rehearsal !== undefined),
  );
  const begun = mine.some((row) => row.state !== 'excluded' && sameRehearsal(row.key ?? '', rehearsal));
  const common = {
    mailingId: mailing.id,
    template: mailing.template,
    wordingVersion,
    at,
    rehearsal: rehearsal !== undefined,
  };
  const keyOf = (listId: string, email: string) => sendingKey({ mailingId: mailing.id, listId, email, rehearsal });
  const planned = plan.recipients.map(({ list, email }) => ({
    ...common,
    key: keyOf(list.id, email),
    listId: list.id,
    commune: communeOf(list),
    email,
    state: 'planned' as const,
  }));
  const excluded = plan.exclusions.map(({ list, email, reason }) => ({
    ...common,
    // A second row of one address is the same key as the first: it gets a key of its own.
    key: `${keyOf(list.id, email)}|${reason}`,
    listId: list.id,
    commune: communeOf(list),
    email,
    state: 'excluded' as const,
    reason: messages.mailings.exclusion[reason],
  }));
  const wanted = new Set(planned.map((row) => row.key));
  const dropped = mine.filter((row) => row.state === 'planned' && row.key !== null && !wanted.has(row.key));
  if (dropped.length > 0) {
    const reasonOf = new Map(plan.exclusions.map(({ list, reason }) => [list.id, reason]));
    ledger.update(
      new Map(
        dropped.map((row) => [
          row.key ?? '',
          {
            state: 'excluded',
            reason: messages.mailings.exclusion[reasonOf.get(row.listId ?? '') ?? 'left_audience'],
            at,
          } as const,
        ]),
      ),
    );
  }
  // Once begun, a mailing keeps the recipients it was confirmed for; only exclusions may still appear.
  const added = [...(begun ? [] : planned), ...excluded].filter((row) => !known.has(row.key));
  if (added.length > 0) ledger.append(added);
  tables.flush();
  const waiting = mine.filter((row) => row.state === 'planned' && !dropped.includes(row)).length;
  return waiting + added.filter((row) => row.state === 'planned').length;
}

function sameRehearsal(key: string, rehearsal: number | undefined): boolean {
  return rehearsal === undefined ? !/\|r\d+$/.test(key) : key.endsWith(`|r${rehearsal}`);
}

function communeOf(list: RowOf<'lists'>): string {
  return list.communeCode ?? list.commune ?? '';
}
