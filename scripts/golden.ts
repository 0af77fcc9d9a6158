/** `node scripts/run.mjs golden [--update]`: the generated top-level functions are what test/bundle keeps. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { buildBundle } from './build/bundle.ts';

const GOLDEN = 'test/bundle/stubs.golden.js';

const { stubs } = await buildBundle();
if (process.argv.includes('--update')) {
  writeFileSync(GOLDEN, stubs);
  console.log(`${GOLDEN} rewritten.`);
} else {
  const kept = existsSync(GOLDEN) ? readFileSync(GOLDEN, 'utf8') : '';
  const differences = lineDifferences(kept, stubs);
  if (differences.length > 0) {
    console.error(`The generated functions differ from ${GOLDEN} (- kept, + built):\n${differences.join('\n')}`);
    console.error('If this is what you want: node scripts/run.mjs golden --update');
    process.exitCode = 1;
  }
}

/** Lines that only one of two texts has; enough to see which function changed. */
function lineDifferences(kept: string, built: string): string[] {
  const before = kept.split('\n');
  const after = built.split('\n');
  const keptLines = new Set(before);
  const builtLines = new Set(after);
  return [
    ...before.filter((line) => !builtLines.has(line)).map((line) => `- ${line}`),
    ...after.filter((line) => !keptLines.has(line)).map((line) => `+ ${line}`),
    ...(kept !== built && before.every((line) => builtLines.has(line)) ? ['  (order changed)'] : []),
  ];
}
