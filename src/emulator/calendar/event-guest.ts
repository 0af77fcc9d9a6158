import { CellFreeObject } from '../calls/cell-free-object.ts';
import { EnumValue } from '../kernel/enum-value.ts';
import type { Session } from '../kernel/session.ts';
import type { GuestRecord } from './model.ts';

/** Someone invited to an event; the name is the address when nothing else is known, as at Google. */
export class EventGuest extends CellFreeObject {
  static override readonly gasName = 'CalendarApp.EventGuest';

  constructor(
    session: Session,
    private readonly guest: GuestRecord,
  ) {
    super(session);
  }

  getEmail(): string {
    return this.guest.email;
  }

  getName(): string {
    return this.guest.email;
  }

  getGuestStatus(): EnumValue {
    return EnumValue.of('CalendarApp.GuestStatus', this.guest.status);
  }

  getAdditionalGuests(): number {
    return 0;
  }
}
