import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCampaignFolder } from '../../scripts/build/campaign-plugin.ts';
import { compileDirectory } from '../../scripts/build/mjml-plugin.ts';
import { makeReadyToSend } from '../../scripts/sample/ready-to-send.ts';
import { fillTemplate, type MailSegment } from '../../src/app/mailing/mail/mail-template.ts';
import { COLD_START } from '../../src/desk/host/latency.ts';
import { openHost, type ServiceCall } from '../../src/desk/host/open-host.ts';
import type { Bench } from '../bench.ts';
import { loadPeer } from '../load-peer.ts';

const MAILS = 1_000;
const NOW = Date.parse('2026-02-27T08:00:00+01:00');
const LONGEST_RUN = 360;
const TWO_MINUTES = 120_000;

/** What sending 1,000 mails asked of Google. */
interface Sending {
  readonly calls: number;
  /** Estimated seconds, starts of runs included. */
  readonly seconds: number;
  readonly runs: number;
}

const sendingOf = (calls: readonly ServiceCall[], runs: number): Sending => ({
  calls: calls.length,
  seconds: (calls.reduce((sum, { ms }) => sum + ms, 0) + runs * COLD_START) / 1_000,
  runs,
});

/** From the click to the end, by itself: planning, Journal and Accueil included, on a Workspace account. */
async function ourSending(): Promise<Sending> {
  const campaign = readCampaignFolder('campaigns/collectif-3r-2026');
  const host = await openHost({
    path: 'dist',
    now: NOW,
    seed: 5,
    profile: 'workspace',
    user: campaign.senders[0] ?? '',
  });
  await host.run('menuInstallerClasseur');
  await makeReadyToSend((name, args) => host.run(name, args), campaign, MAILS, 13);
  const [calls, runs] = [host.calls().length, host.runs().length];
  await host.run('menuEnvoyerCourriels');
  let idle = 0;
  while (idle < 10) {
    host.advance(TWO_MINUTES);
    idle = (await host.fireDueTriggers()) > 0 ? 0 : idle + 1;
  }
  const reached = new Set(host.outbox().map(({ to }) => to)).size;
  if (reached !== MAILS || host.outbox().length !== MAILS) throw new Error(`${reached} addresses of ${MAILS}`);
  const sending = sendingOf(host.calls().slice(calls), host.runs().length - runs);
  await host.close();
  return sending;
}

/** The least that any program does: one MailApp call a mail and nothing written down, in as few runs as fit. */
async function bareSending(): Promise<Sending> {
  const code = `function send(from, to) {
    for (var at = from; at < to; at += 1) MailApp.sendEmail('tete@liste' + at + '.example', 'Objet', 'Bonjour');
  }`;
  const host = await openHost({ code, now: NOW, profile: 'workspace' });
  const runs = 4;
  for (let run = 0; run < runs; run += 1) await host.run('send', [(run * MAILS) / runs, ((run + 1) * MAILS) / runs]);
  if (host.outbox().length !== MAILS) throw new Error(`${host.outbox().length} mails of ${MAILS}`);
  const sending = sendingOf(host.calls(), runs);
  await host.close();
  return { ...sending, runs: Math.ceil(sending.seconds / LONGEST_RUN) };
}

const once = (send: () => Promise<Sending>) => {
  let sent: Promise<Sending> | undefined;
  return () => {
    sent ??= send();
    return sent;
  };
};
const [ours, bare] = [once(ourSending), once(bareSending)];

/** Counted, not timed: one sending gives every figure, the same each time. */
const counted = (name: string, unit: Bench['unit'], bound: number, figure: (of: Sending) => number): Bench => ({
  name: `${name}, ${MAILS} mails`,
  unit,
  peer: 'bare loop of MailApp.sendEmail',
  bound,
  samples: 1,
  warmUp: 0,
  prepare: () => ({
    ours: async () => figure(await ours()),
    peer: async () => figure(await bare()),
  }),
});

const FIELDS = 30;
const BYTES = 33_000;
const ROUND = 1_000;

interface EtaPackage {
  Eta: new (options: {
    readonly autoEscape: boolean;
  }) => {
    compile(template: string): (data: object) => string;
    render(template: (data: object) => string, data: object): string;
  };
}

/** A mail of 33 kB with 30 fields, most of them plain words, some holding what must be escaped. */
const rendering: Bench = {
  name: `${ROUND} mails of 33 kB with ${FIELDS} fields, escaped`,
  unit: 'ms',
  peer: 'eta 4.6.0, compiled once',
  bound: 1,
  async prepare() {
    const part = `<tr><td style="padding:0 24px;font-family:Arial,sans-serif">${'Questionnaire aux listes. '.repeat(80)}`;
    const literal = part.slice(0, Math.floor(BYTES / (FIELDS + 1)) - 10);
    const names = Array.from({ length: FIELDS }, (_, at) => `field${at}`);
    const segments: MailSegment[] = names.flatMap((slot): MailSegment[] => [literal, { slot, as: 'text' }]);
    segments.push(literal);
    const words = ['Saint-Ouen-sur-Seine', 'Liste « Ensemble »', 'L’eau & l’air', "Aujourd'hui <b>", 'Dit "vert"'];
    const valuesOf = (mail: number) =>
      Object.fromEntries(names.map((name, at) => [name, `${words[(mail + at) % words.length]} ${mail}`]));
    const mails = Array.from({ length: ROUND }, (_, mail) => valuesOf(mail));
    const { Eta } = await loadPeer<EtaPackage>('eta');
    const eta = new Eta({ autoEscape: true });
    const compiled = eta.compile(`${names.map((name) => `${literal}<%= it.${name} %>`).join('')}${literal}`);
    const byUs = (values: Record<string, string>) => fillTemplate(segments, values);
    const byEta = (values: Record<string, string>) => eta.render(compiled, values);
    for (const values of mails) if (byUs(values) !== byEta(values)) throw new Error('Not the same bytes as eta.');
    const all = (render: (values: Record<string, string>) => string) => () => {
      let bytes = 0;
      for (const values of mails) bytes += render(values).length;
      if (bytes < ROUND * BYTES * 0.9) throw new Error(`${bytes} characters`);
    };
    return { ours: all(byUs), peer: all(byEta) };
  },
};

type Mjml = (source: string, options: object) => Promise<{ readonly html: string }>;

/** The mail layouts in a folder of their own, where each turn can give them a content never seen before. */
function layoutsFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'interpelle-layouts-'));
  cpSync('templates', folder, { recursive: true });
  const files = readdirSync(folder).filter((name) => name.endsWith('.mjml'));
  const sources = files.map((name) => readFileSync(join(folder, name), 'utf8'));
  let turn = 0;
  return {
    folder,
    files: files.map((name) => join(folder, name)),
    /** Writes every layout with a comment that is new. */
    renew() {
      turn += 1;
      files.forEach((name, at) => {
        writeFileSync(join(folder, name), `${sources[at]}<!-- ${turn} -->`);
      });
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const templates = (name: string, bound: number, renewed: boolean): Bench => ({
  name,
  unit: 'ms',
  peer: 'mjml 5.4.1 on the same files',
  bound,
  async prepare() {
    const { default: mjml } = await loadPeer<{ default: Mjml }>('mjml');
    const layouts = layoutsFolder();
    await compileDirectory(layouts.folder);
    return {
      async ours() {
        if (renewed) layouts.renew();
        const compiled = await compileDirectory(layouts.folder);
        if (compiled.size !== layouts.files.length) throw new Error(`${compiled.size} layouts`);
      },
      async peer() {
        if (renewed) layouts.renew();
        for (const filePath of layouts.files) {
          const options = {
            filePath,
            fonts: {},
            ignoreIncludes: false,
            includePath: layouts.folder,
            keepComments: false,
          };
          await mjml(readFileSync(filePath, 'utf8'), { ...options, minify: false, validationLevel: 'strict' });
        }
      },
      close: layouts.remove,
    };
  },
});

export default [
  counted('service calls a mail', 'calls', 2.2, ({ calls }) => calls / MAILS),
  counted('estimated Google time', 's', 1.15, ({ seconds }) => seconds),
  counted('runs', 'runs', 1, ({ runs }) => runs),
  rendering,
  templates('mail layouts compiled', 1.2, true),
  templates('mail layouts compiled before', 0.05, false),
];
