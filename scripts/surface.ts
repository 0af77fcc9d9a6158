/**
 * Writes src/emulator/surface.json: every class, method and enum of the Apps Script services, read from
 * @types/google-apps-script, and the few that those types lack. The facade offers exactly these names; what the
 * emulator lacks is refused by name.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Surface, SurfaceClass } from '../src/emulator/surface.ts';
import { addedClasses, addedEnums } from './surface-additions.ts';

/** Globals that are only short names of enums of Utilities. */
const aliases = ['Charset', 'DigestAlgorithm', 'MacAlgorithm', 'RsaAlgorithm'];
const folder = join('node_modules', '@types', 'google-apps-script');

/** Gives the surface as the type declarations installed now describe it. */
export function readSurface(): Surface {
  const sources = readdirSync(folder)
    .filter((file) => /^google-apps-script\.[\w-]+\.d\.ts$/.test(file) && !file.endsWith('.types.d.ts'))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''));
  const globals = new Map<string, string>();
  for (const source of sources) {
    for (const [, name, type] of source.matchAll(/^declare var (\w+): GoogleAppsScript\.([\w.]+);/gm)) {
      if (name && type) globals.set(type, name);
    }
  }
  const nameOf = (namespace: string, type: string): string => {
    const own = globals.get(`${namespace}.${type}`);
    if (own && !aliases.includes(own)) return own;
    const service = [...globals].filter(([key]) => key.startsWith(`${namespace}.`)).map(([, name]) => name);
    const app = service.length === 1 || namespace !== 'Base' ? service[0] : undefined;
    return `${namespace === 'Utilities' ? 'Utilities' : (app ?? namespace)}.${type}`;
  };

  const classes: Record<string, SurfaceClass> = {};
  const enums: Record<string, string[]> = {};
  for (const source of sources) {
    const namespace = /^\s*namespace (\w+) \{/m.exec(source)?.[1];
    if (!namespace) continue;
    for (const [, name, body] of source.matchAll(/^ {8}enum (\w+) \{([\s\S]*?)\}/gm)) {
      if (name && body !== undefined)
        enums[nameOf(namespace, name)] = [...body.matchAll(/(\w+)(?:\s*=[^,]*)?,?/g)].map((m) => m[1] ?? '');
    }
    for (const [, name, parents, body] of source.matchAll(
      /^ {8}interface (\w+)(?: extends ([^{]+))? \{([\s\S]*?)^ {8}\}/gm,
    )) {
      if (!name || body === undefined) continue;
      const methods = new Set<string>();
      const members: Record<string, string> = {};
      for (const [, method] of body.matchAll(/^ {12}(\w+)\s*(?:<[^>]*>)?\(/gm)) if (method) methods.add(method);
      for (const [, member, type] of body.matchAll(/^ {12}(?:readonly )?(\w+): typeof ([\w.]+);/gm)) {
        if (!member || !type) continue;
        const [space, last] = type.includes('.') ? (type.split('.') as [string, string]) : [namespace, type];
        members[member] = nameOf(space, last);
      }
      const parent = parents?.split(',')[0]?.trim();
      classes[nameOf(namespace, name)] = {
        methods: [...methods],
        ...(Object.keys(members).length > 0 ? { members } : {}),
        ...(parent && /^\w+$/.test(parent) ? { parent: nameOf(namespace, parent) } : {}),
      };
    }
  }
  for (const [name, added] of Object.entries(addedClasses)) classes[name] = joined(classes[name], added);
  for (const [name, added] of Object.entries(addedEnums)) {
    enums[name] = [...new Set([...(enums[name] ?? []), ...added])];
  }
  return {
    globals: [...new Set(globals.values())].filter((name) => !aliases.includes(name) && name !== 'Date2').sort(),
    classes,
    enums,
  };
}

function joined(described: SurfaceClass | undefined, added: Partial<SurfaceClass>): SurfaceClass {
  const members = { ...described?.members, ...added.members };
  const parent = described?.parent ?? added.parent;
  return {
    methods: [...new Set([...(described?.methods ?? []), ...(added.methods ?? [])])],
    ...(Object.keys(members).length > 0 ? { members } : {}),
    ...(parent === undefined ? {} : { parent }),
  };
}

if (process.argv[1]?.endsWith('surface.js')) {
  writeFileSync(join('src', 'emulator', 'surface.json'), `${JSON.stringify(readSurface(), null, 1)}\n`);
}
