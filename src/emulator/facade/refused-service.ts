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

/**
 * An advanced service, which knows its name and version without asking anybody; what it lacks is refused by its full
 * name. `known` are the collections it has.
 */
export function advancedService(service: string, known: Readonly<Record<string, object>>): object {
  const version = VERSIONS[service];
  if (version === undefined) return refusedService(service, service, known);
  const printed = `AdvancedServiceIdentifier{name=${service.toLowerCase()}, version=${version}}`;
  return refusedService(service, printed, { getVersion: () => version, ...known });
}

/**
 * A service, a library or a collection this host lacks: any path of names leads somewhere, and the call at its end is refused by
 * its full name, `Sheets.Spreadsheets.get is not emulated`. `known` are the members it has.
 */
export function refusedService(path: string, printed: string, known: Readonly<Record<string, object>> = {}): object {
  const members = new Map<string, object>([['toString', () => printed], ...Object.entries(known)]);
  const refuse = (): never => {
    throw scriptError({ name: 'NotEmulatedError', message: `${path} is not emulated` });
  };
  return new Proxy(function anything() {}, {
    get(_, key) {
      if (key === Symbol.toStringTag) return 'Object';
      if (typeof key === 'symbol' || key === 'then') return undefined;
      const member = members.get(key) ?? refusedService(`${path}.${key}`, printed);
      members.set(key, member);
      return member;
    },
    apply: refuse,
    construct: refuse,
  });
}
