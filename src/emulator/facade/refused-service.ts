import { scriptError } from './remote-objects.ts';

/** Versions of the advanced services public scripts ask. Source: developers.google.com/apps-script/advanced */
const VERSIONS: Readonly<Record<string, string>> = {
  Calendar: 'v3',
  Chat: 'v1',
  Docs: 'v1',
  Drive: 'v3',
  Forms: 'v1',
  Gmail: 'v1',
  People: 'v1',
  Sheets: 'v4',
  Slides: 'v1',
  Tasks: 'v1',
};

/** What an advanced service tells of itself without asking anybody anything. */
export function identity(service: string): Record<string, object> {
  const version = VERSIONS[service];
  if (version === undefined) return {};
  const printed = `AdvancedServiceIdentifier{name=${service.toLowerCase()}, version=${version}}`;
  return { toString: () => printed, getVersion: () => version };
}

/**
 * A service or a collection this host lacks: any path of names leads somewhere, and the call at its end is refused by
 * its full name, `Sheets.Spreadsheets.get is not emulated`. `known` are the members it has.
 */
export function refusedService(path: string, known: Readonly<Record<string, object>> = {}): object {
  const members = new Map<string, object>(Object.entries(known));
  return new Proxy(() => {}, {
    get(_, key) {
      if (typeof key === 'symbol' || key === 'then') return undefined;
      const member = members.get(key) ?? (key === 'toString' ? () => path : refusedService(`${path}.${key}`));
      members.set(key, member);
      return member;
    },
    apply() {
      throw scriptError({ name: 'NotEmulatedError', message: `${path} is not emulated` });
    },
  });
}
