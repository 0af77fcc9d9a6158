import { BulkHosts, MAILS } from '../support/bulk-hosts.ts';
import { plain } from '../support/sending-host.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const hosts = new BulkHosts();
const { server } = hosts;
beforeAll(() => hosts.listen());
afterEach(() => hosts.expectRight());
afterAll(() => hosts.close());

describe('a mailing through Resend, over HTTP', () => {
  it('sends every mail once whatever the service does, names what it refuses, and takes in what comes back', async () => {
    const sending = await hosts.open([
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
    const sending = await hosts.open([
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
});
