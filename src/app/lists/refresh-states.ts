import { type CalendarDate, parseCalendarDate } from '../../domain/calendar/calendar-date.ts';
import { instant } from '../../domain/calendar/instant.ts';
import { dateAt, type Zone } from '../../domain/calendar/zone.ts';
import { normalAddress } from '../../domain/contacts/mail-address.ts';
import { type Attempt, type ListFacts, type ListState, listState } from '../../domain/list-state.ts';
import { weightedMeans } from '../../domain/score-sums.ts';
import { consentsToPublication, latestAnswers } from '../answers/accepted-answers.ts';
import { replyEnds } from '../answers/reply-end.ts';
import { zoneOf } from '../campaign/election-calendar.ts';
import type { CampaignData } from '../campaign.ts';
import { mayHaveLeft } from '../mailing/ledger/sending-states.ts';
import type { Tables } from '../ports.ts';
import type { RowOf } from '../schema/tabs.ts';
import { isFoundOutside } from '../scores/commitment-rows.ts';
import type { CampaignSettings } from '../workbook/settings.ts';

/** A list and where it stands, with the dates and facts that prove it. */
export interface StatedList {
  readonly list: RowOf<'lists'> & { readonly id: string };
  readonly state: ListState;
}

/** Computes every list's state from the facts of the workbook and writes those that changed. */
export function refreshStates(tables: Tables, campaign: CampaignData, settings: CampaignSettings, now: number): void {
  writeStates(tables, listStates(tables, campaign, settings, now));
}

/** The same for the lists that answered, without reading what was tried to reach the others. */
export function refreshAnsweredStates(
  tables: Tables,
  campaign: CampaignData,
  settings: CampaignSettings,
  now: number,
): void {
  writeStates(tables, listStates(tables, campaign, settings, now, { answeredOnly: true }));
}

function writeStates(tables: Tables, stated: readonly StatedList[]): void {
  const changed = stated.filter(({ list, state }) => list.state !== state.state);
  tables.of('lists').update(new Map(changed.map(({ list, state }) => [list.id, { state: state.state }])));
}

/** Every list with its state and evidence, as of now. */
export function listStates(
  tables: Tables,
  campaign: CampaignData,
  settings: CampaignSettings,
  now: number,
  { answeredOnly = false } = {},
): readonly StatedList[] {
  const zone = zoneOf(campaign);
  // Of lists that answered, neither attempts nor time are asked: an answer arriving reads no ledger.
  const sendings = answeredOnly ? [] : tables.of('sendings').rows();
  const attempts = answeredOnly ? new Map<string, readonly Attempt[]>() : attemptsByList(tables, sendings, zone);
  const replyEnd = replyEnds(() => sendings, campaign, settings);
  const answers = latestAnswers(tables.of('answers').rows());
  let coverage: ReturnType<typeof coverageOf> | undefined;
  const coverageIn = (listId: string) => {
    // Of no answer, no coverage is asked: two tabs less to read after a first mailing.
    coverage ??= coverageOf(tables.of('questions').rows(), tables.of('commitments').rows());
    return coverage(listId);
  };
  return tables
    .of('lists')
    .rows()
    .flatMap((list) => {
      if (list.id === null) return [];
      const said = answers.get(list.id) ?? [];
      const answer = said.at(-1);
      if (answeredOnly && answer === undefined) return [];
      const factOn = parseCalendarDate(list.factOn ?? '') ?? dateAt(instant(list.foundOn ?? now), zone);
      const known: ListFacts = {
        attempts: attempts.get(list.id) ?? [],
        ...(answer !== undefined && {
          answer: {
            version: answer.version,
            on: dateAt(instant(answer.receivedAt ?? 0), zone),
            publication: consentsToPublication(said) ? 'consented' : 'refused',
            coverage: coverageIn(list.id),
          },
        }),
        ...(list.fact === 'declined' && { declinedOn: factOn }),
        ...((list.fact === 'withdrawn' || list.fate === 'withdrawn') && { withdrawnOn: factOn }),
        ...(list.result === 'eliminated' && { eliminatedOn: factOn }),
        ...(list.fate === 'merged' && list.becomes !== null && { mergedInto: { listId: list.becomes, on: factOn } }),
        closed: now > settings.closes && now > replyEnd(list),
        minimumCoverage: settings.constants.minimumCoverage,
      };
      return [{ list: { ...list, id: list.id }, state: stateOf(known, list, factOn) }];
    });
}

/** A person may have established that nothing reaches a list which never answered. */
function stateOf(facts: ListFacts, list: RowOf<'lists'>, factOn: CalendarDate): ListState {
  const state = listState(facts);
  const silent = ['to_contact', 'contacted', 'no_reply', 'contact_not_established'].includes(state.state);
  return list.fact === 'unreachable' && silent ? { state: 'unreachable', dates: [factOn] } : state;
}

/** Attempts logged by people and mails that left, by list; rehearsals reached nobody. */
function attemptsByList(
  tables: Tables,
  sendings: readonly RowOf<'sendings'>[],
  zone: Zone,
): ReadonlyMap<string, readonly Attempt[]> {
  const byList = new Map<string, Attempt[]>();
  const add = (listId: string, attempt: Attempt) => byList.set(listId, [...(byList.get(listId) ?? []), attempt]);
  for (const { listId, at, channel, outcome } of tables.of('exchanges').rows()) {
    if (listId === null || channel === null || at === null) continue;
    const failed = outcome === 'bounced' || outcome === 'no_answer';
    add(listId, { channel, on: dateAt(instant(at), zone), by: 'person', failed });
  }
  const bounced = new Set(
    tables
      .of('contacts')
      .rows()
      .filter(({ status }) => status === 'bounced')
      .map(({ email }) => normalAddress(email ?? '')),
  );
  for (const { listId, state, rehearsal, email, at } of sendings) {
    if (listId === null || at === null || rehearsal === true || !mayHaveLeft(state)) continue;
    const failed = bounced.has(normalAddress(email ?? ''));
    add(listId, { channel: 'email', on: dateAt(instant(at), zone), by: 'machine', failed });
  }
  return byList;
}

/** Share of the applicable weight that a list's confirmed positions in force answer. */
function coverageOf(
  questions: readonly RowOf<'questions'>[],
  commitments: readonly RowOf<'commitments'>[],
): (listId: string) => number {
  const weighed = questions.filter(({ active, kind }) => active === true && kind !== 'open');
  const weights = Float64Array.from(weighed, ({ weight }) => weight ?? 0);
  const stances = new Map<string, string>();
  for (const row of commitments) {
    const { listId, criterionId, current, confirmed, stance } = row;
    if (current === true && (confirmed === true || isFoundOutside(row)))
      stances.set(`${listId}|${criterionId}`, stance ?? 'unanswered');
  }
  return (listId) => {
    const given = weighed.map(({ id }) => stances.get(`${listId}|${id}`) ?? 'unanswered');
    const applies = Float64Array.from(given, (stance) => (stance === 'not_applicable' ? 0 : 1));
    const answered = Float64Array.from(given, (stance) => (stance === 'unanswered' ? 0 : 1));
    const [share = Number.NaN] = weightedMeans(answered, applies, weights, new Float64Array(1));
    // A list to which no question applies left none unanswered.
    return Number.isNaN(share) ? 1 : share;
  };
}
