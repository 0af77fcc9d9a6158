import { existsSync, renameSync } from 'node:fs';
import { parseArgs } from 'node:util';

/** The command line cannot be followed; the message says why and what to write. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
}

const USAGE = `Usage :
  npm start [-- --port 8030 --state .desk --fresh]       la campagne d’exemple
  npm start -- --once --out DOSSIER                      la campagne d’exemple, sans navigateur
  npm start -- --empty --state DOSSIER --campaign DOSSIER [--account ADRESSE --colleague ADRESSE --allow SERVEUR]
                                                         votre campagne, vide`;

/** What `npm start` was asked. */
export interface StartChoice {
  readonly port: number;
  /** Null keeps nothing. */
  readonly state: string | null;
  readonly once: boolean;
  readonly out: string;
  /** A campaign of one's own, without the sample. */
  readonly empty: boolean;
  readonly campaign: string | null;
  readonly account: string | null;
  readonly colleagues: readonly string[];
  /** Servers that the program may reach; none unless asked. */
  readonly allowed: readonly string[];
}

/** Reads the command line; with `--fresh`, puts an old state aside. @throws BadInput */
export function readOptions(): StartChoice {
  const { values } = parseOptions();
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new BadInput(`--port « ${values.port} » n’est pas un numéro de port (0 à 65535).`);
  if (values.empty && values.state === undefined)
    throw new BadInput(`--empty demande --state : le dossier où votre campagne sera gardée.\n${USAGE}`);
  const state = values.state ?? (values.once ? null : '.desk');
  if (values.fresh && state !== null && existsSync(state)) {
    const kept = `${state}.${new Date().toISOString().replace(/[:.]/g, '-')}`;
    renameSync(state, kept);
    say(`L’ancien état est gardé dans ${kept}.`);
  }
  const { once, out, empty, campaign = null, account = null, colleague = [], allow = [] } = values;
  return { port, state, once, out, empty, campaign, account, colleagues: colleague, allowed: allow };
}

function parseOptions() {
  try {
    return parseArgs({
      options: {
        port: { type: 'string', default: '8030' },
        state: { type: 'string' },
        fresh: { type: 'boolean', default: false },
        once: { type: 'boolean', default: false },
        out: { type: 'string', default: 'out' },
        empty: { type: 'boolean', default: false },
        campaign: { type: 'string' },
        account: { type: 'string' },
        colleague: { type: 'string', multiple: true },
        allow: { type: 'string', multiple: true },
      },
    });
  } catch (cause) {
    throw new BadInput(`${(cause as Error).message}\n${USAGE}`, { cause });
  }
}

export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
