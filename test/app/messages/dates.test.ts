import { daysInFrench } from '../../../src/app/messages/dates.fr.ts';
import { parseCalendarDate } from '../../../src/domain/calendar/calendar-date.ts';

test.each([
  ['', []],
  ['le 1er mars 2026', ['2026-03-01']],
  ['les 27 février et 4 mars 2026', ['2026-02-27', '2026-03-04']],
  ['les 27 et 28 février, 2 et 8 mars 2026', ['2026-02-27', '2026-02-28', '2026-03-02', '2026-03-08']],
  ['les 30 décembre 2025, 2, 3 et 5 janvier 2026', ['2025-12-30', '2026-01-02', '2026-01-03', '2026-01-05']],
])('days are said together: %j', (said, days) => {
  expect(daysInFrench(days.flatMap((day) => parseCalendarDate(day) ?? []))).toBe(said);
});
