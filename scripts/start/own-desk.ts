import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Host } from '../../src/desk/host/host.ts';
import { loadProject, type ProjectFiles } from '../../src/desk/host/project.ts';
import { serveDesk } from '../../src/desk/http/serve.ts';
import { BrowserScreen } from '../../src/desk/screen/browser-screen.ts';
import { SmtpCarrier } from '../../src/desk/smtp/smtp-carrier.ts';
import { readSmtpSettings, SMTP_FILE } from '../../src/desk/smtp/smtp-settings.ts';
import { limitsOf } from '../../src/emulator/kernel/limits.ts';
import type { DocumentStore } from '../../src/emulator/kernel/ports.ts';
import { Outbox } from '../../src/emulator/mail/outbox.ts';
import { buildBundle } from '../build/bundle.ts';
import { readCampaignFolder } from '../build/campaign-plugin.ts';
import { untilInterrupted } from './interrupt.ts';
import { type StartChoice, say } from './options.ts';
import { settleOwnCampaign } from './own-campaign.ts';

/** Opens the desk on an association's own campaign: real clock, unguessable ids, mails through its own server. */
export async function openOwnDesk(choice: StartChoice, state: string, store: DocumentStore): Promise<void> {
  const { port } = choice;
  const own = await settleOwnCampaign(store, choice);
  const campaign = readCampaignFolder(own.campaign);
  const smtp = readSmtpSettings(state);
  const screen = new BrowserScreen();
  const host = await Host.open({
    project: await builtFor(own.campaign),
    store,
    now: 'real',
    user: own.account,
    documentName: campaign.name,
    // Without a mail server nothing may pass for sent.
    limits: limitsOf('workspace', { mailRecipientsPerDay: smtp?.perDay ?? 0 }),
    ui: (user) => screen.of(user),
    allowedHosts: choice.allowed,
    origin: `http://127.0.0.1:${port}`,
  });
  const carrier = smtp && new SmtpCarrier(smtp);
  host.world.of(Outbox).carrier = carrier;
  const desk = await serveDesk({
    host,
    screen,
    port,
    title: campaign.name,
    people: [own.account, ...own.colleagues].map((email) => ({ email, name: email, role: '' })),
    sourceUrl: campaign.sourceCode,
    mails: smtp ? { leave: 'by-server', server: smtp.host } : { leave: 'never' },
  });
  say(`Le bureau de « ${campaign.name} » est ouvert : ${desk.url}`);
  say(`Compte : ${own.account}. Tout est gardé dans ${state} ; Ctrl+C pour fermer.`);
  say(await mailSentence(carrier, smtp?.host, state));
  await untilInterrupted();
  await desk.close();
  // A mail that is with the server gets its answer, and its run the time to write it down.
  await carrier?.close();
  await host.close();
}

/** The program of a campaign, built beside the sample's. */
async function builtFor(campaign: string): Promise<ProjectFiles> {
  const folder = mkdtempSync(join(tmpdir(), 'interpelle-program-'));
  try {
    await buildBundle({ campaign, outDir: folder });
    return loadProject(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function mailSentence(carrier: SmtpCarrier | null, server: string | undefined, state: string): Promise<string> {
  if (!carrier)
    return `Courriels : aucun serveur d’envoi. Rien ne partira tant que ${join(state, SMTP_FILE)} n’est pas écrit (docs/guide/bureau.md).`;
  return carrier.check().then(
    () => `Courriels : envoyés par ${server}.`,
    (cause: Error) =>
      `Courriels : le serveur ${server} ne répond pas comme il faut : ${cause.message}. Rien ne partira avant.`,
  );
}
