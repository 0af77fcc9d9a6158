import { readerNow } from '../answers/declare-interests.ts';
import { communesBarredTo, type InterestsPorts } from '../answers/declared-interests.ts';
import { UNREAD, voidReadings } from '../answers/reading-seals.ts';
import { CampaignError } from '../campaign-error.ts';
import { messages } from '../messages.fr.ts';
import { runAlone } from '../run-alone.ts';
import type { RowOf } from '../schema/tabs.ts';
import type { DisputePorts } from './record-dispute.ts';

/** What deciding needs. */
export type DecisionPorts = DisputePorts & InterestsPorts;

/** What is decided of a contestation. */
export interface DisputeDecision {
  readonly decision: NonNullable<RowOf<'disputes'>['decision']>;
  /** Printed on the pages. */
  readonly reason: string;
  /** Words of the list to print beside a contestation that was not upheld, as its right of reply; '' for none. */
  readonly reply: string;
}

/**
 * Decides a contestation. What is upheld about an answer loses its two readings: it is read, and if need be corrected,
 * again before it is scored. Nobody decides for a commune they declared a stake in. Throws `dispute_decided`,
 * `dispute_refused`, `user_unknown`, `interests_undeclared`,
 * `interests_altered` or `busy`.
 */
export function decideDispute(ports: DecisionPorts, disputeId: string, chosen: DisputeDecision): void {
  const { refusals, toReadAgain } = messages.disputes;
  const refuse = (reason: string) => new CampaignError('dispute_refused', { reason });
  const decider = readerNow(ports.identity);
  const reason = chosen.reason.trim();
  if (reason === '') throw refuse(refusals.reason);
  runAlone(ports.exclusive, () => {
    const { tables, clock } = ports;
    const table = tables.of('disputes');
    const dispute = table.rows().find(({ id }) => id === disputeId);
    if (dispute === undefined || dispute.decision !== null) {
      throw new CampaignError('dispute_decided', { dispute: disputeId });
    }
    const barred = communesBarredTo(ports, decider);
    const list = tables
      .of('lists')
      .rows()
      .find(({ id }) => id === dispute.listId);
    if (barred.has(list?.communeCode ?? '')) throw refuse(refusals.stake);
    const now = clock.now();
    const isUpheld = chosen.decision === 'upheld' || chosen.decision === 'partly';
    // Its effects first: a run killed in between leaves the contestation to decide again, with nothing done twice.
    if (isUpheld) readAgain(ports, dispute, toReadAgain(reason), now);
    const reply = chosen.reply.trim();
    if (reply !== '') printReply(ports, dispute, reply, now);
    tables.flush();
    table.update(new Map([[disputeId, { decision: chosen.decision, reason, decidedBy: decider, decidedAt: now }]]));
    tables.flush();
  });
}

/** The positions contested, or all those of the list when its answer is and no question is named. */
function readAgain(
  { tables, memory }: DecisionPorts,
  { listId, criterionId, about }: Pick<RowOf<'disputes'>, 'listId' | 'criterionId' | 'about'>,
  remark: string,
  at: number,
): void {
  if (criterionId === null && about !== 'answer') return;
  const table = tables.of('commitments');
  const contested = table
    .rows()
    .filter(
      (row) =>
        row.listId === listId && row.current === true && (criterionId === null || row.criterionId === criterionId),
    );
  voidReadings(
    memory,
    contested.flatMap(({ id }) => id ?? []),
    at,
  );
  table.update(
    new Map(
      contested.map(({ id, toCheck }) => [
        id ?? '',
        {
          ...UNREAD,
          toCheck: (toCheck ?? '').includes(remark)
            ? toCheck
            : [toCheck, remark].filter((text) => text !== null).join(' ; '),
        },
      ]),
    ),
  );
}

function printReply(
  { tables }: DisputePorts,
  { id: dispute, listId }: Pick<RowOf<'disputes'>, 'id' | 'listId'>,
  words: string,
  at: number,
): void {
  const table = tables.of('publications');
  const id = `w-${dispute}`;
  if (table.rows().some((row) => row.id === id)) return;
  table.append([{ id, at, kind: 'reply', listId, summary: words }]);
}
