import { addDays } from '../../../domain/calendar/calendar-date.ts';
import { instant } from '../../../domain/calendar/instant.ts';
import { dateAt, type Zone } from '../../../domain/calendar/zone.ts';

/** What to type in Gmail's search to find a mail sent to an address around an instant. */
export function sentSearch(email: string, at: number, zone: Zone): string {
  const day = dateAt(instant(at), zone);
  const slashed = (date: string) => date.replaceAll('-', '/');
  return `in:sent to:${email} after:${slashed(addDays(day, -1))} before:${slashed(addDays(day, 2))}`;
}
