import { type CalendarDate, parseCalendarDate } from '../../domain/calendar/calendar-date.ts';
import { instant } from '../../domain/calendar/instant.ts';
import { dateAt, instantAt } from '../../domain/calendar/zone.ts';
import { zoneOf } from '../campaign/election-calendar.ts';
import type { CampaignData } from '../campaign.ts';
import { CampaignError } from '../campaign-error.ts';
import { messages } from '../messages.fr.ts';
import type { Clock, Exclusive, Identity, Tables } from '../ports.ts';
import { type AnswerField, questionKey } from '../questionnaire/form-design.ts';
import { runAlone } from '../run-alone.ts';
import type { RowOf } from '../schema/tabs.ts';
import { questionsOf } from '../scores/question-rows.ts';
import { settingsOf } from '../workbook/settings.ts';
import { LONGEST_ANSWER } from './fitting-texts.ts';
import { NextVersions } from './next-version.ts';
import type { ReceivedTexts } from './received-answer.ts';
import { takeIntoAccount } from './take-into-account.ts';

/** What entering an answer by hand needs. */
export interface EntryPorts {
  readonly tables: Tables;
  readonly exclusive: Exclusive;
  readonly identity: Identity;
  readonly clock: Clock;
}

/** Where an answer that did not come by the form was found. */
export type EntrySource = Exclude<NonNullable<RowOf<'answers'>['source']>, 'form'>;

/** What a list wrote, said or printed elsewhere, as a person typed it in. */
export interface AnswerEntry {
  /** Given once by the window, so that a second click enters nothing twice. */
  readonly id: string;
  readonly listId: string;
  readonly source: EntrySource;
  /** Day of the letter, the meeting or the article. */
  readonly on: string;
  /** Who wrote or spoke for the list. */
  readonly author: string;
  readonly link: string;
  /** Whether the list agreed to publication. */
  readonly consent: boolean;
  /** The whole text as received. */
  readonly original: string;
  /** What it says on each question, in its own words. */
  readonly positions: Readonly<Record<string, Partial<Readonly<Record<AnswerField, string>>>>>;
}

/** A list wrote these itself; the others are what somebody heard or read of it, which is no reply. */
const WRITTEN_BY_THE_LIST: readonly EntrySource[] = ['email', 'letter'];

/**
 * Keeps an answer that came by another way than the form: a version of its own that the list has not confirmed, shown
 * and never scored until it is. Throws `entry_refused` naming what is missing, or `busy`.
 */
export function enterAnswer(ports: EntryPorts, campaign: CampaignData, entry: AnswerEntry): void {
  runAlone(ports.exclusive, () => enterAnswers(ports, campaign, [entry]));
}

/** Keeps several at once, none when one of them is refused; the caller holds the lock. */
export function enterAnswers(ports: EntryPorts, campaign: CampaignData, entries: readonly AnswerEntry[]): number {
  const { tables, identity, clock } = ports;
  const settings = settingsOf(tables, campaign);
  const table = tables.of('answers');
  const stored = table.rows();
  const known = new Set(stored.map(({ id }) => id));
  const lists = new Set(
    tables
      .of('lists')
      .rows()
      .map(({ id }) => id),
  );
  const zone = zoneOf(campaign);
  const today = dateAt(instant(clock.now()), zone);
  const questions = questionsOf(tables.of('questions').rows(), campaign, settings.methodVersion);
  const versions = new NextVersions(stored, questions);
  // A file may hold the same row twice.
  const fresh = [...new Map(entries.map((entry) => [entry.id, entry])).values()].filter(
    ({ id }) => !known.has(rowId(id)),
  );
  const rows = fresh.map((entry): Partial<RowOf<'answers'>> => {
    const on = checkedDay(entry, lists, today);
    const said = {
      responseId: null,
      receivedAt: instantAt(on, { hour: 12, minute: 0 }, zone),
      asReceived: JSON.stringify(textsOf(entry)),
    };
    return {
      id: rowId(entry.id),
      listId: entry.listId,
      status: WRITTEN_BY_THE_LIST.includes(entry.source) ? 'accepted' : 'precoded',
      ...said,
      ...versions.next(entry.listId, said),
      respondent: entry.author,
      entitled: false,
      consent: entry.consent ? 'public' : 'private',
      source: entry.source,
      sourceLink: entry.link || null,
      original: entry.original,
      enteredBy: identity.user(),
    };
  });
  table.append(rows);
  takeIntoAccount(ports, campaign, settings);
  return rows.length;
}

function rowId(entryId: string): string {
  return `saisie.${entryId}`;
}

/** The day of the source; throws `entry_refused` naming the first thing that is wrong. */
function checkedDay(entry: AnswerEntry, lists: ReadonlySet<string | null>, today: CalendarDate): CalendarDate {
  const { refusals } = messages.entries;
  const on = parseCalendarDate(entry.on);
  const refusal = !lists.has(entry.listId)
    ? refusals.list
    : on === undefined
      ? refusals.day(entry.on)
      : on > today
        ? refusals.future
        : entry.author.trim() === ''
          ? refusals.author
          : entry.original.trim() === ''
            ? refusals.original
            : isTooLong(entry)
              ? refusals.long(LONGEST_ANSWER)
              : undefined;
  if (refusal !== undefined || on === undefined) throw new CampaignError('entry_refused', { reason: refusal ?? '' });
  return on;
}

/** Whether the text, or what was written from it question by question, does not fit in a cell. */
export function isTooLong(entry: AnswerEntry): boolean {
  const { original, author, link } = entry;
  return [original, author, link, JSON.stringify(textsOf(entry))].some(({ length }) => length > LONGEST_ANSWER);
}

function textsOf({ positions }: AnswerEntry): ReceivedTexts {
  const texts: Record<string, string> = {};
  for (const [question, fields] of Object.entries(positions)) {
    for (const [field, text] of Object.entries(fields)) {
      if (text.trim() !== '') texts[questionKey(question, field as AnswerField)] = text.trim();
    }
  }
  return texts;
}
