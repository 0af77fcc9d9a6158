import type { HostLink } from './host-link.ts';
import { format, inspect, javaDate, javaLike } from './log-format.ts';

/** An object that has a `message` is logged as it. Source: developers.google.com/apps-script/reference/base/logger#logdata */
function messageOf(data: unknown): unknown {
  const plain = typeof data === 'object' && data !== null && Object.getPrototypeOf(data) === Object.prototype;
  return plain && 'message' in data ? data.message : data;
}

/** Defines `Logger` and `console`; lines go to the run's log without waiting, as they cost Google next to nothing. */
export function installConsole(define: (name: string, value: unknown) => void, link: HostLink): void {
  let logged: string[] = [];
  const Logger = {
    log(data: unknown, ...values: unknown[]) {
      const text =
        values.length > 0 && typeof data === 'string' ? format(data, values, javaLike).text : javaLike(messageOf(data));
      logged.push(`${javaDate(new Date())} INFO: ${text}\n`);
      link.log('log', text);
      return Logger;
    },
    getLog: () => logged.join(''),
    clear: () => {
      logged = [];
    },
    toString: () => 'Logger',
  };
  define('Logger', Logger);

  const write =
    (level: string) =>
    (...values: unknown[]) => {
      const [first, ...rest] = values;
      const { text, used } =
        typeof first === 'string' ? format(first, rest, inspect) : { text: inspect(first), used: 0 };
      link.log(level, values.length === 0 ? '' : [text, ...rest.slice(used).map(inspect)].join(' '));
    };
  const started = new Map<string, number>();
  define('console', {
    log: write('log'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    debug: write('debug'),
    time: (label = 'default') => void started.set(String(label), Date.now()),
    timeEnd: (label = 'default') => {
      const from = started.get(String(label));
      if (from !== undefined) link.log('debug', `${label}: ${Date.now() - from}ms`);
      started.delete(String(label));
    },
  });
}
