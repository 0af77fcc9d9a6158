import type { MailShown, PreviewScreen } from '../../src/app/windows.ts';
import { campaign } from '../support/campaign-workbook.ts';
import { plain, SendingHost } from '../support/sending-host.ts';

const FEBRUARY = Date.parse('2026-02-10T10:00:00+01:00');
/** As in a web app at Google: developers.google.com/apps-script/reference/lock/lock-service#getDocumentLock() */
const WEB_APP = `
var locks = LockService;
LockService = {
  getDocumentLock: function () { return null; },
  getScriptLock: function () { return locks.getScriptLock(); },
  getUserLock: function () { return locks.getUserLock(); },
};
function holdScriptLock() { locks.getScriptLock().tryLock(1); Utilities.sleep(300000); }`;
const FORM_ID = `
function objectionFormId() { return PropertiesService.getScriptProperties().getProperty('interpelle.objects.form'); }
function forgetObjections() {
  ScriptApp.getProjectTriggers().forEach(function (each) {
    if (each.getHandlerFunction() === 'surOpposition') ScriptApp.deleteTrigger(each);
  });
  var properties = PropertiesService.getScriptProperties();
  properties.getKeys().forEach(function (name) {
    if (name.indexOf('interpelle.objects.') === 0) properties.deleteProperty(name);
  });
}`;

/** Address that a sent mail gives to whoever wants no more of them. */
function linkIn(mail: { readonly text: string; readonly html: string } | undefined): URL {
  const [, address = ''] = /Ne plus recevoir nos courriels : (\S+)/.exec(plain(mail?.text)) ?? [];
  expect(mail?.html).toContain(`href="${address.replaceAll('&', '&amp;')}"`);
  return new URL(address);
}

/** Who is opposed, by address. */
function opposed(sending: SendingHost): string[] {
  const contacts = sending.rows('Contacts');
  return contacts.flatMap(({ État, Courriel = '' }) => (État === 'opposé' ? [Courriel] : [])).sort();
}

describe('« Ne plus recevoir nos courriels » in the host', () => {
  it('leads to a form of its own where the web app is not deployed; the page answers while a sending is on its way', async () => {
    const sending = await SendingHost.open({ now: FEBRUARY, webApp: false, extra: FORM_ID + WEB_APP });
    const { host } = sending;
    await host.run('menuInstallerClasseur');
    await sending.prepare(2);
    // As if nothing had been prepared by the menu: a mail shown or tested makes no form, the first that leaves does.
    await host.run('forgetObjections');
    const [mailing] = ((await host.run('apercuCourriels')) as PreviewScreen).mailings;
    const shown = (await host.run('apercuCourriel', [mailing?.id, mailing?.recipients[0]?.listId])) as MailShown;
    await host.run('menuTesterCourriel');
    expect(await host.run('objectionFormId')).toBeNull();
    const standIn = `mailto:${campaign.replyTo}`;
    expect([shown, host.outbox()[0]].map((mail) => linkIn(mail).href)).toEqual([standIn, standIn]);
    await host.run('menuEnvoyerCourriels');
    await host.run('forgetObjections');
    await host.run('menuEnvoyerAudience');
    const [, typed, , first, second] = host.outbox();
    expect(host.outbox()).toHaveLength(5);
    expect(linkIn(typed).search).toContain('entry.');
    const link = linkIn(first);
    const [code = ''] = [...link.searchParams].flatMap(([name, value]) => (name.startsWith('entry.') ? [value] : []));
    const form = String(await host.run('objectionFormId'));
    const title = 'Code (rempli d’avance, ne pas modifier)';
    await host.submitForm(form, { [title]: 'un autre code' });
    expect(opposed(sending)).toEqual([]);
    await host.submitForm(form, { [title]: code });
    expect(opposed(sending)).toEqual([first?.to]);
    // Whoever clicks while a sending is on its way, which holds the script's lock for minutes, does not wait for it.
    const other = linkIn(second).searchParams;
    const query = `opposition=${[...other.values()].find((value) => value.includes('.'))}`;
    const sendingOn = host.start('holdScriptLock');
    expect((await host.request({ query, body: query })).body).toContain('C’est noté.');
    sendingOn.kill();
    await sendingOn.done.catch(() => undefined);
    expect(opposed(sending)).toEqual([first?.to, second?.to].sort());
    expect(plain(sending.rows('Contacts').find(({ État }) => État === 'opposé')?.Notes)).toContain('10 février 2026');
    // The dropdown takes nothing back; a person does, who says how they were asked.
    const [header = [], ...contacts] = host.values('Contacts');
    const row = contacts.findIndex((cells) => cells.includes(first?.to ?? '')) + 2;
    const status = `${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[header.indexOf('État')]}${row}`;
    await host.edit('Contacts', status, 'valide');
    await host.run('menuPreparerRelance');
    const before = host.outbox().length;
    await host.run('menuEnvoyerCourriels');
    expect(host.outbox()).toHaveLength(before);
    await host.run('balayerReponses');
    expect(opposed(sending)).toEqual([first?.to, second?.to].sort());
    host.answerDialogs(({ kind, title }) =>
      kind === 'prompt'
        ? { button: 'OK', text: title === 'Lever une opposition' ? String(first?.to) : 'courriel du 11 février' }
        : 'YES',
    );
    expect(await host.run('menuLeverOpposition')).toContain('courriel du 11 février');
    expect(opposed(sending)).toEqual([second?.to]);
    expect(JSON.stringify(host.values('Journal').at(-1))).toMatch(/Lever une opposition.*courriel du 11 février/);
    await host.run('balayerReponses');
    expect(opposed(sending)).toEqual([second?.to]);
    await host.close();
  });
});
