import { instant } from '../../../domain/calendar/instant.ts';
import { dateAt } from '../../../domain/calendar/zone.ts';
import { dateInFrench } from '../../messages/dates.fr.ts';
import { zoneNamed } from '../../workbook/zone-named.ts';
import type { PublicRecord } from '../record/public-record.ts';

/** The day of the publication, in words. */
export function publishedOn(record: PublicRecord): string {
  return dayOf(record, record.publishedAt);
}

/** The day of a moment on the campaign's clocks, in words. */
export function dayOf({ zone }: Pick<PublicRecord, 'zone'>, at: number): string {
  return dateInFrench(dateAt(instant(at), zoneNamed(zone)));
}
