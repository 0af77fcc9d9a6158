import { cpSync } from 'node:fs';
import { openHost } from '../../src/desk/host/open-host.ts';
import { campaign } from './campaign-workbook.ts';
import { preparedState } from './prepared-state.ts';
import { shippedBundle } from './shipped-bundle.ts';

/** The officer who installs, and the account that sends. */
export const OFFICER = campaign.senders[0] ?? '';

/** The shipped bundle's workbook just installed, in January 2026, to start from. */
export function installedWorkbook(): Promise<string> {
  return preparedState('installed', async (stateDir) => {
    const host = await openHost({
      ...shippedBundle(),
      now: Date.parse('2026-01-05T09:00:00+01:00'),
      user: OFFICER,
      seed: 1,
      stateDir,
    });
    host.answerDialogs(() => 'YES');
    await host.run('menuInstallerClasseur');
    await host.close();
  });
}

/** A state prepared from the installed workbook, which `prepare` finds in its folder. */
export async function preparedWorkbook(name: string, prepare: (stateDir: string) => Promise<void>): Promise<string> {
  const installed = await installedWorkbook();
  return preparedState(name, (stateDir) => {
    cpSync(installed, stateDir, { recursive: true });
    return prepare(stateDir);
  });
}
