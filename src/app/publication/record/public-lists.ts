import type { CalendarDate } from '../../../domain/calendar/calendar-date.ts';
import { instant } from '../../../domain/calendar/instant.ts';
import { dateAt, type Zone } from '../../../domain/calendar/zone.ts';
import { consentFinder } from '../../answers/consent.ts';
import { zoneOf } from '../../campaign/election-calendar.ts';
import { groupBy } from '../../group-by.ts';
import { originFinder } from '../../lineage/beside.ts';
import type { RowOf } from '../../schema/tabs.ts';
import { intervalInFrench, placeInFrench, stateInFrench } from '../../scores/rank-in-french.ts';
import type { ContestResult, ListResult } from '../../scores/score-campaign.ts';
import type { RecordSources } from './build-public-record.ts';
import { publicAnswers } from './public-answers.ts';
import { publicDisputes } from './public-disputes.ts';
import type { PublicList, PublicScores } from './public-record.ts';
import type { PublicationRows } from './publication-rows.ts';

/** What the pages say of a list of a contest, which shows results once it is published. */
export type ListReader = (list: ListResult, contest: ContestResult, published: boolean) => PublicList;

/** Reads what concerns all lists once. */
export function listReader({ rows, scores, settings, campaign }: RecordSources): ListReader {
  const zone = zoneOf(campaign);
  const rowOf = new Map(rows.lists.map((row) => [row.id, row]));
  const consents = consentFinder(rows.commitments, rows.answers);
  const originOf = originFinder(rows.commitments, rows.lists);
  const commitmentsOf = groupBy(rows.commitments, ({ listId }) => listId);
  const contactedOn = contactDays(rows, zone);
  const disputesOf = publicDisputes(rows.disputes);
  const answeredOn = answerDays(rows, zone);
  return (list, contest, published) => {
    const row = rowOf.get(list.listId);
    const { place, robust } = list;
    const ranks = published && settings.publicationMode !== 'comparison';
    const stateText = stateInFrench(list);
    return {
      id: list.listId,
      communeCode: list.communeCode,
      commune: list.commune,
      label: list.label,
      shortLabel: row?.shortLabel ?? list.label,
      head: row?.head ?? '',
      nuance: row?.nuance ?? '',
      panel: row?.panel ?? '',
      state: list.state,
      stateText,
      joined: joinedList(row, rowOf),
      placeText: ranks && settings.publicationMode === 'ranks' ? placeInFrench(list, contest) : stateText,
      intervalText: ranks && settings.publicationMode === 'ranks' ? intervalInFrench(list) : '',
      contactedOn: contactedOn.get(list.listId) ?? [],
      answeredOn: answeredOn.get(list.listId),
      place:
        ranks && place.kind === 'ranked'
          ? {
              rank: place.rank,
              tied: place.tied,
              low: robust?.interval.low ?? place.rank,
              high: robust?.interval.high ?? place.rank,
              class: robust?.class ?? 1,
            }
          : undefined,
      scores: published ? scoresOf(list) : undefined,
      replies: rows.publications
        .filter(({ kind, listId }) => kind === 'reply' && listId === list.listId)
        .map(({ at, summary }) => ({ at: at ?? 0, summary: summary ?? '' }))
        .sort((a, b) => a.at - b.at),
      disputes: disputesOf.get(list.listId) ?? [],
      ...(published
        ? publicAnswers(list, commitmentsOf.get(list.listId) ?? [], scores.questions, consents, originOf)
        : { answers: [], beside: [] }),
    };
  };
}

function joinedList(
  row: RowOf<'lists'> | undefined,
  rowOf: ReadonlyMap<string | null, RowOf<'lists'>>,
): PublicList['joined'] {
  const into = row?.fate === 'merged' && row.becomes !== null ? rowOf.get(row.becomes) : undefined;
  return into === undefined || into.id === null ? undefined : { id: into.id, label: into.label ?? '' };
}

function scoresOf({ score }: ListResult): PublicScores | undefined {
  if (score === undefined || score.total === null) return undefined;
  return {
    total: score.total,
    answeredOnly: score.answeredOnly,
    equalWeight: score.equalWeight,
    coverage: score.coverage,
    themes: score.themes.map(({ theme, total, answeredOnly, equalWeight, coverage }) => ({
      theme,
      score: total,
      answeredOnly,
      equalWeight,
      coverage,
    })),
  };
}

/** Days on which each list was written to or called, in order; rehearsals reached nobody. */
function contactDays(rows: PublicationRows, zone: Zone): ReadonlyMap<string, readonly CalendarDate[]> {
  const days = new Map<string, Set<CalendarDate>>();
  const add = (listId: string | null, at: number | null) => {
    if (listId === null || at === null) return;
    const known = days.get(listId) ?? new Set();
    days.set(listId, known.add(dateAt(instant(at), zone)));
  };
  for (const { listId, at, channel } of rows.exchanges) if (channel !== null) add(listId, at);
  for (const { listId, at, state, rehearsal } of rows.sendings)
    if (state === 'sent' && rehearsal !== true) add(listId, at);
  return new Map([...days].map(([listId, set]) => [listId, [...set].sort()]));
}

function answerDays(rows: PublicationRows, zone: Zone): ReadonlyMap<string, CalendarDate> {
  const latest = new Map<string, number>();
  for (const { listId, status, receivedAt } of rows.answers) {
    if (listId === null || status !== 'accepted' || receivedAt === null) continue;
    latest.set(listId, Math.max(latest.get(listId) ?? 0, receivedAt));
  }
  return new Map([...latest].map(([listId, at]) => [listId, dateAt(instant(at), zone)]));
}
