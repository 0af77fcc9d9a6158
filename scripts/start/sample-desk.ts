import { Host } from '../../src/desk/host/host.ts';
import { consent } from '../../src/desk/host/memory-ui.ts';
import { loadProject } from '../../src/desk/host/project.ts';
import { serveDesk } from '../../src/desk/http/serve.ts';
import { BrowserScreen } from '../../src/desk/screen/browser-screen.ts';
import { limitsOf } from '../../src/emulator/kernel/limits.ts';
import type { DocumentStore } from '../../src/emulator/kernel/ports.ts';
import { readCampaignFolder } from '../build/campaign-plugin.ts';
import { exportCampaign } from '../journey/export.ts';
import { parisTime } from '../journey/paris-time.ts';
import { People } from '../journey/people.ts';
import { reportOf } from '../journey/report.ts';
import { readSample } from '../journey/sample.ts';
import { HALF_WAY, journeySteps } from '../journey/steps.ts';
import { walk } from '../journey/walk.ts';
import { untilInterrupted } from './interrupt.ts';
import { type StartChoice, say } from './options.ts';

const SAMPLE_CAMPAIGN = 'campaigns/collectif-3r-2026';
const SEED = 2026;

/** Walks the fictional campaign on a virtual clock, then opens the desk on it; with `once`, walks to its end and writes it out. */
export async function openSampleDesk({ port, state, once, out }: StartChoice, store: DocumentStore): Promise<void> {
  const campaign = readCampaignFolder(SAMPLE_CAMPAIGN);
  const steps = journeySteps(campaign, readSample(SAMPLE_CAMPAIGN));
  const screen = new BrowserScreen();
  screen.automatic = consent;
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
    await host.formulas.recalculate();
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
    sourceUrl: campaign.sourceCode,
    ticking: true,
  });
  say(`\nLe bureau est ouvert : ${desk.url}\n(Ctrl+C pour le fermer ; tout est gardé dans ${state}.)`);
  await untilInterrupted();
  await desk.close();
  await host.close();
}

const progress = {
  begins: (at: number, count: number, title: string) =>
    process.stdout.write(`[${String(at).padStart(2)}/${count}] ${title} … `),
  ended: (seconds: number, sentence: string) =>
    say(`${seconds.toFixed(1).replace('.', ',')} s\n        ${sentence.replace(/\n+/g, '\n        ')}`),
};
