import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HostHandle, openHost, type PlantedFault } from '../../src/desk/host/open-host.ts';
import { campaign } from '../support/campaign-workbook.ts';
import { shippedBundle } from '../support/shipped-bundle.ts';

const BUNDLE = shippedBundle();
const OFFICER = campaign.senders[0] ?? '';
const NOW = Date.parse('2026-02-27T10:00:00+01:00');
const MINUTE = 60_000;
/** `KILL_EVERY=5 npx jest test/bundle/mailing.test.ts` tries eight times as many crashes. */
const KILL_EVERY = Number(process.env.KILL_EVERY ?? 40);

/** Words without their no-break spaces. */
function plain(text: string | undefined): string {
  return (text ?? '').replace(/[\u00a0\u202f]/g, ' ');
}

/** A workbook ready to send: lists, one address each, links, an invitation, rehearsal off. */
class Sending {
  private constructor(
    readonly host: HostHandle,
    readonly told: string[],
  ) {}

  static async open(options: { readonly stateDir?: string; readonly faults?: readonly PlantedFault[] } = {}) {
    const host = await openHost({ ...BUNDLE, now: NOW, user: OFFICER, seed: 5, ...options });
    const told: string[] = [];
    host.answerDialogs(({ title, message, kind }) => {
      told.push(plain(`${title} ${message}`));
      return kind === 'prompt' ? { button: 'OK', text: '' } : 'YES';
    });
    return new Sending(host, told);
  }

  async prepare(lists: number): Promise<void> {
    const { host } = this;
    await host.run('menuInstallerClasseur');
    const rows = Array.from({ length: lists }, (_, at) => {
      const commune = campaign.communes[Math.floor(at / 4)];
      return { code: commune?.code ?? '', commune: commune?.name ?? '', list: `Liste <b>${at}</b>`, at };
    });
    const announced = rows.map(
      ({ code, commune, list, at }) => `${code},${commune},${list},Ana,Nom${at},Tract,2026-01-05`,
    );
    const contacts = rows.map(
      ({ code, commune, list, at }) => `${code},${commune},${list},Ana,a${at}@liste${at}.example`,
    );
    await this.import('annoncees.csv', ['code,commune,liste,prenom,nom,source,date', ...announced].join('\n'));
    await this.import('contacts.csv', ['code,commune,liste,nom,courriel', ...contacts].join('\n'));
    await host.run('menuConstruireFormulaire');
    await host.run('menuPreparerInvitation');
    await host.run('menuBasculerRepetition');
  }

  private async import(name: string, text: string): Promise<void> {
    await this.host.run('recevoirMorceauFichier', [name, text, 0, 1]);
    await this.host.run('appliquerImport', [name, 1]);
  }

  /** Rows of a tab by French column. */
  rows(tab: string): Record<string, string>[] {
    const [header = [], ...rows] = this.host.values(tab);
    return rows.map((row) => Object.fromEntries(header.map((label, at) => [label, row[at] ?? ''])));
  }

  states(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { État = '' } of this.rows('Suivi des envois')) counts[État] = (counts[État] ?? 0) + 1;
    return counts;
  }

  /** Service calls that sending makes. */
  async callsToSend(): Promise<number> {
    const before = this.host.calls().length;
    await this.host.run('menuEnvoyerCourriels');
    return this.host.calls().length - before;
  }
}

describe('a mailing in the host', () => {
  const folders: string[] = [];
  const folder = () => {
    const made = mkdtempSync(join(tmpdir(), 'interpelle-mailing-'));
    folders.push(made);
    return made;
  };
  afterAll(() => {
    for (const each of folders) rmSync(each, { recursive: true, force: true });
  });

  it('rehearses without counting as sent, tests, previews, then really sends; hostile names stay words', async () => {
    const sending = await Sending.open();
    const { host, told } = sending;
    await sending.prepare(6);
    await host.run('menuBasculerRepetition');
    await host.run('menuTesterCourriel');
    expect(host.outbox().map(({ to, subject }) => [to, subject.startsWith('[Test]')])).toEqual([[OFFICER, true]]);
    await host.run('menuEnvoyerCourriels');
    expect(new Set(host.outbox().map(({ to }) => to))).toEqual(new Set([OFFICER]));
    expect(plain(host.outbox().at(-1)?.text)).toContain('Répétition : ce courriel aurait été envoyé à');
    const [row] = sending.rows('Courriels');
    expect([row?.État, row?.Envoyés]).toEqual(['prêt', '0']);
    expect(sending.rows('Listes').map(({ État }) => État)).toEqual(Array(6).fill('à contacter'));

    const screen = (await host.run('apercuCourriels')) as {
      mailings: { id: string; recipients: { listId: string }[] }[];
    };
    const [mailing] = screen.mailings;
    const shown = (await host.run('apercuCourriel', [mailing?.id, mailing?.recipients[0]?.listId])) as {
      html: string;
      text: string;
    };
    expect(shown.html).toContain('Liste &lt;b&gt;');
    expect(shown.html).not.toContain('Liste <b>');
    expect(shown.text).toContain('entry.');

    await host.run('menuBasculerRepetition');
    told.length = 0;
    await host.run('menuEnvoyerCourriels');
    expect(told[0]).toContain('6 courriels pour 6 listes de 2 communes');
    expect(told[0]).toContain(`Compte expéditeur : ${OFFICER}`);
    expect(told[0]).toContain(`Adresse de réponse : ${campaign.replyTo}`);
    expect(
      host
        .outbox()
        .slice(-6)
        .map(({ replyTo }) => replyTo),
    ).toEqual(Array(6).fill(campaign.replyTo));
    expect(sending.rows('Listes').map(({ État }) => État)).toEqual(Array(6).fill('contactée'));
    const before = host.outbox().length;
    await host.run('menuEnvoyerCourriels');
    await host.run('menuReprendreEnvoi');
    expect(host.outbox()).toHaveLength(before);

    host.advance(15 * 24 * 60 * MINUTE + 6 * 60 * MINUTE);
    await host.run('menuPreparerRelance');
    told.length = 0;
    await host.run('menuEnvoyerCourriels');
    expect(told.join()).toContain('Silence électoral');
    expect(host.outbox()).toHaveLength(before);
    await host.close();
  });

  it('sends each mail once when two people click at the same instant', async () => {
    const sending = await Sending.open();
    await sending.prepare(12);
    const { host } = sending;
    await Promise.all([host.run('menuEnvoyerCourriels'), host.run('menuEnvoyerCourriels')]);
    const addresses = host.outbox().map(({ to }) => to);
    expect([addresses.length, new Set(addresses).size]).toEqual([12, 12]);
    expect(sending.states()).toEqual({ envoyé: 12 });
    expect(sending.rows('Courriels').map(({ État, Envoyés }) => [État, Envoyés])).toEqual([['terminé', '12']]);
    await host.close();
  });

  it('takes at most 2.2 service calls a mail when there are many', async () => {
    const calls: number[] = [];
    for (const lists of [20, 100]) {
      const sending = await Sending.open();
      await sending.prepare(lists);
      calls.push(await sending.callsToSend());
      expect(sending.states()).toEqual({ envoyé: lists });
      expect(sending.host.outbox()).toHaveLength(lists);
      await sending.host.close();
    }
    const [few = 0, many = 0] = calls;
    expect((many - few) / 80).toBeLessThan(2.2);
  });

  it('repeats no mail and loses none wherever it is killed, and leaves at most one in doubt', async () => {
    const mails = 25;
    const ready = folder();
    const first = await Sending.open({ stateDir: ready });
    await first.prepare(mails);
    await first.host.close();
    const whole = folder();
    cpSync(ready, whole, { recursive: true });
    const dry = await Sending.open({ stateDir: whole });
    const before = dry.host.calls().length;
    const calls = await dry.callsToSend();
    await dry.host.close();
    const doubts: number[] = [];
    for (let call = KILL_EVERY; call <= calls; call += KILL_EVERY) {
      const copy = folder();
      cpSync(ready, copy, { recursive: true });
      const fault = { call: before + call, when: call % 2 === 0 ? 'before' : 'after', kind: 'kill' } as const;
      const sending = await Sending.open({ stateDir: copy, faults: [fault] });
      await expect(sending.host.run('menuEnvoyerCourriels')).rejects.toThrow();
      sending.host.advance(8 * MINUTE);
      await sending.host.fireDueTriggers();
      await sending.host.run('menuEnvoyerCourriels');
      const addresses = sending.host.outbox().map(({ to }) => to);
      expect(new Set(addresses).size).toBe(addresses.length);
      const { envoyé: sent = 0, 'à vérifier': toCheck = 0, ...others } = sending.states();
      expect({ call, sent: sent + toCheck, others }).toEqual({ call, sent: mails, others: {} });
      for (const row of sending.rows('Suivi des envois')) {
        if (row.État === 'envoyé') expect(addresses).toContain(row.Adresse);
      }
      doubts.push(toCheck);
      await sending.host.close();
    }
    expect(Math.max(...doubts)).toBe(1);
  });
});
