import {
  type CalendarDate,
  calendarDate,
  calendarDateOf,
  daysInMonth,
  partsOfDate,
} from '../../domain/calendar/calendar-date.ts';
import type { CampaignData } from '../campaign.ts';
import type { PersonalCounts } from '../messages/personal-data.fr.ts';
import { messages } from '../messages.fr.ts';
import type { Tables } from '../ports.ts';
import type { RowOf } from '../schema/tabs.ts';
import type { CampaignSettings } from '../workbook/settings.ts';
import {
  keyOf,
  PEOPLE_TABS,
  type PeopleRows,
  type PeopleTab,
  personalColumns,
  personalText,
} from './personal-columns.ts';

/** First day on which personal data may be purged: the last round, then the retention of Réglages. */
export function purgeDay(
  campaign: CampaignData,
  { retentionMonths }: Pick<CampaignSettings, 'retentionMonths'>,
): CalendarDate {
  const last =
    campaign.election.rounds
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? '';
  const { year, month, day } = partsOfDate(calendarDate(last));
  const months = month - 1 + retentionMonths;
  const [inYear, inMonth] = [year + Math.floor(months / 12), (months % 12) + 1];
  return calendarDateOf(inYear, inMonth, Math.min(day, daysInMonth(inYear, inMonth)));
}

/** What a purge would empty. */
export function countPersonal(rows: PeopleRows): PersonalCounts {
  return Object.fromEntries(
    PEOPLE_TABS.map((tab) => [tab, rowsToEmpty(rows, tab).length]),
  ) as unknown as PersonalCounts;
}

/** Empties every personal text; rows, dates and the marks of those who objected stay. */
export function purgePersonal(tables: Tables, rows: PeopleRows): void {
  for (const tab of PEOPLE_TABS) {
    const emptied = Object.fromEntries(personalColumns(tab).map((column) => [column, null]));
    const changes = new Map(
      rowsToEmpty(rows, tab).map((row) => {
        const isPlanned = tab === 'sendings' && (row as RowOf<'sendings'>).state === 'planned';
        const never = { state: 'excluded', reason: messages.mailings.exclusion.no_contact };
        return [keyOf(tab, row) ?? '', { ...emptied, ...(isPlanned && never) }] as const;
      }),
    );
    tables.of(tab as PeopleTab).update(changes as ReadonlyMap<string, Partial<RowOf<PeopleTab>>>);
  }
  tables.flush();
}

function rowsToEmpty(rows: PeopleRows, tab: PeopleTab): readonly object[] {
  const columns = personalColumns(tab);
  return (rows[tab] as readonly object[]).filter(
    (row) => keyOf(tab, row) !== null && columns.some((column) => personalText(row, column) !== null),
  );
}
