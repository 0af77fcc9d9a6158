/** `npm start -- [--port 8030] [--state .desk] [--fresh] [--once --out DIR]`: the sample campaign in the desk. */
import { existsSync, renameSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Host } from '../src/desk/host/host.ts';
import { consent } from '../src/desk/host/memory-ui.ts';
import { loadProject } from '../src/desk/host/project.ts';
import { serveDesk } from '../src/desk/http/serve.ts';
import { reservePort } from '../src/desk/http/server.ts';
import { BrowserScreen } from '../src/desk/screen/browser-screen.ts';
import { JournalStore } from '../src/desk/storage/journal-store.ts';
import { limitsOf } from '../src/emulator/kernel/limits.ts';
import { MemoryStore } from '../src/emulator/kernel/memory-store.ts';
import { readCampaignFolder } from './build/campaign-plugin.ts';
import { needsBuild } from './build/fresh.ts';
import { exportCampaign } from './journey/export.ts';
import { parisTime } from './journey/paris-time.ts';
import { People } from './journey/people.ts';
import { reportOf } from './journey/report.ts';
import { readSample } from './journey/sample.ts';
import { HALF_WAY, journeySteps } from './journey/steps.ts';
import { walk } from './journey/walk.ts';
import { runScript } from './run-script.ts';

const CAMPAIGN = 'campaigns/collectif-3r-2026';
const SOURCE = 'https://github.com/collectif-3r/interpelle';
const SEED = 2026;

class BadInput extends Error {
  override readonly name = 'BadInput';
}

const USAGE = 'Usage : npm start [-- --port 8030 --state .desk --fresh] ou npm start -- --once --out DOSSIER';

async function main(): Promise<void> {
  const { port, state, once, out } = readOptions();
  if (!once) await reservePort(port);
  if (needsBuild()) await runScript('build');
  const campaign = readCampaignFolder(CAMPAIGN);
  const sample = readSample(CAMPAIGN);
  const steps = journeySteps(campaign, sample);
  const screen = new BrowserScreen();
  screen.automatic = consent;
  const store = state === null ? new MemoryStore() : new JournalStore(state);
  const [officer = campaign.association.contact] = campaign.senders;
  const host = await Host.open({
    project: loadProject('dist'),
    store,
    now: parisTime(campaign.sampleClock),
    ticking: !once,
    seed: SEED,
    user: officer,
    documentName: campaign.name,
    limits: limitsOf('workspace'),
    ui: (user) => screen.of(user),
    origin: `http://127.0.0.1:${port}`,
  });
  const people = new People(host, officer, `relecture@${officer.split('@')[1]}`);
  const done = await walk(people, steps, once ? (steps.at(-1)?.id ?? '') : HALF_WAY, progress);
  if (once) {
    await host.recalculate();
    await exportCampaign(host, out, reportOf(host, done));
    say(`Écrit dans ${out} : report.json, public/, outbox/, workbook.xlsx.`);
    await host.close();
    return;
  }
  screen.automatic = null;
  const desk = await serveDesk({
    host,
    screen,
    port,
    title: campaign.name,
    people: [
      { email: officer, name: 'Chargé·e de plaidoyer', role: 'envoie, publie' },
      { email: people.secondReader, name: 'Relecture', role: 'valide en second' },
      { email: `benevole@${officer.split('@')[1]}`, name: 'Bénévole', role: 'contacts, appels' },
    ],
    sourceUrl: SOURCE,
    ticking: true,
  });
  say(`\nLe bureau est ouvert : ${desk.url}\n(Ctrl+C pour le fermer ; tout est gardé dans ${state}.)`);
  const stop = async () => {
    await desk.close();
    await host.close();
    if (store instanceof JournalStore) store.close();
    process.exit(0);
  };
  process.once('SIGINT', () => void stop());
  process.once('SIGTERM', () => void stop());
}

const progress = {
  begins: (at: number, count: number, title: string) =>
    process.stdout.write(`[${String(at).padStart(2)}/${count}] ${title} … `),
  ended: (seconds: number, sentence: string) =>
    say(`${seconds.toFixed(1).replace('.', ',')} s\n        ${sentence.replace(/\n+/g, '\n        ')}`),
};

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** @throws BadInput for an option that does not exist */
const parseOptions: typeof parseArgs = (config) => {
  try {
    return parseArgs(config);
  } catch (cause) {
    throw new BadInput(`${(cause as Error).message}\n${USAGE}`, { cause });
  }
};

function readOptions(): { port: number; state: string | null; once: boolean; out: string } {
  const { values } = parseOptions({
    options: {
      port: { type: 'string', default: '8030' },
      state: { type: 'string' },
      fresh: { type: 'boolean', default: false },
      once: { type: 'boolean', default: false },
      out: { type: 'string', default: 'out' },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new BadInput(`--port « ${values.port} » n’est pas un numéro de port (0 à 65535).`);
  const state = values.state ?? (values.once ? null : '.desk');
  if (values.fresh && state !== null && existsSync(state)) {
    const kept = `${state}.${new Date().toISOString().replace(/[:.]/g, '-')}`;
    renameSync(state, kept);
    say(`L’ancien état est gardé dans ${kept}.`);
  }
  return { port, state, once: values.once, out: values.out };
}

// Awaited here: a run that never answers then ends the process with a sentence (scripts/run.mjs), not in silence.
await main().catch((cause: Error) => {
  const told = ['BadInput', 'StateError', 'PortError', 'ProjectError', 'CampaignFilesError'].includes(cause.name);
  process.stderr.write(`\n${told ? cause.message : cause.stack}\n`);
  process.exit(told ? 2 : 1);
});
