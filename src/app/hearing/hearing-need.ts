import { isRunning } from '../../domain/list-state.ts';
import { consentFinder, mayBeShown } from '../answers/consent.ts';
import { isAsNarrowed, isInCommunes, narrowingOf } from '../mailing/audience/narrowing.ts';
import type { MailingRow } from '../mailing/mail/mailing-letter.ts';
import { prepareMailing } from '../mailing/prepare-mailing.ts';
import { type ContestReadiness, contestReadiness } from '../publication/contest-readiness.ts';
import type { RowOf } from '../schema/tabs.ts';
import { awaitsReaders } from '../scores/commitment-rows.ts';
import { isReadTwice } from '../scores/readings.ts';

type HearingPorts = Parameters<typeof contestReadiness>[0] & {
  readonly clock: { now(): number };
};

/** Who still has to be told what would be published, and who was. */
export interface HearingNeed {
  /** Running lists of contests where one list at least was not told what would be published of it now. */
  readonly toHear: readonly RowOf<'lists'>[];
  /** Running lists of contests where every list was told, or is out of reach: a new hearing restarts their days. */
  readonly heard: readonly RowOf<'lists'>[];
  /** Positions that pages or scores would hold, had two people read them: reading them later is news to their list. */
  readonly unread: readonly RowOf<'commitments'>[];
}

/** Reads the workbook as the publication would. */
export function hearingNeed(ports: HearingPorts): HearingNeed {
  const { rows, scores, hearings } = contestReadiness(ports, ports.clock.now(), () => ({ intervals: false }));
  const complete = new Set(hearings.flatMap(({ contestId, missing }) => (missing.length === 0 ? [contestId] : [])));
  const running = rows.lists.filter(
    (list) => list.contest !== null && isRunning({ state: list.state ?? 'to_contact' }),
  );
  return {
    toHear: running.filter(({ contest }) => !complete.has(contest ?? '')),
    heard: running.filter(({ contest }) => complete.has(contest ?? '')),
    unread: unreadPositions(rows, scores),
  };
}

function unreadPositions(
  { commitments, answers }: ContestReadiness['rows'],
  { contests }: ContestReadiness['scores'],
): RowOf<'commitments'>[] {
  const resultOf = new Map(contests.flatMap(({ lists }) => lists.map((list) => [list.listId, list])));
  const consents = consentFinder(commitments, answers);
  return commitments.filter((row) => {
    const list = resultOf.get(row.listId ?? '');
    if (list === undefined || isReadTwice(row)) return false;
    return (list.awaitsReaders && awaitsReaders(row)) || mayBeShown(list, row, consents(row));
  });
}

/**
 * The mailing of the hearing, with the communes that need it in « Communes » where others were heard already: their days
 * would begin again for nothing. What an officer wrote there stays.
 */
export function prepareHearing(
  ports: Parameters<typeof prepareMailing>[0],
  { toHear, heard }: Pick<HearingNeed, 'toHear' | 'heard'>,
): MailingRow {
  const { mailing } = prepareMailing(ports, 'hearing');
  const isUntouched = mailing.communes === null && isNotBegun(mailing);
  if (!isUntouched || toHear.length === 0 || heard.length === 0) return mailing;
  const communes = communesOf(toHear).join(', ');
  ports.tables.of('mailings').update(new Map([[mailing.id, { communes }]]));
  ports.tables.flush();
  return { ...mailing, communes };
}

/** What a hearing would do to those who were heard and to those who were not. */
export interface HearingReach {
  /** Communes whose days begin again though every list was told. */
  readonly again: readonly string[];
  /** Communes that it is narrowed to, because the others were heard. */
  readonly only: readonly string[];
  /** Communes that still have to be heard and that it leaves out. */
  readonly leftOut: readonly string[];
  /** Positions of the lists it is sent to that two people have not read. */
  readonly unread: number;
}

/** Says so of a hearing that has not begun; undefined for another mailing. */
export function hearingReach(mailing: MailingRow, needOf: () => HearingNeed): HearingReach | undefined {
  if (mailing.template !== 'hearing' || !isNotBegun(mailing)) return undefined;
  const { toHear, heard, unread } = needOf();
  const narrowing = narrowingOf(mailing);
  const isReached = (list: RowOf<'lists'>) => isInCommunes(list, narrowing) && isAsNarrowed(list, narrowing);
  const reached = [...toHear, ...heard].filter(isReached);
  const ids = new Set(reached.map(({ id }) => id));
  return {
    again: communesOf(heard.filter(isReached)),
    only: heard.length > 0 && !heard.some(isReached) ? communesOf(toHear.filter(isReached)) : [],
    leftOut: heard.length > 0 ? communesOf(toHear.filter((list) => !isReached(list))) : [],
    unread: unread.filter(({ listId }) => ids.has(listId)).length,
  };
}

function isNotBegun({ state }: MailingRow): boolean {
  return state === null || state === 'draft' || state === 'ready';
}

/** Names of communes, in the order of their lists; the code of one that has no name. */
function communesOf(lists: readonly RowOf<'lists'>[]): string[] {
  return [...new Set(lists.map(({ commune, communeCode }) => commune ?? communeCode ?? ''))];
}
