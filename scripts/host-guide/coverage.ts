import type { Surface } from '../../src/emulator/surface.ts';

/** A class of the emulator, as far as its coverage is concerned. */
export interface EmulatedClass {
  readonly gasName: string;
  readonly prototype: object;
}

export interface Coverage {
  readonly gasName: string;
  readonly emulated: readonly string[];
  readonly refused: readonly string[];
}

/** The classes scripts can hold, among everything some modules export. */
export function emulatedAmong(exported: readonly unknown[]): EmulatedClass[] {
  return exported.filter((value): value is EmulatedClass & (new () => object) => {
    const { gasName } = value as { gasName?: unknown };
    return typeof value === 'function' && typeof gasName === 'string' && gasName !== '';
  });
}

/** Methods that must run in the script's own context: src/emulator/facade has them. */
const IN_THE_CONTEXT = [
  'HtmlService.createTemplate',
  'HtmlService.createTemplateFromFile',
  'HtmlService.HtmlOutput.asTemplate',
];

/** Which of Google's methods each emulated class has, by Google's names. */
export function coverageOf(classes: Iterable<EmulatedClass>, surface: Surface): Coverage[] {
  const found = new Map<string, Coverage>();
  for (const { gasName, prototype } of classes) {
    const names = methodsOf(gasName, surface);
    if (names.length === 0) continue;
    const has = (name: string) =>
      typeof (prototype as Record<string, unknown>)[name] === 'function' ||
      IN_THE_CONTEXT.includes(`${gasName}.${name}`);
    const row = { gasName, emulated: names.filter(has), refused: names.filter((name) => !has(name)) };
    // Base classes carry their heirs' name: the heir has most.
    if (row.emulated.length >= (found.get(gasName)?.emulated.length ?? 0)) found.set(gasName, row);
  }
  return [...found.values()].sort((a, b) => (a.gasName < b.gasName ? -1 : 1));
}

/** Google's methods of a class, inherited ones included, sorted. */
function methodsOf(gasName: string, surface: Surface): string[] {
  const names = new Set<string>();
  for (let entry = surface.classes[gasName]; entry; entry = entry.parent ? surface.classes[entry.parent] : undefined) {
    for (const name of entry.methods) if (name !== 'toString') names.add(name);
  }
  return [...names].sort();
}

/** The table of docs/guide/host.md. */
export function coverageTable(rows: readonly Coverage[]): string {
  const total = rows.reduce((sum, row) => sum + row.emulated.length, 0);
  const all = total + rows.reduce((sum, row) => sum + row.refused.length, 0);
  const lines = rows.map(
    ({ gasName, emulated, refused }) =>
      `| \`${gasName}\` | ${emulated.length} / ${emulated.length + refused.length} | ${refused.map((name) => `\`${name}\``).join(' ') || '–'} |`,
  );
  return [
    '| Class | Emulated | Refused by name |',
    '|---|---|---|',
    ...lines,
    '',
    `${total} of ${all} methods of these classes.`,
  ].join('\n');
}
