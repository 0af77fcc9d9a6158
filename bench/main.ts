/** `npm run bench [-- WORD… --json FILE]`: the benches whose file or name holds one of the words, or all of them. */
import { readdirSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Bench } from './bench.ts';
import { measure, type Result } from './measure.ts';
import { tableOf } from './table.ts';

const BUILT = 'bench/build/benches';

const { values, positionals } = parseArgs({ options: { json: { type: 'string' } }, allowPositionals: true });
const results: Result[] = [];
for (const bench of await chosen(positionals)) {
  process.stderr.write(`${bench.name} …\n`);
  results.push(await measure(bench));
}
process.stdout.write(`${tableOf(results)}\n`);
if (values.json !== undefined) {
  const machine = {
    cpu: cpus()[0]?.model ?? '',
    cores: cpus().length,
    platform: `${platform()} ${arch()}`,
    node: process.version,
  };
  writeFileSync(values.json, `${JSON.stringify({ at: new Date().toISOString(), machine, results }, null, 2)}\n`);
}
// Goals are in milliseconds of some machine: they are told. Only a ratio can fail.
process.exit(results.length > 0 && results.every(({ withinBound }) => withinBound) ? 0 : 1);

async function chosen(wanted: readonly string[]): Promise<Bench[]> {
  const found: Bench[] = [];
  for (const file of readdirSync(BUILT)
    .filter((name) => name.endsWith('.js'))
    .sort()) {
    const { default: benches } = (await import(pathToFileURL(join(BUILT, file)).href)) as { default: readonly Bench[] };
    const fits = ({ name }: Bench) =>
      wanted.length === 0 || wanted.some((word) => `${file} ${name}`.toLowerCase().includes(word.toLowerCase()));
    found.push(...benches.filter(fits));
  }
  return found;
}
