import { wholeNumber } from '../../calls/arguments.ts';
import { serialOfInstant, wallDate } from '../../formula/text/serial.ts';
import { signatureMismatch } from '../../kernel/errors.ts';
import type { DateRecord, TimeRecord } from '../model.ts';
import type { ItemResponse } from './item-response.ts';
import { GradedByHand } from './question.ts';

abstract class CalendarItem extends GradedByHand<DateRecord> {
  includesYear(): boolean {
    return this.record.includesYear;
  }

  setIncludesYear(...args: unknown[]): this {
    const includesYear = this.flag(args, 'setIncludesYear');
    return this.change((record) => {
      record.includesYear = includesYear;
    });
  }

  /** `YYYY-MM-DD HH:mm` on the script's wall clock, without the year when the question has none. */
  protected written(args: readonly unknown[]): string {
    const [date] = args;
    if (args.length !== 1 || !(date instanceof Date) || Number.isNaN(date.getTime())) {
      throw signatureMismatch(args, this.signature('createResponse'));
    }
    const wall = wallDate(serialOfInstant(date.getTime(), this.session.options.project.timeZone));
    const text = wall.toISOString().slice(0, 16).replace('T', ' ');
    return this.record.includesYear ? text : text.slice('YYYY-'.length);
  }
}

/** A date, answered as `YYYY-MM-DD`. */
export class DateItem extends CalendarItem {
  static override readonly gasName = 'FormApp.DateItem';

  createResponse(...args: unknown[]): ItemResponse {
    return this.respond(this.written(args).slice(0, -' HH:mm'.length));
  }
}

/** A date and a time, answered as `YYYY-MM-DD HH:mm`. */
export class DateTimeItem extends CalendarItem {
  static override readonly gasName = 'FormApp.DateTimeItem';

  createResponse(...args: unknown[]): ItemResponse {
    return this.respond(this.written(args));
  }
}

abstract class ClockItem extends GradedByHand<TimeRecord> {
  protected clock(args: readonly unknown[], count: number): string {
    const method = this.signature('createResponse');
    if (args.length !== count) throw signatureMismatch(args, method);
    return args.map((part) => String(wholeNumber(part, args, method)).padStart(2, '0')).join(':');
  }
}

/** A time of day, answered as `HH:mm`. */
export class TimeItem extends ClockItem {
  static override readonly gasName = 'FormApp.TimeItem';

  createResponse(...args: unknown[]): ItemResponse {
    return this.respond(this.clock(args, 2));
  }
}

/** A length of time, answered as `HH:mm:ss`. */
export class DurationItem extends ClockItem {
  static override readonly gasName = 'FormApp.DurationItem';

  createResponse(...args: unknown[]): ItemResponse {
    return this.respond(this.clock(args, 3));
  }
}
