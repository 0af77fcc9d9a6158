import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { coverageOf, coverageTable, emulatedAmong } from '../../scripts/host-guide/coverage.ts';
import { emulatorSources, guideWith } from '../../scripts/host-guide/guide.ts';
import { readSurface } from '../../scripts/surface.ts';
import { advancedServices, serviceRoots } from '../../src/emulator/services.ts';
import { surface } from '../../src/emulator/surface.ts';

const classes = emulatedAmong(
  emulatorSources().flatMap((file) => Object.values(jest.requireActual<object>(resolve(file)))),
);

test('surface.json is what the installed @types/google-apps-script describe (else: npm run surface)', () => {
  expect(surface).toEqual(readSurface());
});

test('every emulated class and service bears a name Google has', () => {
  const advanced = Object.entries(advancedServices).flatMap(([service, collections]) =>
    collections.map((name) => `${service}.${name}`),
  );
  const known = new Set([...Object.keys(surface.classes), ...advanced]);
  expect(classes.map(({ gasName }) => gasName).filter((name) => !known.has(name))).toEqual([]);
  expect(Object.keys(serviceRoots).filter((name) => !known.has(name))).toEqual([]);
});

test('declared effects name methods that exist', () => {
  const wrong = classes.flatMap((found) => {
    const { effects } = found as unknown as { effects: Record<string, string> };
    return Object.keys(effects)
      .filter((name) => typeof (found.prototype as Record<string, unknown>)[name] !== 'function')
      .map((name) => `${found.gasName}.${name}`);
  });
  expect(wrong).toEqual([]);
});

test('docs/guide/host.md tells what is emulated (else: npm run host-guide)', () => {
  const guide = readFileSync('docs/guide/host.md', 'utf8');
  expect(guideWith(guide, coverageTable(coverageOf(classes, surface)))).toBe(guide);
});
