import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import type { MailShown, PreviewScreen, SendingScreen } from '../../src/app/windows.ts';
import { emlOf } from '../../src/desk/eml.ts';
import type { SentMail } from '../../src/emulator/mail/mail.ts';
import { campaign } from '../support/campaign-workbook.ts';
import { OFFICER } from '../support/installed-workbook.ts';
import { plain, readyToSend, SendingHost } from '../support/sending-host.ts';

const MINUTE = 60_000;
const NOW = Date.parse('2026-02-27T10:00:00+01:00');

/** Types a value in the first row of a tab. */
const TYPED = `function typed(tab, label, value) {
  var sheet = SpreadsheetApp.getActive().getSheetByName(tab);
  var labels = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0];
  sheet.getRange(2, labels.indexOf(label) + 1).setValue(value);
}`;

describe('a mailing in the host', () => {
  it('rehearses without counting as sent, tests, previews, then really sends; hostile names stay words', async () => {
    const sending = await SendingHost.open({ now: NOW, startFrom: await readyToSend(6) });
    const { host, told } = sending;
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

  it('attaches the questionnaire’s PDF, made once, when its row says so, and says which version each list got', async () => {
    const sending = await SendingHost.open({ now: NOW, startFrom: await readyToSend(6), extra: TYPED });
    const { host, told } = sending;
    await host.run('typed', ['Courriels', 'Pièce jointe', 'questionnaire']);
    await host.run('typed', ['Questions', 'Question', 'Dite autrement ?']);
    await host.run('menuEnvoyerCourriels').catch(() => undefined);
    expect(told.at(-1)).toContain('L’onglet Questions a changé depuis la version 1');
    expect(host.outbox()).toEqual([]);
    await host.run('menuConstruireFormulaire');
    const name = `${campaign.wording.form.title} – version 2.pdf`;
    const attached = expect.stringContaining(plain(`« ${name} » (`));
    const { recipients = [], id } = ((await host.run('apercuCourriels')) as PreviewScreen).mailings[0] ?? {};
    const shown = (await host.run('apercuCourriel', [id, recipients[0]?.listId])) as MailShown;
    expect(plain(shown.attachment)).toEqual(attached);

    told.length = 0;
    const before = host.calls().length;
    await host.run('menuEnvoyerCourriels');
    expect(told[0]).toEqual(attached);
    expect(told[0]).toMatch(/Pièce jointe : .* \(\d+ Ko\)/);
    // Nothing is made for each mail: the page, its PDF and the blob that all six carry, whoever asks twice.
    const made = host.calls().slice(before);
    expect(made.map(({ service, method }) => `${service}.${method}`).filter((call) => /blob/i.test(call))).toEqual([
      'Utilities.newBlob',
      'Base.Blob.getAs',
      'Base.Blob.setName',
      'Base.Blob.getBytes',
      'Utilities.newBlob',
    ]);
    const mails = await Promise.all(
      host.outbox().map((mail) => emlOf(mail as SentMail).then((eml) => simpleParser(eml))),
    );
    expect(mails).toHaveLength(6);
    for (const { attachments } of mails) {
      expect(attachments.map(({ filename, contentType }) => [filename, contentType])).toEqual([
        [name, 'application/pdf'],
      ]);
      expect(attachments[0]?.content.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    }
    expect(sending.rows('Suivi des envois').map((row) => row['Version du texte'])).toEqual(
      Array(6).fill(expect.stringMatching(/^invitation-[0-9a-f]{8} \+ questionnaire v2 \([0-9a-f]{12}\)$/)),
    );
    await host.close();
  });

  it('sends each mail once when two people click at the same instant', async () => {
    const sending = await SendingHost.open({ now: NOW, startFrom: await readyToSend(20) });
    const { host } = sending;
    const told = await Promise.all([host.run('menuEnvoyerCourriels'), host.run('menuEnvoyerCourriels')]);
    const refused = told
      .map((sentence) => plain(String(sentence)))
      .filter((sentence) => !sentence.includes('20 courriels'));
    expect(refused).toEqual([
      expect.stringMatching(/Un autre envoi est en cours depuis .* laissera la place au plus tard/),
    ]);
    const addresses = host.outbox().map(({ to }) => to);
    expect([addresses.length, new Set(addresses).size]).toEqual([20, 20]);
    expect(sending.states()).toEqual({ envoyé: 20 });
    expect(sending.rows('Courriels').map(({ État, Envoyés }) => [État, Envoyés])).toEqual([['terminé', '20']]);
    await host.close();
  });

  it('lets an account added in Réglages send once the workbook is repaired', async () => {
    const second = 'binome@asso.example';
    const stateDir = mkdtempSync(join(tmpdir(), 'interpelle-mailing-'));
    cpSync(await readyToSend(6), stateDir, { recursive: true });
    const first = await SendingHost.open({ now: NOW, stateDir });
    const at = first.rows('Réglages').findIndex(({ Clé }) => Clé === 'senders');
    await first.host.edit('Réglages', `C${at + 2}`, `${OFFICER}, ${second}`);
    await first.host.run('menuInstallerClasseur');
    await first.host.close();
    const sending = await SendingHost.open({ now: NOW, stateDir, user: second });
    await sending.host.run('menuEnvoyerCourriels');
    expect([sending.told.at(-1), sending.states()]).toEqual([expect.stringContaining('6 courriels'), { envoyé: 6 }]);
    await sending.host.close();
    rmSync(stateDir, { recursive: true });
  });

  it('is followed, suspended and taken up from the sidebar while it sends', async () => {
    const sending = await SendingHost.open({ now: NOW, profile: 'workspace', startFrom: await readyToSend(100) });
    const { host } = sending;
    const screenNow = async () => (await host.start('suivreEnvoi').done) as SendingScreen;
    const figures = ({ figures: shown }: SendingScreen) =>
      Object.fromEntries(shown.map(({ label, value }) => [plain(label), plain(value)]));
    const run = host.start('menuEnvoyerCourriels');
    while (host.outbox().length < 5) await new Promise((resolve) => setImmediate(resolve));
    const during = await screenNow();
    expect(host.pages().map(({ kind, title }) => [kind, plain(title)])).toEqual([['sidebar', 'Suivre l’envoi']]);
    expect([during.maySuspend, during.mayResume, during.total, during.state]).toEqual([
      true,
      false,
      100,
      expect.stringContaining('en cours depuis'),
    ]);
    expect(during.done).toBeGreaterThan(3);
    expect(during.done).toBeLessThan(100);
    expect(figures(during)['Quota du jour']).toMatch(/courriels possibles/);
    expect(plain(String(await host.start('suspendreEnvoi').done))).toContain('dans les deux minutes');
    await run.done;
    expect(sending.mailingState()).toBe('suspendu');
    const suspended = await screenNow();
    expect([suspended.maySuspend, suspended.mayResume]).toEqual([false, true]);
    expect(figures(suspended)['En attente']).toBe(String(sending.states().prévu));
    await host.run('reprendreEnvoi');
    expect((await screenNow()).done).toBe(100);
    sending.expectExact(100, 0);
    await host.close();
  });

  it('takes two service calls a mail, and as many reads and writes for 100 mails as for 20', async () => {
    const counts: { readonly calls: number; readonly sheet: number }[] = [];
    for (const lists of [20, 100]) {
      const sending = await SendingHost.open({ now: NOW, startFrom: await readyToSend(lists) });
      const before = sending.host.calls().length;
      const calls = await sending.callsToSend();
      const made = sending.host.calls().slice(before);
      counts.push({ calls, sheet: made.filter(({ service }) => service === 'SpreadsheetApp').length });
      expect(sending.states()).toEqual({ envoyé: lists });
      expect(sending.host.outbox()).toHaveLength(lists);
      await sending.host.close();
    }
    const [few, many] = counts;
    expect(((many?.calls ?? 0) - (few?.calls ?? 0)) / 80).toBeLessThan(2.1);
    expect(many?.sheet).toBe(few?.sheet);
  });

  it('takes up a killed sending at once', async () => {
    const counted = await SendingHost.open({ startFrom: await readyToSend(20) });
    const before = counted.host.calls().length;
    const calls = await counted.callsToSend();
    await counted.host.close();
    const call = before + Math.floor(calls / 2);
    const startFrom = await readyToSend(20);
    const sending = await SendingHost.open({ startFrom, faults: [{ call, when: 'after', kind: 'kill' }] });
    await expect(sending.host.run('menuEnvoyerCourriels')).rejects.toThrow('Killed');
    await sending.host.run('menuReprendreEnvoi');
    expect(sending.mailingState()).toBe('terminé');
    sending.expectExact(20, 1);
    await sending.host.close();
  });

  it.each(['poursuivreEnvoi', 'continuerEnvoi'])(
    'that its timer can no longer send is suspended and told in the Journal, and not when a stranger calls %s',
    async (name) => {
      const limits = { mailRecipientsPerDay: 8 };
      const startFrom = await readyToSend(20);
      const sending = await SendingHost.open({ startFrom, limits, extra: TYPED });
      await sending.host.run('menuEnvoyerCourriels');
      expect(sending.mailingState()).toBe('en attente du quota');
      await sending.host.run('typed', ['Courriels', 'Texte', 'Bonjour {prenom}']);
      const journal = () => sending.rows('Journal').length;
      const lines = journal();
      sending.host.advance(20 * 60 * MINUTE);
      await expect(sending.host.runFromPage(name, [{ triggerUid: '1' }])).rejects.toThrow('prenom');
      expect([sending.mailingState(), journal()]).toEqual(['en attente du quota', lines]);
      for (let hour = 0; hour < 6; hour += 1) {
        sending.host.advance(60 * MINUTE);
        await sending.host.fireDueTriggers();
      }
      expect(sending.mailingState()).toBe('suspendu');
      expect(sending.rows('Journal').at(-1)?.Résumé).toContain('s’est arrêté');
      expect(journal()).toBe(lines + 1);
      await sending.host.close();
    },
  );
});
