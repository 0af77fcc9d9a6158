import { MIME_TYPES } from '../blob/mime-types.ts';
import type { Surface } from '../surface.ts';
import { installConsole } from './console.ts';
import type { HostLink } from './host-link.ts';
import { templateMethods } from './html-template.ts';
import { installOwnZone } from './own-zone.ts';
import { advancedService, refusedService } from './refused-service.ts';
import { RemoteObjects } from './remote-objects.ts';
import { installScriptStacks } from './script-stacks.ts';
import { installVirtualDate } from './virtual-date.ts';

export interface FacadeSettings {
  readonly surface: Surface;
  /** Collections emulated of each advanced service: `{ Drive: ['Revisions'], Sheets: [] }`. */
  readonly advanced: Readonly<Record<string, readonly string[]>>;
}

/**
 * Makes a fresh context look like Apps Script; evaluated inside that context, so that every Date, Error and Array
 * a service gives is the script's own.
 */
export function installFacade(link: HostLink, settings: FacadeSettings, timeZone: string) {
  const scope = globalThis;
  installOwnZone(scope, timeZone);
  const clock = installVirtualDate(scope, () => link.elapsed());
  installScriptStacks(scope);
  const objects = new RemoteObjects(link, settings.surface, clock);
  const define = (name: string, value: unknown) =>
    Object.defineProperty(scope, name, { value, writable: true, configurable: true, enumerable: false });

  /** Made on first use: a run needs few of all the services there are. */
  const defineLazily = (name: string, make: () => object) =>
    Object.defineProperty(scope, name, {
      configurable: true,
      enumerable: false,
      get: () => {
        const service = make();
        define(name, service);
        return service;
      },
      set: (value: unknown) => define(name, value),
    });

  for (const name of settings.surface.globals) {
    defineLazily(name, () => {
      const service = objects.object(name, name);
      return name === 'HtmlService' ? Object.assign(service, templateMethods(objects, service)) : service;
    });
  }
  for (const [service, collections] of Object.entries(settings.advanced)) {
    defineLazily(service, () => {
      const known = collections.map((name) => [name, objects.object(`${service}.${name}`, `${service}.${name}`)]);
      return advancedService(service, Object.fromEntries(known));
    });
  }
  define('MimeType', Object.freeze({ ...MIME_TYPES }));
  for (const name of ['Charset', 'DigestAlgorithm', 'MacAlgorithm', 'RsaAlgorithm'])
    define(name, objects.enumOf(`Utilities.${name}`));
  installConsole(define, link);
  for (const name of ['SharedArrayBuffer', 'Atomics', 'WebAssembly']) Reflect.deleteProperty(scope, name);

  return {
    setTime: (instant: number) => clock.set(instant),
    /** Puts a service that is refused call by call under each of these names that means nothing yet. */
    refuse(names: readonly string[]): void {
      for (const name of names) if (!(name in scope)) defineLazily(name, () => refusedService(name, name));
    },
    /** Names of the script's own global functions, in order of declaration. */
    functions: (): string[] =>
      Object.keys(scope).filter((name) => typeof (scope as Record<string, unknown>)[name] === 'function'),
    /** Calls a function of the script with encoded arguments; gives the encoded result, or a promise of it. */
    call(found: (...args: unknown[]) => unknown, args: string): string | Promise<string> {
      const result = found(...(objects.decode(args) as unknown[]));
      return result instanceof Promise ? result.then((value) => objects.encode(value)) : objects.encode(result);
    },
  };
}
