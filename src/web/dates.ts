/** Instants as French readers write them, in the desk's zone. */
export class Dates {
  private readonly full: Intl.DateTimeFormat;
  private readonly middle: Intl.DateTimeFormat;
  private readonly short: Intl.DateTimeFormat;
  private readonly time: Intl.DateTimeFormat;

  constructor(private readonly zone: string) {
    const format = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat('fr-FR', { ...options, timeZone: zone });
    this.full = format({
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    });
    this.middle = format({
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    });
    this.short = format({ day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' });
    this.time = format({ hour: '2-digit', minute: '2-digit', second: '2-digit' });
  }

  /** « mardi 3 mars 2026 à 09:30 ». */
  long(instant: number): string {
    return this.full.format(instant);
  }

  /** « mar. 3 mars 2026, 09:30 ». */
  medium(instant: number): string {
    return this.middle.format(instant);
  }

  /** « 03/03/2026 09:30 ». */
  brief(instant: number): string {
    return this.short.format(instant);
  }

  clock(instant: number): string {
    return this.time.format(instant);
  }

  /** The instant of a wall-clock text `2026-03-03T09:30`, or NaN. */
  instantOf(wall: string): number {
    const asUtc = Date.parse(`${wall}Z`);
    return asUtc - this.offset(asUtc - this.offset(asUtc));
  }

  /** An instant as a `datetime-local` field takes it. */
  wall(instant: number): string {
    return new Date(instant + this.offset(instant)).toISOString().slice(0, 16);
  }

  private offset(instant: number): number {
    const parts = new Intl.DateTimeFormat('en-US', {
      timeZone: this.zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    }).formatToParts(Number.isNaN(instant) ? 0 : instant);
    const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
    const wall = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
    return wall - Math.floor(instant / 1000) * 1000;
  }
}

/** « 850 ms », « 3,2 s », « 4 min 10 s ». */
export function duration(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < 60_000) return `${(milliseconds / 1000).toFixed(1).replace('.', ',')} s`;
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
