import type { DocumentStore } from '../../src/emulator/kernel/ports.ts';
import { exportCampaign } from '../journey/export.ts';
import { reportOf } from '../journey/report.ts';
import { SampleCampaign } from '../journey/sample-campaign.ts';
import { HALF_WAY } from '../journey/steps.ts';
import { untilInterrupted } from './interrupt.ts';
import { type StartChoice, say } from './options.ts';

/** Walks the fictional campaign, then opens the desk on it; with `once`, walks to its end and writes it out. */
export async function openSampleDesk({ port, state, once, out }: StartChoice, store: DocumentStore): Promise<void> {
  const sample = await SampleCampaign.open(store, { ticking: !once, port });
  const { host, steps } = sample;
  const done = await sample.walk(once ? (steps.at(-1)?.id ?? '') : HALF_WAY, progress);
  if (once) {
    await host.formulas.recalculate();
    await exportCampaign(host, out, reportOf(host, done));
    say(`Écrit dans ${out} : report.json, public/, outbox/, workbook.xlsx.`);
    await host.close();
    return;
  }
  const desk = await sample.serve(port, true);
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
