import { calendarDate } from '../../domain/calendar/calendar-date.ts';
import { dayAt } from '../campaign/election-calendar.ts';
import type { CampaignQuestion } from '../campaign/question.ts';
import type { CampaignData } from '../campaign.ts';
import { groupBy } from '../group-by.ts';
import { listsById } from '../lists/known-lists.ts';
import { listLabel } from '../lists/name-new-rows.ts';
import type { Tables } from '../ports.ts';
import type { RowOf } from '../schema/tabs.ts';
import { questionsOf } from '../scores/question-rows.ts';
import type { CampaignSettings } from '../workbook/settings.ts';
import { type AcceptedAnswer, hasPositions, standingAnswers } from './accepted-answers.ts';
import { type ReadingFacts, readCommitment } from './read-commitment.ts';
import { textsOfCell } from './received-answer.ts';

/**
 * Writes the commitments of every accepted answer that has none yet, and says which are in force. Ids are made of list,
 * version and question, so that a second try writes nothing twice.
 */
export function deriveCommitments(
  tables: Tables,
  campaign: CampaignData,
  settings: CampaignSettings,
): { readonly commitments: number; readonly toAsk: number } {
  const received = tables.of('answers').rows();
  const answers = received.filter(hasPositions);
  const table = tables.of('commitments');
  const known = table.rows();
  const ids = new Set(known.map(({ id }) => id));
  const latest = new Map<string, number>();
  for (const { listId, version } of answers) latest.set(listId, Math.max(latest.get(listId) ?? 0, version));
  const derived = new Set(known.map(versionOf));
  const pending = answers.filter((answer) => !isComplete(derived, answer, latest));
  const added: CommitmentRow[] = [];
  if (pending.length > 0) {
    const questions = questionsOf(tables.of('questions').rows(), campaign, settings.methodVersion);
    const lists = listsById(tables);
    for (const answer of pending) {
      // Most have all of them: reading their words again would take longer than all the rest.
      const missing = questions.filter(({ id }) => !ids.has(positionId(answer, id)));
      if (missing.length === 0) continue;
      const list = lists.get(answer.listId);
      const facts = readingFacts(answer, list?.communeCode ?? '', tables, campaign, settings);
      const common = {
        list: list === undefined ? null : listLabel(list),
      };
      added.push(...rowsOfAnswer(answer, missing, facts, common));
    }
  }
  const current = currentIds([...known, ...added], received);
  table.append(added.map((row) => ({ ...row, current: current.has(row.id) })));
  table.update(changesOf(known, received, current));
  return { commitments: added.length, toAsk: added.filter(({ toAsk }) => (toAsk ?? null) !== null).length };
}

/** Says again which commitments are in force, after somebody corrected Réponses by hand. */
export function refreshInForce(tables: Tables): void {
  const received = tables.of('answers').rows();
  const table = tables.of('commitments');
  const known = table.rows();
  table.update(changesOf(known, received, currentIds(known, received)));
}

type AnswerRow = RowOf<'answers'>;
type CommitmentRow = Partial<RowOf<'commitments'>>;

function changesOf(
  known: readonly RowOf<'commitments'>[],
  received: readonly AnswerRow[],
  current: ReadonlySet<string | null | undefined>,
): ReadonlyMap<string, CommitmentRow> {
  return new Map(
    known
      .filter(isDerivedFrom(received))
      .filter((row) => (row.current === true) !== current.has(row.id))
      .map(({ id }) => [id ?? '', { current: current.has(id) }]),
  );
}

/** Rows that people typed in Engagements themselves are left to them; of answers refused since, nothing stays in force. */
function isDerivedFrom(received: readonly AnswerRow[]): (row: CommitmentRow) => boolean {
  const versions = new Set(received.filter(({ version }) => version !== null).map(versionOf));
  return (row) => versions.has(versionOf(row)) && row.id === positionId(row, row.criterionId ?? '');
}

type Versioned = { readonly listId?: string | null; readonly version?: number | null };

function versionOf({ listId, version }: Versioned): string {
  return `${listId}.v${version}`;
}

function positionId(answer: Versioned, criterionId: string): string {
  return `${versionOf(answer)}.${criterionId}`;
}

/** Ids of the commitments that are in force: on each question the latest that the list confirmed, else the latest. */
function currentIds(
  rows: readonly CommitmentRow[],
  received: readonly AnswerRow[],
): ReadonlySet<string | null | undefined> {
  const answers = received.filter(hasPositions);
  const placeOf = new Map<string, number>();
  for (const ofList of groupBy(answers, ({ listId }) => listId).values()) {
    for (const [place, answer] of standingAnswers(ofList).entries()) placeOf.set(versionOf(answer), place);
  }
  const rankOf = (row: CommitmentRow): readonly [number, number] => [
    row.confirmed === true ? 1 : 0,
    placeOf.get(versionOf(row)) ?? 0,
  ];
  const best = new Map<string, CommitmentRow>();
  for (const row of rows.filter(isDerivedFrom(received)).filter((each) => placeOf.has(versionOf(each)))) {
    const question = `${row.listId}|${row.criterionId}`;
    const other = best.get(question);
    if (other === undefined || compareRanks(rankOf(row), rankOf(other)) > 0) best.set(question, row);
  }
  return new Set([...best.values()].map(({ id }) => id));
}

function compareRanks([confirmed, place]: readonly [number, number], other: readonly [number, number]): number {
  return confirmed - other[0] || place - other[1];
}

/**
 * The latest version is looked at again even when some of its commitments are there: a killed run may have written
 * only a part of them. Older ones were looked at when they were the latest.
 */
function isComplete(
  derived: ReadonlySet<string>,
  answer: AcceptedAnswer,
  latest: ReadonlyMap<string, number>,
): boolean {
  return answer.version !== latest.get(answer.listId) && derived.has(versionOf(answer));
}

function rowsOfAnswer(
  answer: AcceptedAnswer,
  questions: readonly CampaignQuestion[],
  facts: ReadingFacts,
  common: { readonly list: string | null },
): CommitmentRow[] {
  const texts = textsOfCell(answer.asReceived ?? '{}');
  return questions.flatMap((question) => {
    const read = readCommitment(question, texts, facts);
    if (read === undefined) return [];
    return [
      {
        id: positionId(answer, question.id),
        listId: answer.listId,
        ...common,
        criterionId: question.id,
        version: answer.version,
        ...read,
        source: answer.source ?? ('form' as const),
        sourceLink: answer.sourceLink,
        receivedAt: answer.receivedAt,
        // Somebody who may not commit the list leaves an answer to confirm, shown and not scored.
        confirmed: answer.entitled === true,
      },
    ];
  });
}

function readingFacts(
  answer: AcceptedAnswer,
  communeCode: string,
  tables: Tables,
  campaign: CampaignData,
  settings: CampaignSettings,
): ReadingFacts {
  const lastRound = campaign.election.rounds.at(-1)?.date ?? campaign.questionnaire.closes.slice(0, 10);
  return {
    communeCode,
    // Read only for a figure that must be converted: most answers are in the question's own unit.
    get population() {
      const communes = tables.of('communes').rows();
      return communes.find(({ code }) => code === communeCode)?.population ?? undefined;
    },
    today: dayAt(answer.receivedAt ?? 0, campaign),
    mandateStart: calendarDate(lastRound),
    mandateEnd: settings.mandateEnd,
  };
}
