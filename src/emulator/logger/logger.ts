import { CellFreeObject } from '../calls/cell-free-object.ts';
import type { LogLine } from '../kernel/session.ts';

/** The global `Logger`; its lines arrive already formatted. */
export class Logger extends CellFreeObject {
  static override readonly gasName = 'Logger';

  log(text: unknown): this {
    const line = String(text);
    this.session.of(LoggerLines).lines.push({ at: this.session.world.clock.now(), text: line });
    this.session.log('info', line);
    return this;
  }

  getLog(): string {
    const { timeZone } = this.session.options.project;
    const { lines } = this.session.of(LoggerLines);
    return lines.map(({ at, text }) => `${stamp(at, timeZone)} INFO: ${text}\n`).join('');
  }

  clear(): void {
    this.session.of(LoggerLines).lines.length = 0;
  }
}

/** The global `console`, at the owner's side: one method a level, each given the formatted line. */
export class ScriptConsole extends CellFreeObject {
  static override readonly gasName = 'console';

  log(text: unknown): void {
    this.write('log', text);
  }

  info(text: unknown): void {
    this.write('info', text);
  }

  warn(text: unknown): void {
    this.write('warn', text);
  }

  error(text: unknown): void {
    this.write('error', text);
  }

  debug(text: unknown): void {
    this.write('debug', text);
  }

  private write(level: LogLine['level'], text: unknown): void {
    this.session.log(level, String(text));
  }
}

/** What `Logger` has written in one run; `console` lines are not part of it. */
class LoggerLines {
  readonly lines: { at: number; text: string }[] = [];
}

/** The beginning of a line of `getLog`, in the script's zone. */
function stamp(at: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'short',
    month: 'short',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    year: 'numeric',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((found) => found.type === type)?.value ?? '';
  const time = `${part('hour')}:${part('minute')}:${part('second')}`;
  return `${part('weekday')} ${part('month')} ${part('day')} ${time} ${part('timeZoneName')} ${part('year')}`;
}
