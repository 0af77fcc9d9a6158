import { makeReadyToSend } from '../../scripts/sample/ready-to-send.ts';
import { type HostHandle, type OpenHostOptions, openHost } from '../../src/desk/host/open-host.ts';
import { campaign } from './campaign-workbook.ts';
import { OFFICER, preparedWorkbook } from './installed-workbook.ts';
import { shippedBundle } from './shipped-bundle.ts';

const BUNDLE = shippedBundle();
const MINUTE = 60_000;

/** The instant a prepared workbook is opened at, unless a test says otherwise. */
const NOW = Date.parse('2026-01-27T10:00:00+01:00');

/** Words without their no-break spaces. */
export function plain(text: string | undefined): string {
  return (text ?? '').replace(/[\u00a0\u202f]/g, ' ');
}

/** The shipped bundle on a workbook ready to send: lists, one address each, links, an invitation, rehearsal off. */
export class SendingHost {
  private constructor(
    readonly host: HostHandle,
    readonly told: string[],
  ) {}

  /** `extra` is Apps Script added to the bundle: what volunteers do meanwhile. */
  static async open({ extra = '', ...options }: OpenHostOptions & { readonly extra?: string } = {}) {
    const code = `${BUNDLE.code}\n${extra}`;
    const host = await openHost({ ...BUNDLE, code, now: NOW, user: OFFICER, seed: 5, ...options });
    const told: string[] = [];
    host.answerDialogs(({ title, message, kind }) => {
      told.push(plain(`${title} ${message}`));
      return kind === 'prompt' ? { button: 'OK', text: '' } : 'YES';
    });
    return new SendingHost(host, told);
  }

  /** In an installed workbook: `perCommune` lists in each commune, one valid address each. */
  prepare(lists: number, perCommune = 4): Promise<void> {
    return makeReadyToSend((name, args) => this.host.run(name, args), campaign, lists, perCommune);
  }

  /** Rows of a tab by French column. */
  rows(tab: string): Record<string, string>[] {
    const [header = [], ...rows] = this.host.values(tab);
    return rows.map((row) => Object.fromEntries(header.map((label, at) => [label, row[at] ?? ''])));
  }

  /** How many rows of the ledger are in each state. */
  states(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { État = '', Clé } of this.rows('Suivi des envois')) {
      if (Clé !== '') counts[État] = (counts[État] ?? 0) + 1;
    }
    return counts;
  }

  /** State of the first mailing in Courriels. */
  mailingState(): string {
    return this.rows('Courriels')[0]?.État ?? '';
  }

  /** Service calls that sending makes. */
  async callsToSend(): Promise<number> {
    const before = this.host.calls().length;
    await this.host.run('menuEnvoyerCourriels');
    return this.host.calls().length - before;
  }

  /** Sends through crashes: the timer takes it up again, or a person when a crash came before it was armed. */
  async sendToTheEnd(): Promise<void> {
    await this.host.run('menuEnvoyerCourriels').catch(() => undefined);
    await this.letTimePass(12);
    for (let click = 0; click < 4 && this.mailingState() !== 'terminé'; click += 1) {
      const action = this.mailingState() === 'prêt' ? 'menuEnvoyerCourriels' : 'menuReprendreEnvoi';
      await this.host.run(action).catch(() => undefined);
      await this.letTimePass(12);
    }
  }

  /** Lets time pass until the timer has nothing left to do; gives how many times it fired. */
  async letTimePass(most = 60): Promise<number> {
    let fired = 0;
    for (let turn = 0; turn < most && this.mailingState() !== 'terminé'; turn += 1) {
      this.host.advance(this.mailingState() === 'en attente du quota' ? 180 * MINUTE : 2 * MINUTE);
      fired += await this.host.fireDueTriggers();
    }
    return fired;
  }

  /** No address got two mails, every row is sent or in doubt, and what is called sent has left. */
  expectExact(mails: number, mostInDoubt: number): void {
    const addresses = this.host.outbox().map(({ to }) => to);
    const twice = addresses.filter((address, at) => addresses.indexOf(address) !== at);
    const left = new Set(addresses);
    const lost = this.rows('Suivi des envois')
      .filter(({ État, Adresse = '' }) => État === 'envoyé' && !left.has(Adresse))
      .map(({ Adresse }) => Adresse);
    const { envoyé: sent = 0, 'à vérifier': inDoubt = 0, ...others } = this.states();
    expect({ twice, lost, others, rows: sent + inDoubt }).toEqual({ twice: [], lost: [], others: {}, rows: mails });
    expect(inDoubt).toBeLessThanOrEqual(mostInDoubt);
  }
}

/** A prepared workbook with so many lists, to start from. */
export function readyToSend(lists: number, perCommune = 4): Promise<string> {
  return preparedWorkbook(`to-send-${lists}-${perCommune}`, async (stateDir) => {
    const sending = await SendingHost.open({ stateDir });
    await sending.prepare(lists, perCommune);
    await sending.host.close();
  });
}
