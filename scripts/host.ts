/** `npm run host -- run PATH FUNCTION …`: see USAGE. */
import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type HostHandle, type OpenHostOptions, openHost, type RunReport } from '../src/desk/host/open-host.ts';
import { buildHost } from './build/host.ts';

const USAGE =
  'Usage : npm run host -- run CHEMIN FONCTION [--arg JSON]… [--query TEXTE] [--body TEXTE [--type MIME]] [--bound spreadsheet|form|document|nothing] [--allow SERVEUR]… [--state DOSSIER] [--html FICHIER] [--menu] [--outbox] [--locale fr_FR]';

/** Exit codes: 0 ok, 1 the script threw, 2 bad input (a function that is missing too), 3 not emulated. */
async function main(): Promise<number> {
  const { values, positionals } = readOptions();
  const [command, path, name] = positionals;
  const onlyLists = values.menu || values.outbox;
  if (command !== 'run' || !path || (!name && !onlyLists)) throw new BadInput(USAGE);
  if (!['consumer', 'workspace', undefined].includes(values.profile))
    throw new BadInput(`--profile « ${values.profile} » n’existe pas : écrivez consumer ou workspace.`);
  const args = (values.arg ?? []).map(readJson);
  if (!existsSync('build/host.d.ts')) await buildHost();
  const now = values.now === undefined ? undefined : Date.parse(values.now);
  if (Number.isNaN(now))
    throw new BadInput(`--now « ${values.now} » n’est pas une date : écrivez par exemple 2026-03-02T09:00:00+01:00.`);
  const host = await openHost({
    path,
    profile: values.profile === 'workspace' ? 'workspace' : 'consumer',
    ...(values.state === undefined ? {} : { stateDir: values.state }),
    ...(values.locale === undefined ? {} : { locale: values.locale }),
    ...(values.allow === undefined ? {} : { allowedHosts: values.allow }),
    ...(values.bound === undefined ? {} : { boundTo: boundTo(values.bound) }),
    ...(values.user === undefined ? {} : { user: values.user }),
    ...(now === undefined ? {} : { now }),
  });
  host.answerDialogs(({ title, message, buttons }) => {
    process.stderr.write(`[dialogue] ${[title, message].filter(Boolean).join(' — ')}\n`);
    return buttons.startsWith('YES') ? 'YES' : 'OK';
  });
  try {
    if (values.menu) await host.openDocument();
    const asked = values.query !== undefined || values.body !== undefined;
    const result = !name ? undefined : asked ? await askWebApp(host, name, values) : await host.run(name, args);
    if (values.html) writeFileSync(values.html, htmlOf(result, host.pages().at(-1)?.html));
    const printed = values.menu ? host.menus() : values.outbox ? host.outbox() : (result ?? null);
    process.stdout.write(`${JSON.stringify(printed)}\n`);
    return 0;
  } finally {
    for (const run of host.runs()) tellRun(run);
    await host.close();
  }
}

function readOptions() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        arg: { type: 'string', multiple: true },
        state: { type: 'string' },
        html: { type: 'string' },
        menu: { type: 'boolean' },
        outbox: { type: 'boolean' },
        locale: { type: 'string' },
        user: { type: 'string' },
        profile: { type: 'string' },
        now: { type: 'string' },
        bound: { type: 'string' },
        allow: { type: 'string', multiple: true },
        query: { type: 'string' },
        body: { type: 'string' },
        type: { type: 'string' },
      },
    });
  } catch (cause) {
    throw new BadInput(`${(cause as Error).message}\n${USAGE}`, { cause });
  }
}

/** What the script serves to a request. */
async function askWebApp(host: HostHandle, name: string, asked: Asked): Promise<string> {
  if (name !== 'doGet' && name !== 'doPost')
    throw new BadInput(`--query et --body ne vont qu’avec doGet et doPost, pas avec « ${name} ».`);
  if (name === 'doGet' && asked.body !== undefined) throw new BadInput('--body ne va qu’avec doPost.');
  const { body } = await host.request({
    ...(asked.query === undefined ? {} : { query: asked.query }),
    ...(name === 'doGet' ? {} : { body: asked.body ?? '' }),
    ...(asked.type === undefined ? {} : { contentType: asked.type }),
  });
  return body;
}

interface Asked {
  readonly query?: string | undefined;
  readonly body?: string | undefined;
  readonly type?: string | undefined;
}

function boundTo(kind: string): NonNullable<OpenHostOptions['boundTo']> {
  const kinds = ['spreadsheet', 'form', 'document', 'nothing'] as const;
  const found = kinds.find((one) => one === kind);
  if (!found) throw new BadInput(`--bound « ${kind} » n’existe pas : écrivez ${kinds.join(', ')}.`);
  return found;
}

/** Log lines, and the failure of a run that nobody waited for: a trigger's, a formula's. */
function tellRun({ functionName, kind, error, logs }: RunReport): void {
  for (const { level, text } of logs) process.stderr.write(`[${level}] ${text}\n`);
  if (error !== '' && kind !== 'editor') process.stderr.write(`[error] ${functionName}: ${error}\n`);
}

class BadInput extends Error {
  override readonly name = 'BadInput';
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BadInput(
      `--arg « ${text} » n’est pas du JSON : un texte s’écrit entre guillemets, par exemple --arg '"bonjour"'.`,
    );
  }
}

/** The page a script returned (doGet), or else the last one it showed. */
function htmlOf(result: unknown, shown: string | undefined): string {
  if (typeof result === 'string') return result;
  if (shown !== undefined) return shown;
  throw new BadInput('--html : la fonction n’a ni rendu ni montré de page HTML.');
}

/** Exit code of a failure, told on stderr: a sentence for bad input, name and message for what a script threw. */
function tell({ name, message }: Error): number {
  const badInput = ['BadInput', 'ProjectError', 'StateError', 'FunctionNotFound'].includes(name);
  process.stderr.write(badInput ? `${message}\n` : `${name}: ${message}\n`);
  if (badInput) return 2;
  return name === 'NotEmulatedError' ? 3 : 1;
}

process.exitCode = await main().catch(tell);
