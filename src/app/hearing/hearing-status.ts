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
import { type DecidedDispute, readTold, type Said, type Told, untold } from './told.ts';

/** Why a list has not been heard yet. */
export type NotHeard = 'not_sent' | 'left_out' | 'waiting' | 'to_check' | 'failed' | 'changed' | 'unrecorded';

/** A list named in a sentence, with its reason. */
export interface NamedList<Reason> {
  readonly listId: string;
  readonly label: string;
  readonly reason: Reason;
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
  readonly unheard: readonly NamedList<string>[];
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

/**
 * Where each contest's hearing stands at an instant, in the order of Listes. A list that was written to twice has its
 * days again; rehearsals count for nothing, and so do the hearings of another contest, or of other contents than those
 * that would be published now; lists that left the election are not waited for.
 *
 * @param saidOfList all that pages would say now of the list of this identifier
 */
export function hearingStatus(
  { lists, sendings, disputes }: HearingRows,
  campaign: CampaignData,
  settings: Pick<CampaignSettings, 'hearingDays'>,
  now: number,
  saidOfList: (listId: string) => readonly Said[],
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
    const heard = hearingOf(sendingsOf.get(id) ?? [], contest, (told, at) => {
      return untold(saidOfList(id), told, disputesOf.get(id) ?? [], at).length === 0;
    });
    const named = { listId: id, label: label ?? '' };
    if (disputing.has(id)) draft.disputed.push(named.label);
    if (heard.kind === 'sent') draft.ends.push(hearingEnd(heard.at, list, campaign, settings));
    else if (heard.kind === 'missing') draft.missing.push({ ...named, reason: heard.reason });
    else {
      const unreachable = { ...named, reason: heard.reason };
      draft.unreachable.push(unreachable);
      if (!heard.isConfirmed) draft.unheard.push(unreachable);
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
  readonly unheard: NamedList<string>[];
}

type ListHearing =
  | { readonly kind: 'sent'; readonly at: number }
  | { readonly kind: 'unreachable'; readonly at: number; readonly reason: string; readonly isConfirmed: boolean }
  | { readonly kind: 'missing'; readonly reason: NotHeard };

/** As Suivi des envois says them: a reason it does not know holds the publication back. */
const OUT_OF_REACH_IN_FRENCH: ReadonlySet<string | null> = new Set(
  OUT_OF_REACH.map((reason) => messages.mailings.exclusion[reason]),
);

/**
 * One address that was reached is enough, or a posted letter; a list is out of reach only when its contacts, not our choice, are the reason.
 * What was told last is what it knows.
 */
function hearingOf(
  sendings: readonly HearingRows['sendings'][number][],
  contest: string,
  isWhatWasTold: (told: Told, at: number) => boolean,
): ListHearing {
  const rows = sendings.flatMap((row) => {
    const told = readTold(row.told);
    // What was posted is told once the post had its days.
    const at = (row.at ?? 0) + (isPostedLetter(row) ? POST : 0);
    return told?.contest === contest ? [{ ...row, at, told }] : [];
  });
  const sent = rows.filter((row) => row.state === 'sent' || isPostedLetter(row));
  const last = sent.find(({ at }) => at === latest(sent));
  if (last !== undefined && isWhatWasTold(last.told, latest(sent))) return { kind: 'sent', at: latest(sent) };
  const since = rows.filter(({ at }) => last === undefined || at > latest(sent));
  const has = (...states: readonly (string | null)[]) => since.some(({ state }) => states.includes(state));
  if (has('planned', 'sending')) return { kind: 'missing', reason: 'waiting' };
  if (has('to_check')) return { kind: 'missing', reason: 'to_check' };
  if (has('failed')) return { kind: 'missing', reason: 'failed' };
  const confirmed = latest(since.filter(isConfirmedUnheard));
  const outs = since.filter((row) => !isConfirmedUnheard(row));
  const excluded = outs.at(-1);
  if (excluded !== undefined) {
    return OUT_OF_REACH_IN_FRENCH.has(excluded.reason)
      ? { kind: 'unreachable', at: latest(outs), reason: excluded.reason ?? '', isConfirmed: confirmed >= latest(outs) }
      : { kind: 'missing', reason: 'left_out' };
  }
  if (last !== undefined) return { kind: 'missing', reason: 'changed' };
  const isUnrecorded = sendings.some(({ state, told }) => state === 'sent' && readTold(told) === undefined);
  return { kind: 'missing', reason: isUnrecorded ? 'unrecorded' : 'not_sent' };
}

function latest(rows: readonly { readonly at: number }[]): number {
  return Math.max(...rows.map(({ at }) => at));
}
