import { isRunning } from '../../domain/list-state.ts';
import type { CampaignData } from '../campaign.ts';
import { undecided } from '../disputes/undecided.ts';
import { groupBy } from '../group-by.ts';
import { OUT_OF_REACH } from '../mailing/audience/audience.ts';
import { hearingEnd } from '../mailing/wording/promised-time.ts';
import { messages } from '../messages.fr.ts';
import type { RowOf } from '../schema/tabs.ts';
import type { CampaignSettings } from '../workbook/settings.ts';
import { isConfirmedUnheard, isPostedLetter, POST } from './other-hearings.ts';
import { type DecidedDispute, isCovered, readTold, type Said, type Told, untold } from './told.ts';

/** Why a list has not been heard yet. */
export type NotHeard = 'not_sent' | 'left_out' | 'waiting' | 'to_check' | 'failed' | 'changed' | 'unrecorded';

/** A list named in a sentence, with its reason. */
export interface NamedList<Reason> {
  readonly listId: string;
  readonly label: string;
  readonly reason: Reason;
}

/** A list that could not be told, with all that pages would say of it: what a confirmation is about. */
export interface UnheardList extends NamedList<string> {
  readonly said: readonly Said[];
}

/** Where a contest's hearing stands. */
export interface ContestHearing {
  readonly contestId: string;
  readonly communeName: string;
  /** Whether the contest may be published: every running list was written to, or may be published unheard, in time, and nothing it contests is left undecided. */
  readonly over: boolean;
  /** Instant when the last list's time ends; undefined while a list is missing. */
  readonly endsAt: number | undefined;
  /** Lists that were never sent the hearing, or not what would be published, which holds the publication back. */
  readonly missing: readonly NamedList<NotHeard>[];
  /** Lists whose contestation nobody has decided, which holds the publication back. */
  readonly disputed: readonly string[];
  /** Lists that no mail reaches, with the reason that Suivi des envois records, and which no letter told either. */
  readonly unreachable: readonly NamedList<string>[];
  /** Those of them that nobody confirmed may be published unheard, which holds the publication back. */
  readonly unheard: readonly UnheardList[];
  /** Whether the contest waits for nothing else. */
  readonly awaitsConfirmation: boolean;
}

/** Rows a hearing's status is read from. */
export interface HearingRows {
  readonly lists: readonly Pick<RowOf<'lists'>, 'id' | 'contest' | 'commune' | 'label' | 'state' | 'round'>[];
  readonly sendings: readonly Pick<
    RowOf<'sendings'>,
    'template' | 'listId' | 'state' | 'reason' | 'at' | 'told' | 'rehearsal'
  >[];
  readonly disputes: readonly DecidedDispute[];
}

/** What the workbook says now of a list, by its identifier. */
export interface ListNow {
  /** All that pages would say of it. */
  saidOf(listId: string): readonly Said[];
  /** Whether its contacts give an address that mails may go to, whatever the ledger recorded earlier. */
  isReachable(listId: string): boolean;
}

/**
 * Where each contest's hearing stands at an instant, in the order of Listes. A list that was written to twice has its
 * days again; rehearsals count for nothing, and so do the hearings of another contest, or of other contents than those
 * that would be published now; lists that left the election are not waited for.
 */
export function hearingStatus(
  { lists, sendings, disputes }: HearingRows,
  campaign: CampaignData,
  settings: Pick<CampaignSettings, 'hearingDays'>,
  now: number,
  { saidOf, isReachable }: ListNow,
): readonly ContestHearing[] {
  const hearings = sendings.filter(({ template, rehearsal }) => template === 'hearing' && rehearsal !== true);
  const sendingsOf = groupBy(hearings, ({ listId }) => listId);
  const disputing = new Set(undecided(disputes).map(({ listId }) => listId));
  const disputesOf = groupBy(disputes, ({ listId }) => listId);
  const contests = new Map<string, ContestDraft>();
  for (const list of lists) {
    const { id, contest, commune, label } = list;
    if (id === null || contest === null || !isRunning(list)) continue;
    const draft: ContestDraft = contests.get(contest) ?? {
      communeName: commune ?? '',
      ends: [],
      missing: [],
      disputed: [],
      unreachable: [],
      unheard: [],
    };
    contests.set(contest, draft);
    const said = saidOf(id);
    const heard = hearingOf(sendingsOf.get(id) ?? [], contest, {
      covers: (told, at) => untold(said, told, disputesOf.get(id) ?? [], at).length === 0,
      isReachable: () => isReachable(id),
    });
    const named = { listId: id, label: label ?? '' };
    if (disputing.has(id)) draft.disputed.push(named.label);
    if (heard.kind === 'sent') draft.ends.push(hearingEnd(heard.from, list, campaign, settings));
    else if (heard.kind === 'missing') draft.missing.push({ ...named, reason: heard.reason });
    else {
      const unreachable = { ...named, reason: heard.reason };
      draft.unreachable.push(unreachable);
      if (!heard.isConfirmed) draft.unheard.push({ ...unreachable, said });
      draft.ends.push(heard.at);
    }
  }
  return [...contests].map(([contestId, { ends, ...draft }]) => {
    const endsAt = draft.missing.length > 0 ? undefined : Math.max(...ends);
    const isHeard = endsAt !== undefined && now >= endsAt && draft.disputed.length === 0;
    const isConfirmed = draft.unheard.length === 0;
    return { contestId, ...draft, over: isHeard && isConfirmed, awaitsConfirmation: isHeard && !isConfirmed, endsAt };
  });
}

interface ContestDraft {
  readonly communeName: string;
  readonly ends: number[];
  readonly missing: NamedList<NotHeard>[];
  readonly disputed: string[];
  readonly unreachable: NamedList<string>[];
  readonly unheard: UnheardList[];
}

/** `from`: instant that the list's days run from. */
type ListHearing =
  | { readonly kind: 'sent'; readonly from: number }
  | { readonly kind: 'unreachable'; readonly at: number; readonly reason: string; readonly isConfirmed: boolean }
  | { readonly kind: 'missing'; readonly reason: NotHeard };

/** As Suivi des envois says them: a reason it does not know holds the publication back. */
const OUT_OF_REACH_IN_FRENCH: ReadonlySet<string | null> = new Set(
  OUT_OF_REACH.map((reason) => messages.mailings.exclusion[reason]),
);

/** A row about the contest asked for, with what it told read. */
type HearingRow = Omit<HearingRows['sendings'][number], 'at' | 'told'> & { readonly at: number; readonly told: Told };

/**
 * One address that was reached is enough, or a posted letter; a list is out of reach only when its contacts, not our
 * choice, are the reason, and still give no address. What was told last is what it knows.
 */
function hearingOf(
  sendings: readonly HearingRows['sendings'][number][],
  contest: string,
  now: { covers(told: Told, at: number): boolean; isReachable(): boolean },
): ListHearing {
  const rows = withoutRepeats(
    sendings
      .flatMap((row): HearingRow[] => {
        const told = readTold(row.told);
        return told?.contest === contest ? [{ ...row, at: row.at ?? 0, told }] : [];
      })
      .sort((a, b) => a.at - b.at),
  );
  const sent = rows.filter(isTelling);
  const told = sent.filter(({ at }) => at === latest(sent));
  const last = told.find((row) => now.covers(row.told, row.at));
  // What was posted is read once the post had its days.
  if (last !== undefined) return { kind: 'sent', from: last.at + (isPostedLetter(last) ? POST : 0) };
  const since = rows.filter(({ at }) => sent.length === 0 || at > latest(sent));
  const has = (...states: readonly (string | null)[]) => since.some(({ state }) => states.includes(state));
  if (has('planned', 'sending')) return { kind: 'missing', reason: 'waiting' };
  if (has('to_check')) return { kind: 'missing', reason: 'to_check' };
  if (has('failed')) return { kind: 'missing', reason: 'failed' };
  const outs = since.filter((row) => !isConfirmedUnheard(row));
  const excluded = outs.at(-1);
  if (excluded !== undefined && !OUT_OF_REACH_IN_FRENCH.has(excluded.reason)) {
    return { kind: 'missing', reason: 'left_out' };
  }
  if (excluded !== undefined && !now.isReachable()) {
    const isConfirmed = since.some(
      (row) => isConfirmedUnheard(row) && row.at >= latest(outs) && now.covers(row.told, row.at),
    );
    return { kind: 'unreachable', at: latest(outs), reason: excluded.reason ?? '', isConfirmed };
  }
  if (sent.length > 0) return { kind: 'missing', reason: 'changed' };
  const isUnrecorded = sendings.some(({ state, told }) => state === 'sent' && readTold(told) === undefined);
  return { kind: 'missing', reason: isUnrecorded ? 'unrecorded' : 'not_sent' };
}

/** Whether a row tells its list something: a mail that left, or a posted letter. */
function isTelling(row: HearingRow): boolean {
  return row.state === 'sent' || isPostedLetter(row);
}

/** Rows in their order, without letters that told nothing more than the mail before: the list had its days. */
function withoutRepeats(rows: readonly HearingRow[]): readonly HearingRow[] {
  let before: HearingRow | undefined;
  return rows.filter((row) => {
    if (!isTelling(row)) return true;
    if (isPostedLetter(row) && before?.state === 'sent' && isCovered(row.told.said, before.told)) return false;
    before = row;
    return true;
  });
}

function latest(rows: readonly { readonly at: number }[]): number {
  return Math.max(...rows.map(({ at }) => at));
}
