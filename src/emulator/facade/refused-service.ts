import { scriptError } from './remote-objects.ts';

/**
 * A service or a collection this host lacks: any path of names leads somewhere, and the call at its end is refused by
 * its full name, `Sheets.Spreadsheets.get is not emulated`. `known` are the members it has.
 */
export function refusedService(path: string, known: Readonly<Record<string, object>> = {}): object {
  const members = new Map<string, object>(Object.entries(known));
  return new Proxy(() => {}, {
    get(_, key) {
      if (typeof key === 'symbol' || key === 'then') return undefined;
      if (key === 'toString') return () => path;
      const member = members.get(key) ?? refusedService(`${path}.${key}`);
      members.set(key, member);
      return member;
    },
    apply() {
      throw scriptError({ name: 'NotEmulatedError', message: `${path} is not emulated` });
    },
  });
}
