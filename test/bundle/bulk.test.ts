import type { PlantedFault } from '../../src/desk/host/open-host.ts';
import { type Answer, ResendServer } from '../support/resend-server.ts';
import { PreparedWorkbooks, plain, SendingHost } from '../support/sending-host.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const MAILS = 6;
/** What an officer does by hand: the channel of the row, the address to send from; and the server in Resend's place. */
const BY_HAND = `
function goInBulk(address) {
  var book = SpreadsheetApp.getActive();
  var mailings = book.getSheetByName('Courriels');
  var column = mailings.getRange(1, 1, 1, mailings.getLastColumn()).getValues()[0].indexOf('Canal') + 1;
  mailings.getRange(2, column).setValue('prestataire');
  var settings = book.getSheetByName('Réglages');
  var found = settings.createTextFinder('bulk.from').findNext();
  settings.getRange(found.getRow(), found.getColumn() + 2).setValue('campagne@asso.example');
  PropertiesService.getScriptProperties().setProperty('interpelle.bulk.address', address);
}`;

const workbooks = new PreparedWorkbooks();
let server: ResendServer;
let address: string;

beforeEach(async () => {
  server = new ResendServer();
  address = await server.listen();
});
afterEach(async () => {
  await server.close();
  // Whatever went wrong, each request was as the documentation wants it, and nobody got two mails.
  expect(server.complaints).toEqual([]);
  const delivered = server.delivered.map(({ to }) => to[0]);
  expect(delivered).toHaveLength(new Set(delivered).size);
});
afterAll(() => workbooks.remove());

async function bulkHost(answers: readonly Answer[] = [], faults: readonly PlantedFault[] = []) {
  server.answers = [...answers];
  const stateDir = await workbooks.copy(MAILS);
  const sending = await SendingHost.open({ stateDir, extra: BY_HAND, allowedHosts: ['127.0.0.1'], faults });
  await sending.host.run('goInBulk', [address]);
  await sending.host.run('noterClePrestataire', [server.key]);
  return sending;
}

describe('a mailing through Resend, over HTTP', () => {
  it('sends every mail once whatever the service does, names what it refuses, and takes in what comes back', async () => {
    const sending = await bulkHost([
      'accepts, then 500',
      'hangs up',
      'accepts, then hangs up',
      { status: 429, name: 'rate_limit_exceeded', retryAfter: 90 },
      { status: 503, name: 'application_error' },
    ]);
    const { host, told } = sending;
    await host.run('menuEnvoyerCourriels');
    expect(told[0]).toContain('Compte expéditeur : campagne@asso.example');
    expect(told[0]).toContain('Quota du jour : 100 courriels');
    expect(told.at(-1)).toContain('Le prestataire n’a pas répondu');
    await sending.letTimePass();
    expect([sending.mailingState(), sending.states()]).toEqual(['terminé', { envoyé: MAILS }]);
    expect(server.batches).toHaveLength(6);
    expect(new Set(server.batches.map(({ key }) => key)).size).toBe(1);
    expect(server.delivered.map(({ to }) => to[0]).sort()).toEqual(
      sending
        .rows('Contacts')
        .map(({ Courriel }) => Courriel)
        .filter(Boolean)
        .sort(),
    );
    expect(server.delivered[0]).toMatchObject({ from: expect.stringContaining('<campagne@asso.example>') });
    expect(host.outbox()).toEqual([]);

    const came = (to: string | undefined, event: string) => ({
      to: [to],
      from: server.delivered[0]?.from,
      created_at: new Date(host.now()).toISOString(),
      last_event: event,
    });
    const [first, second, third] = server.delivered.map(({ to }) => to[0]);
    server.sent = [came(first, 'bounced'), came(second, 'complained'), came(third, 'delivery_delayed')];
    await host.run('balayerReponses');
    const statuses = new Map(sending.rows('Contacts').map(({ Courriel, État }) => [Courriel, État]));
    expect([first, second, third].map((email) => statuses.get(email))).toEqual([
      'revenu en erreur',
      'opposé',
      'valide',
    ]);
    await host.close();
  });

  it('stops where it has no key, where the service refuses all or one mail, and says which; the key is never given back', async () => {
    const sending = await bulkHost([
      { status: 403, name: 'validation_error' },
      { status: 429, name: 'daily_quota_exceeded' },
      { refuses: 0 },
    ]);
    const { host, told } = sending;
    await expect(host.run('noterClePrestataire', ['mot de passe'])).rejects.toThrow('n’est pas une clé');
    expect(await host.run('etatPrestataire')).toEqual({ sentence: expect.stringContaining('5678'), isKept: true });
    for (const tab of ['Réglages', 'Journal', 'Courriels'])
      expect(JSON.stringify(host.values(tab))).not.toContain(server.key);
    expect(await host.run('oublierClePrestataire')).toMatchObject({ isKept: false });
    await host.run('menuEnvoyerCourriels');
    expect(told.at(-1)).toContain('aucune clé n’est enregistrée');
    await host.run('noterClePrestataire', [server.key]);
    await host.run('menuEnvoyerCourriels');
    expect(plain(told.at(-1))).toContain('Le prestataire a refusé l’envoi (« Refused: validation_error »)');
    expect([sending.mailingState(), sending.states()]).toEqual(['suspendu', { prévu: MAILS }]);
    await host.run('menuReprendreEnvoi');
    expect(sending.mailingState()).toBe('en attente du quota');
    host.advance(DAY + MINUTE);
    await host.fireDueTriggers();
    expect(sending.states()).toEqual({ envoyé: MAILS - 1, échec: 1 });
    const failed = sending.rows('Suivi des envois').find(({ État }) => État === 'échec');
    expect(failed?.Motif).toBe('The `to` field must be an email address.');
    await host.close();
  });

  it('killed once its call was answered, or later, repeats nothing and leaves nothing in doubt', async () => {
    const counted = await bulkHost();
    const before = counted.host.calls().length;
    await counted.host.run('menuEnvoyerCourriels');
    const fetched =
      counted.host.calls().find(({ service, method }) => service === 'UrlFetchApp' && method === 'fetch')?.n ?? 0;
    expect(fetched).toBeGreaterThan(before);
    await counted.host.close();
    const points: readonly PlantedFault[] = [
      { call: fetched, when: 'after', kind: 'kill', unflushed: 'lost' },
      { call: fetched + 6, when: 'after', kind: 'kill', unflushed: 'kept' },
    ];
    for (const fault of points) {
      server.restart();
      const sending = await bulkHost([], [fault]);
      await expect(sending.host.run('menuEnvoyerCourriels')).rejects.toThrow();
      await sending.letTimePass(12);
      expect([fault, sending.mailingState(), sending.states()]).toEqual([fault, 'terminé', { envoyé: MAILS }]);
      expect(server.delivered).toHaveLength(MAILS);
      await sending.host.close();
    }
  });
});
