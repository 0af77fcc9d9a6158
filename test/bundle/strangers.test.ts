import { readyToSend, SendingHost } from '../support/sending-host.ts';

/** Of what is for people, what a stranger would like best: mails, addresses, links, keys, personal data, the publication. */
const FOR_PEOPLE = [
  ...['menuEnvoyerCourriels', 'reprendreEnvoi', 'apercuCourriel', 'menuBasculerRepetition', 'vueStrategique'],
  ...['noterClePrestataire', 'signerLectures', 'menuPublier', 'menuExporterPersonne'],
];
const TRIGGERS = [
  ...['surReponseRecue', 'balayerReponses', 'surFicheAppel', 'surOpposition', 'poursuivreEnvoi', 'continuerEnvoi'],
];
const TABS = ['Courriels', 'Suivi des envois', 'Listes', 'Contacts', 'Réglages', 'Réponses', 'Échanges'];

describe('who reads a public page, and calls by google.script.run (developers.google.com/apps-script/guides/html/communication)', () => {
  let sending: SendingHost;
  const state = (tabs: readonly string[]) => [sending.host.outbox(), ...tabs.map((tab) => sending.host.values(tab))];

  beforeAll(async () => {
    sending = await SendingHost.open({ startFrom: await readyToSend(25) });
  });
  afterAll(() => sending?.host.close());

  it('is refused what is for people at the workbook, and leaves no line behind', async () => {
    const tabs = [...TABS, 'Journal'];
    const before = state(tabs);
    for (const name of FOR_PEOPLE) {
      await expect(sending.host.runFromPage(name, ['c1', '1', 1])).rejects.toThrow('a besoin d’une personne');
    }
    expect(state(tabs)).toEqual(before);
  });

  it('starts by the name of a trigger only what it does by itself, whatever event is made up', async () => {
    const tabs = [...TABS, 'Journal'];
    const before = state(tabs);
    const forged = {
      response: { getId: 'x' },
      parameter: { opposition: 1 },
      values: ['=1+1'],
      namedValues: {},
      triggerUid: '1',
    };
    for (const name of TRIGGERS) await sending.host.runFromPage(name, [forged]).catch(() => undefined);
    expect(state(tabs)).toEqual(before);
  });

  it('gets a page for whatever it puts in the address', async () => {
    for (const parameter of [{ opposition: 1 }, { p: 1, v: {} }, undefined]) {
      expect(String(await sending.host.runFromPage('doGet', [{ parameter }]))).toContain('<title>');
    }
  });
});
