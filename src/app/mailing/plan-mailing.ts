import { zoneOf } from '../campaign/election-calendar.ts';
import { unwantedAddresses } from '../contacts/reachable-lists.ts';
import { writeTold } from '../hearing/told.ts';
import { communeOf } from '../lists/known-lists.ts';
import { messages } from '../messages.fr.ts';
import type { RowOf } from '../schema/tabs.ts';
import { type MailingPlan, planAudience } from './audience/audience.ts';
import { areCorrespondents, planCorrespondents } from './audience/correspondents.ts';
import { narrowingOf } from './audience/narrowing.ts';
import { listsToConfirm } from './contents/confirmation-contents.ts';
import { rehearsalIn, sendingKey } from './ledger/sending-key.ts';
import type { LedgerChange, LedgerRow, SendingLedger } from './ledger/sending-ledger.ts';
import type { MailingRow } from './mail/mailing-letter.ts';
import type { MailingPorts } from './mailing-ports.ts';

type Ledger = readonly RowOf<'sendings'>[];

/** What planning reads. */
export type PlanningPorts = Pick<MailingPorts, 'campaign' | 'tables' | 'settings' | 'clock' | 'isOpposed'>;

/** Who a mailing would write to now, from the tabs as they are. */
export function planOf(
  { campaign, tables, settings, clock, isOpposed }: PlanningPorts,
  mailing: MailingRow,
  ledger: Ledger = tables.of('sendings').rows(),
): MailingPlan {
  const audience = mailing.audience ?? 'every_list';
  if (areCorrespondents(audience))
    return planCorrespondents(audience, settings, unwantedAddresses(tables.of('contacts').rows(), isOpposed));
  return planAudience({
    audience,
    template: mailing.template,
    narrowing: narrowingOf(mailing),
    limits: settings.limits,
    now: clock.now(),
    zone: zoneOf(campaign),
    toConfirm: new Set(audience === 'owes_confirmation' ? listsToConfirm(tables) : []),
    lists: tables.of('lists').rows(),
    contacts: tables.of('contacts').rows(),
    isOpposed,
    // Its own mails do not make a list « already invited » while the mailing is on its way.
    sendings: ledger.filter((row) => row.mailingId !== mailing.id),
  });
}

/** Keys of the real mails that a plan is made of. */
export function wantedKeys(mailingId: string, { recipients }: MailingPlan): ReadonlySet<string> {
  return new Set(recipients.map(({ list, email }) => sendingKey({ mailingId, listId: list.id, email })));
}

/** Number of the rehearsal to run: the one with rows left, or the next; undefined for a real sending. */
export function rehearsalNumber(ledger: Ledger, mailingId: string, rehearsal: boolean): number | undefined {
  if (!rehearsal) return undefined;
  const rows = ledger.filter((row) => row.mailingId === mailingId && row.rehearsal === true);
  const numbers = rows.map(({ key }) => rehearsalIn(key) ?? 0);
  const unfinished = rows.some(isWaiting);
  const highest = Math.max(0, ...numbers);
  return unfinished ? Math.max(1, highest) : highest + 1;
}

/** Rows of a mailing, or of one of its rehearsals, that wait to be sent; undefined before it has begun. */
export function waitingRows(ledger: Ledger, mailingId: string, rehearsal: number | undefined): Ledger | undefined {
  const rows = ledger.filter(
    (row) => row.mailingId === mailingId && row.state !== 'excluded' && isOfRehearsal(row, rehearsal),
  );
  return rows.length === 0 ? undefined : rows.filter(isWaiting);
}

/**
 * Writes the plan in the ledger, so that every list is either planned or excluded with its reason. Rows planned by an
 * earlier run stay, except those whose list or address has since left the audience: they become excluded. Words that
 * were changed meanwhile are noted in the rows that still wait.
 */
export function writePlan(
  ledger: SendingLedger,
  mailing: MailingRow,
  plan: MailingPlan,
  of: {
    readonly wordingVersion: string;
    readonly at: number;
    readonly rehearsal: number | undefined;
    /** Whether recipients were planned before: a mailing keeps those it was confirmed for. */
    readonly begun: boolean;
  },
): void {
  const { rehearsal, at } = of;
  const all = ledger.rows();
  const known = new Set(all.map((row) => row.key));
  const common = {
    mailingId: mailing.id,
    template: mailing.template,
    wordingVersion: of.wordingVersion,
    at,
    rehearsal: rehearsal !== undefined,
  };
  // The contest that a hearing is about, whatever becomes of the mail.
  const told = ({ contest }: RowOf<'lists'>) => (mailing.template === 'hearing' ? { told: writeTold(contest) } : {});
  const keyOf = (listId: string, email: string) => sendingKey({ mailingId: mailing.id, listId, email, rehearsal });
  const planned = plan.recipients.map(({ list, email }) => ({
    ...common,
    key: keyOf(list.id, email),
    listId: list.id,
    commune: communeOf(list),
    email,
    state: 'planned' as const,
    ...told(list),
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
    ...told(list),
  }));
  const wanted = new Set(planned.map((row) => row.key));
  const reasonOf = new Map(plan.exclusions.map(({ list, reason }) => [list.id, reason]));
  const waiting = all.filter(
    (row) => row.mailingId === mailing.id && row.state === 'planned' && isOfRehearsal(row, rehearsal),
  );
  const change = (row: LedgerRow): LedgerChange | undefined => {
    if (!wanted.has(row.key)) {
      const reason = messages.mailings.exclusion[reasonOf.get(row.listId ?? '') ?? 'left_audience'];
      return { state: 'excluded', reason, at };
    }
    // What leaves from now on is what the row says now: the record of equal treatment shows both.
    const { wordingVersion } = of;
    return row.wordingVersion === wordingVersion ? undefined : { wordingVersion };
  };
  ledger.write(
    new Map(
      waiting.flatMap((row): [string, LedgerChange][] => {
        const made = change(row);
        return made === undefined ? [] : [[row.key, made]];
      }),
    ),
  );
  // In the order they are sent, so that the rows of a batch are neighbours in the sheet.
  const added = [...(of.begun ? [] : [...planned].sort(byCommune)), ...excluded];
  ledger.append(added.filter((row) => !known.has(row.key)));
}

function byCommune(a: { commune: string; key: string }, b: { commune: string; key: string }): number {
  if (a.commune !== b.commune) return a.commune < b.commune ? -1 : 1;
  return a.key < b.key ? -1 : 1;
}

function isWaiting({ state }: Pick<LedgerRow, 'state'>): boolean {
  return state === 'planned' || state === 'sending';
}

function isOfRehearsal({ key }: RowOf<'sendings'>, rehearsal: number | undefined): boolean {
  return rehearsalIn(key) === rehearsal;
}
