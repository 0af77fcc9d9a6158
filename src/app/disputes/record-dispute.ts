import { parseCalendarDate } from '../../domain/calendar/calendar-date.ts';
import { dayAt } from '../campaign/election-calendar.ts';
import type { CampaignData } from '../campaign.ts';
import { CampaignError } from '../campaign-error.ts';
import { listLabel } from '../lists/name-new-rows.ts';
import { messages } from '../messages.fr.ts';
import type { Clock, Exclusive, Identity, Tables } from '../ports.ts';
import { runAlone } from '../run-alone.ts';
import type { RowOf } from '../schema/tabs.ts';

/** What noting and deciding contestations needs. */
export interface DisputePorts {
  readonly tables: Tables;
  readonly exclusive: Exclusive;
  readonly identity: Identity;
  readonly clock: Clock;
}

/** What may be contested. */
export type DisputedPoint = NonNullable<RowOf<'disputes'>['about']>;

/** What a list contests of « voici ce que nous publierons ». */
export interface DisputeEntry {
  /** Chosen by the window, so that a second try notes nothing twice. */
  readonly id: string;
  readonly listId: string;
  /** `YYYY-MM-DD` */
  readonly on: string;
  readonly about: DisputedPoint;
  /** '' when no question in particular is contested. */
  readonly criterionId: string;
  readonly claim: string;
  readonly evidence: string;
}

/** Shorter words would say nothing to who decides, and might be found in any page. */
const SHORTEST_CLAIM = 15;

/**
 * Notes what a list contests; its commune is held back until somebody decides. Noted again, the same entry adds nothing.
 * Throws `dispute_refused` or `busy`.
 */
export function recordDispute(ports: DisputePorts, campaign: CampaignData, entry: DisputeEntry): void {
  const { refusals } = messages.disputes;
  const refuse = (reason: string) => new CampaignError('dispute_refused', { reason });
  const { tables, clock, identity } = ports;
  const on = parseCalendarDate(entry.on);
  if (on === undefined || on > dayAt(clock.now(), campaign)) throw refuse(refusals.day);
  const claim = entry.claim.trim();
  if (claim.length < SHORTEST_CLAIM) throw refuse(refusals.claim);
  runAlone(ports.exclusive, () => {
    const list = tables
      .of('lists')
      .rows()
      .find(({ id }) => id === entry.listId);
    if (list === undefined) throw refuse(refusals.list);
    const questions = tables.of('questions').rows();
    if (entry.criterionId !== '' && !questions.some(({ id }) => id === entry.criterionId)) {
      throw refuse(refusals.question);
    }
    const table = tables.of('disputes');
    const id = `d-${entry.id}`;
    if (table.rows().some((row) => row.id === id)) return;
    table.append([
      {
        id,
        on,
        listId: entry.listId,
        list: listLabel(list),
        about: entry.about,
        criterionId: entry.criterionId || null,
        claim,
        evidence: entry.evidence.trim() || null,
        enteredBy: identity.user(),
      },
    ]);
    tables.flush();
  });
}
