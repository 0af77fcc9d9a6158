import { execFileSync } from 'node:child_process';

/** What runs in the host and in the browser is the shipped build: made once before all tests. */
export default function buildOnce() {
  execFileSync(process.execPath, ['scripts/run.mjs', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
}
