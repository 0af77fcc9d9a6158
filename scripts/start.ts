/** `npm start`: the desk, on the sample campaign or on one's own (scripts/start/options.ts tells the options). */

import { reservePort } from '../src/desk/http/server.ts';
import { SMTP_FILE } from '../src/desk/smtp/smtp-settings.ts';
import { JournalStore } from '../src/desk/storage/journal-store.ts';
import { MemoryStore } from '../src/emulator/kernel/memory-store.ts';
import { needsBuild } from './build/fresh.ts';
import { runScript } from './run-script.ts';
import { readOptions } from './start/options.ts';
import { ownCampaignOf } from './start/own-campaign.ts';
import { openOwnDesk } from './start/own-desk.ts';
import { openSampleDesk } from './start/sample-desk.ts';

/** Errors whose message is meant for the person at the terminal. */
const TOLD = ['BadInput', 'StateError', 'PortError', 'ProjectError', 'CampaignFilesError', 'SmtpSettingsError'];

async function main(): Promise<void> {
  const choice = readOptions();
  const { state, once, port } = choice;
  if (!once) await reservePort(port);
  if (needsBuild()) await runScript('build');
  const journal = state === null ? null : new JournalStore(state, [SMTP_FILE]);
  const store = journal ?? new MemoryStore();
  // A state that holds a campaign of one's own is never walked as the sample, whatever was forgotten.
  if (state !== null && (choice.empty || ownCampaignOf(store))) await openOwnDesk(choice, state, store);
  else await openSampleDesk(choice, store);
  journal?.close();
}

// Awaited here: a run that never answers then ends the process with a sentence (scripts/run.mjs), not in silence.
await main().catch((cause: Error) => {
  process.stderr.write(`\n${TOLD.includes(cause.name) ? cause.message : cause.stack}\n`);
  process.exit(TOLD.includes(cause.name) ? 2 : 1);
});
process.exit(0);
