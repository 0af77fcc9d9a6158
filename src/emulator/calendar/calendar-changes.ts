import type { Session } from '../kernel/session.ts';
import { Triggers } from '../triggers/triggers.ts';

/** Calendars whose events a run changed: their triggers are launched once, when the run has ended. */
export class CalendarChanges {
  private readonly changed = new Set<string>();

  constructor(session: Session) {
    const { world } = session;
    session.atEnd.push(() => {
      for (const id of this.changed) for (const launch of world.of(Triggers).forCalendar(id)) world.launch(launch);
    });
  }

  add(calendarId: string): void {
    this.changed.add(calendarId);
  }
}
