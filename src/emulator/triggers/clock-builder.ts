import { textArguments, wholeNumber } from '../calls/arguments.ts';
import { CellFreeObject } from '../calls/cell-free-object.ts';
import { instantOfSerial, serialOfFields } from '../formula/text/serial.ts';
import { EnumValue } from '../kernel/enum-value.ts';
import { ScriptException, signatureMismatch } from '../kernel/errors.ts';
import type { Session } from '../kernel/session.ts';
import { isTimeZone } from '../utilities/zone.ts';
import type { Schedule } from './record.ts';
import { Trigger } from './trigger.ts';
import { Triggers } from './triggers.ts';

const WEEK_DAYS = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];

/**
 * Builds a clock trigger. Google picks a minute of the hour by chance and keeps it, unless `nearMinute` names one; here
 * the chance is the state's own seed, and `nearMinute` is kept to the minute.
 */
export class ClockTriggerBuilder extends CellFreeObject {
  static override readonly gasName = 'ScriptApp.ClockTriggerBuilder';

  private frequency: { kind: 'minutes' | 'hours' | 'days' | 'weeks'; every: number } | null = null;
  private instant: number | null = null;
  private date: readonly [number, number, number] | null = null;
  private weekDay: number | null = null;
  private monthDay: number | null = null;
  private hour: number | null = null;
  private minute: number | null = null;
  private zone: string;

  constructor(
    session: Session,
    private readonly functionName: string,
  ) {
    super(session);
    this.zone = session.options.project.timeZone;
  }

  after(...args: unknown[]): this {
    this.instant = this.session.world.clock.now() + this.number(args, 'after', 0, Number.MAX_SAFE_INTEGER);
    return this;
  }

  at(...args: unknown[]): this {
    const [date] = args;
    if (args.length !== 1 || !(date instanceof Date)) throw signatureMismatch(args, `${this.gasName}.at`);
    this.instant = date.getTime();
    return this;
  }

  /** Month from 1. */
  atDate(...args: unknown[]): this {
    if (args.length !== 3) throw signatureMismatch(args, `${this.gasName}.atDate`);
    const [year = 0, month = 0, day = 0] = args.map((arg) => wholeNumber(arg, args, `${this.gasName}.atDate`));
    if (serialOfFields(year, month, day) === undefined) throw new ScriptException('Invalid argument: date');
    this.date = [year, month, day];
    return this;
  }

  everyMinutes(...args: unknown[]): this {
    return this.every('minutes', this.oneOf(args, 'everyMinutes', [1, 5, 10, 15, 30]));
  }

  everyHours(...args: unknown[]): this {
    return this.every('hours', this.oneOf(args, 'everyHours', [1, 2, 4, 6, 8, 12]));
  }

  everyDays(...args: unknown[]): this {
    return this.every('days', this.number(args, 'everyDays', 1, Number.MAX_SAFE_INTEGER));
  }

  everyWeeks(...args: unknown[]): this {
    return this.every('weeks', this.number(args, 'everyWeeks', 1, Number.MAX_SAFE_INTEGER));
  }

  onWeekDay(...args: unknown[]): this {
    const [day] = args;
    const weekDay = day instanceof EnumValue && day.type === 'Base.Weekday' ? WEEK_DAYS.indexOf(day.name) : -1;
    if (args.length !== 1 || weekDay < 0) throw signatureMismatch(args, `${this.gasName}.onWeekDay`);
    this.weekDay = weekDay;
    return this;
  }

  onMonthDay(...args: unknown[]): this {
    this.monthDay = this.number(args, 'onMonthDay', 1, 31);
    return this;
  }

  atHour(...args: unknown[]): this {
    this.hour = this.number(args, 'atHour', 0, 23);
    return this;
  }

  nearMinute(...args: unknown[]): this {
    this.minute = this.number(args, 'nearMinute', 0, 59);
    return this;
  }

  inTimezone(...args: unknown[]): this {
    const [zone = ''] = textArguments(args, `${this.gasName}.inTimezone`, 1);
    if (!isTimeZone(zone)) throw new ScriptException(`Invalid argument: ${zone}`);
    this.zone = zone;
    return this;
  }

  create(): Trigger {
    const schedule = this.schedule();
    const { project, effectiveUser } = this.session.options;
    const record = this.session.world.of(Triggers).install({
      scriptId: project.id,
      functionName: this.functionName,
      event: 'CLOCK',
      source: 'CLOCK',
      sourceId: null,
      user: effectiveUser,
      schedule,
    });
    return new Trigger(this.session, record);
  }

  private schedule(): Schedule {
    const { zone, frequency } = this;
    if (this.instant !== null) return { zone, kind: 'once', at: this.instant };
    if (this.date) return { zone, kind: 'once', at: this.onDate(...this.date) };
    const { ids } = this.session.world;
    const hour = this.hour ?? (this.minute === null ? ids.number() % 24 : 0);
    const minute = this.minute ?? ids.number() % 60;
    if (this.monthDay !== null) return { zone, kind: 'month', day: this.monthDay, hour, minute };
    if (this.weekDay !== null || frequency?.kind === 'weeks') {
      return { zone, kind: 'weeks', every: frequency?.every ?? 1, weekDay: this.weekDay ?? 1, hour, minute };
    }
    if (frequency?.kind === 'days') return { zone, kind: 'days', every: frequency.every, hour, minute };
    if (frequency) return { zone, kind: frequency.kind === 'hours' ? 'hours' : 'minutes', every: frequency.every };
    throw new ScriptException('The trigger has no schedule: a frequency is required with atHour() or nearMinute().');
  }

  private onDate(year: number, month: number, day: number): number {
    return instantOfSerial(serialOfFields(year, month, day, this.hour ?? 0, this.minute ?? 0) ?? 0, this.zone);
  }

  private every(kind: 'minutes' | 'hours' | 'days' | 'weeks', every: number): this {
    this.frequency = { kind, every };
    return this;
  }

  private number(args: readonly unknown[], method: string, least: number, most: number): number {
    if (args.length !== 1) throw signatureMismatch(args, `${this.gasName}.${method}`);
    const value = wholeNumber(args[0], args, `${this.gasName}.${method}`);
    if (value < least || value > most) throw new ScriptException(`The value you passed to ${method} was invalid.`);
    return value;
  }

  private oneOf(args: readonly unknown[], method: string, allowed: readonly number[]): number {
    const value = this.number(args, method, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
    if (allowed.includes(value)) return value;
    const list = `${allowed.slice(0, -1).join(', ')} or ${allowed.at(-1)}`;
    throw new ScriptException(`The value you passed to ${method} was invalid. It must be one of ${list}.`);
  }
}
