import { spawnSync } from 'node:child_process';

/** Runs another script to its end, its output shown. @throws when it fails */
export async function runScript(name: string, ...args: readonly string[]): Promise<void> {
  const { status } = spawnSync(process.execPath, ['scripts/run.mjs', name, ...args], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${name} failed with exit code ${status}`);
}
