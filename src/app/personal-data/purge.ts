import {
  type CalendarDate,
  calendarDate,
  calendarDateOf,
  daysInMonth,
  partsOfDate,
} from '../../domain/calendar/calendar-date.ts';
import type { CampaignData } from '../campaign.ts';
import { type CheckPorts, upToDateRegister } from '../contacts/check-contacts.ts';
import { marksOf } from '../contacts/contact-marks.ts';
import { messages } from '../messages.fr.ts';
import type { RowOf, TabKey } from '../schema/tabs.ts';
import type { CampaignSettings } from '../workbook/settings.ts';
import { keyOf, type PeopleRows, type PersonalCounts, personalColumns, textIn } from './personal-columns.ts';

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
  const counts = [...rows].map(([tab, ofTab]) => [tab, rowsToEmpty(tab, ofTab).length] as const);
  return new Map(counts.filter(([, count]) => count > 0));
}

/** Empties every personal text; rows and dates stay, and a mark of each address that objected, which it does not tell. */
export function purgePersonal(ports: CheckPorts, rows: PeopleRows): void {
  const { tables } = ports;
  const { markOf } = upToDateRegister(ports, (rows.get('contacts') ?? []) as readonly RowOf<'contacts'>[]);
  for (const [tab, ofTab] of rows) {
    const emptied = Object.fromEntries(personalColumns(tab).map((column) => [column, null]));
    const changes = new Map(
      rowsToEmpty(tab, ofTab).map((row) => {
        const isPlanned = tab === 'sendings' && textIn(row, 'state') === 'planned';
        const never = { state: 'excluded', reason: messages.mailings.exclusion.no_contact };
        const contact = row as RowOf<'contacts'>;
        const isOpposed = tab === 'contacts' && contact.status === 'opposed';
        const left = { ...(isPlanned && never), ...(isOpposed && { erased: marksOf(contact, markOf)[0] ?? null }) };
        return [keyOf(tab, row) ?? '', { ...emptied, ...left }] as const;
      }),
    );
    // Personal columns are texts, whichever the tab.
    tables.of(tab).update(changes as ReadonlyMap<string, Partial<RowOf<TabKey>>>);
  }
  tables.flush();
}

function rowsToEmpty(tab: TabKey, rows: readonly object[]): readonly object[] {
  const columns = personalColumns(tab);
  return rows.filter((row) => keyOf(tab, row) !== null && columns.some((column) => textIn(row, column) !== null));
}
