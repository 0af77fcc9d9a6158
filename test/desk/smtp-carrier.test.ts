import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { Host } from '../../src/desk/host/host.ts';
import { MemoryUi } from '../../src/desk/host/memory-ui.ts';
import { projectOf } from '../../src/desk/host/project.ts';
import { SmtpCarrier, type SmtpPatience } from '../../src/desk/smtp/smtp-carrier.ts';
import { readSmtpSettings, type SmtpSettings } from '../../src/desk/smtp/smtp-settings.ts';
import { MemoryStore } from '../../src/emulator/kernel/memory-store.ts';
import { Outbox } from '../../src/emulator/mail/outbox.ts';

const SCRIPT = `function send(to) {
  try { MailApp.sendEmail({ to: to, subject: 'Réponses attendues', body: 'Bonjour', htmlBody: '<p>Bonjour</p>', name: 'Collectif', bcc: 'archive@asso.example' }); return 'sent'; }
  catch (error) { return error.message; }
}`;

interface Setting {
  readonly server: SMTPServer;
  readonly received: string[];
  readonly settings: SmtpSettings;
  readonly carriers: SmtpCarrier[];
  readonly hosts: Host[];
}
let open: Setting | undefined;

afterEach(async () => {
  for (const host of open?.hosts ?? []) await host.close();
  for (const carrier of open?.carriers ?? []) await carrier.close();
  await new Promise<void>((closed) => (open ? open.server.close(() => closed()) : closed()));
  open = undefined;
});

/** A mail server on this computer, which keeps what it takes. */
async function mailServer(options: SMTPServerOptions = {}, changes: Partial<SmtpSettings> = {}): Promise<Setting> {
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username, password }, _, done) =>
      username === 'asso' && password === 'secret' ? done(null, { user: username }) : done(new Error('no')),
    onData(stream, _, done) {
      let text = '';
      stream.on('data', (part: Buffer) => {
        text += part.toString();
      });
      stream.on('end', () => {
        received.push(text);
        done(null, 'taken as 1');
      });
    },
    ...options,
  });
  server.on('error', () => {});
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', () => ready()));
  const { port } = server.server.address() as AddressInfo;
  const settings = {
    host: '127.0.0.1',
    port,
    encryption: 'none',
    user: '',
    password: '',
    perMinute: 1_000,
    perDay: 100,
    authority: null,
    ...changes,
  } as const;
  open = { server, received, settings, carriers: [], hosts: [] };
  return open;
}

/** For a server that says nothing: long enough that a busy machine is not taken for one. */
const SHORT_SILENCE = { silence: 3_000 };

async function hostOn(
  { settings, carriers, hosts }: Setting,
  patience: Partial<SmtpPatience> = {},
  store = new MemoryStore(),
): Promise<Host> {
  const ui = new MemoryUi();
  const user = 'envoi@asso.example';
  const host = await Host.open({ project: projectOf(SCRIPT), store, now: 'real', user, ui: () => ui });
  const carrier = new SmtpCarrier(settings, { greeting: 10_000, silence: 10_000, minute: 60_000, ...patience });
  host.world.of(Outbox).carrier = carrier;
  carriers.push(carrier);
  hosts.push(host);
  return host;
}

const send = (host: Host, to: string) =>
  host.start({ functionName: 'send', kind: 'editor', args: () => [to] }).done as Promise<string>;

const handovers = (host: Host) =>
  host.world
    .of(Outbox)
    .list()
    .map(({ handover }) => handover?.kind);

test('a mail reaches the server once, with a stable Message-ID of the sender’s domain and no trace of blind copies', async () => {
  const setting = await mailServer({}, { user: 'asso', password: 'secret' });
  const host = await hostOn(setting);
  expect(await send(host, 'tete@liste.example')).toBe('sent');
  expect(setting.received).toHaveLength(1);
  const mail = await simpleParser(setting.received[0] ?? '');
  const [sent] = host.world.of(Outbox).list();
  expect(mail.messageId).toBe(`<${sent?.id}@asso.example>`);
  expect([mail.subject, mail.text, mail.html]).toEqual(['Réponses attendues', 'Bonjour', '<p>Bonjour</p>']);
  expect(setting.received[0]).not.toMatch(/archive@/);
  expect(sent?.handover).toMatchObject({ kind: 'taken', answer: expect.stringContaining('250') });
});

test('a refused address is told as Google tells an invalid one: nothing left', async () => {
  const host = await hostOn(
    await mailServer({
      onRcptTo: (_, __, done) => done(Object.assign(new Error('no such person here'), { responseCode: 550 })),
    }),
  );
  expect(await send(host, 'inconnu@liste.example')).toMatch(/^Invalid email \(.*no such person here/);
  expect(handovers(host)).toEqual(['refused']);
});

test('an address that takes nothing for now is told apart from a server that does, and takes nothing of the day', async () => {
  let isGrey = true;
  const host = await hostOn(
    await mailServer({
      onRcptTo: (_, __, done) => done(isGrey ? Object.assign(new Error('Greylisted'), { responseCode: 450 }) : null),
    }),
  );
  const before = host.world.of(Outbox).remaining('envoi@asso.example');
  expect(await send(host, 'gris@liste.example')).toMatch(/^The address takes no mail for now \(.*Greylisted/);
  expect(host.world.of(Outbox).remaining('envoi@asso.example')).toBe(before);
  isGrey = false;
  expect(await send(host, 'gris@liste.example')).toBe('sent');
  expect(handovers(host)).toEqual(['later', 'taken']);
});

test('a server that asks to come back later leaves the mail for another day; one that is away, or does not let in, is said to be', async () => {
  const later = await mailServer({
    onMailFrom: (_, __, done) => done(Object.assign(new Error('too many mails'), { responseCode: 451 })),
  });
  const host = await hostOn(later);
  expect(await send(host, 'a@liste.example')).toMatch(
    /^Service invoked too many times for one day: email\. \(.*too many mails/,
  );
  const stranger = await hostOn({ ...later, settings: { ...later.settings, user: 'asso', password: 'wrong' } });
  expect(await send(stranger, 'b@liste.example')).toMatch(/^The mail server cannot be reached \(.*Invalid login/);
  const nobody = await hostOn({ ...later, settings: { ...later.settings, port: 1 } });
  expect(await send(nobody, 'c@liste.example')).toMatch(/^The mail server cannot be reached \(.*ECONNREFUSED/);
  expect(nobody.world.of(Outbox).remaining('envoi@asso.example')).toBe(100);
  expect([host, stranger, nobody].flatMap(handovers)).toEqual(['postponed', 'unreachable', 'unreachable']);
});

test('a connection lost, or a server silent, after the text was sent is in doubt; the mail is not given again', async () => {
  let given = 0;
  const lost = await mailServer({
    onData(stream, { id }) {
      given++;
      stream.resume();
      stream.on('end', () => {
        for (const connection of lost.server.connections) if (connection.id === id) connection._socket.destroy();
      });
    },
  });
  const host = await hostOn(lost);
  expect(await send(host, 'a@liste.example')).toMatch(/^The mail may have left or not/);
  expect([given, handovers(host)]).toEqual([1, ['unknown']]);
});

test('a server that never answers the text leaves the mail in doubt', async () => {
  const host = await hostOn(await mailServer({ onData: (stream) => void stream.resume() }), SHORT_SILENCE);
  expect(await send(host, 'a@liste.example')).toMatch(/^The mail may have left or not/);
  expect(handovers(host)).toEqual(['unknown']);
});

test('a desk that dies while a mail is with the server finds it in doubt, and gives it to nobody', async () => {
  const setting = await mailServer({ onData: (stream) => void stream.resume() });
  const store = new MemoryStore();
  const dying = await hostOn(setting, SHORT_SILENCE, store);
  const run = send(dying, 'a@liste.example');
  while (store.keys('mail/sent/').length === 0) await new Promise(setImmediate);
  const copy = new MemoryStore();
  copy.write(new Map(store.keys('').map((key) => [key, store.read(key) ?? null])));
  await run;
  const again = await hostOn(setting, SHORT_SILENCE, copy);
  expect(handovers(again)).toEqual(['unknown']);
  expect(setting.received).toEqual([]);
});

test('without a certificate one can trust, neither password nor mail is sent', async () => {
  const warned = jest.spyOn(console, 'error').mockImplementation(() => {});
  const seen: string[] = [];
  const onAuth: SMTPServerOptions['onAuth'] = ({ username }, _, done) => {
    seen.push(String(username));
    done(new Error('no'));
  };
  const setting = await mailServer({ secure: true, onAuth }, { encryption: 'tls', user: 'asso', password: 'secret' });
  warned.mockRestore();
  const host = await hostOn(setting);
  expect(await send(host, 'a@liste.example')).toMatch(/cannot be reached.*certificate/);
  expect([seen, setting.received, handovers(host)]).toEqual([[], [], ['unreachable']]);
});

test('by STARTTLS the mail and the password leave once the server has shown a certificate of the authority named', async () => {
  const [key, cert] = ['localhost-key.pem', 'localhost.pem'].map((file) =>
    readFileSync(join('test/support/tls', file), 'utf8'),
  );
  const secured: boolean[] = [];
  const onAuth: SMTPServerOptions['onAuth'] = ({ username }, { secure }, done) => {
    secured.push(secure);
    done(null, { user: username });
  };
  const changes = { encryption: 'starttls', user: 'asso', password: 'secret' } as const;
  const server = { key, cert, authOptional: false, disabledCommands: [], onAuth } as SMTPServerOptions;
  const setting = await mailServer(server, { ...changes, authority: cert ?? '' });
  const host = await hostOn(setting);
  expect(await send(host, 'a@liste.example')).toBe('sent');
  expect([secured, setting.received.length, handovers(host)]).toEqual([[true], 1, ['taken']]);
  const stranger = await hostOn({ ...setting, settings: { ...setting.settings, authority: null } });
  expect(await send(stranger, 'b@liste.example')).toMatch(/cannot be reached.*certificate/);
  expect([secured, setting.received.length]).toEqual([[true], 1]);
});

test('no more mails leave in a minute than the settings say', async () => {
  const host = await hostOn(await mailServer({}, { perMinute: 2 }), { minute: 250 });
  const began = Date.now();
  for (const name of ['a', 'b', 'c', 'd', 'e']) expect(await send(host, `${name}@liste.example`)).toBe('sent');
  expect(Date.now() - began).toBeGreaterThanOrEqual(500);
});

test.each([
  ['{"host":"mail.asso.example"}', 'readable', /chmod 600/],
  ['{"host":', 'private', /JSON/],
  ['{"port":465}', 'private', /« host » doit être le nom du serveur/],
  ['{"host":"mail.asso.example","perMinute":"x"}', 'private', /« perMinute » doit être un nombre entier positif/],
  ['{"host":"mail.asso.example","encryption":"none"}', 'private', /en clair/],
  ['{"host":"mail.asso.example","authority":"/nulle/part.pem"}', 'private', /« authority » doit être le chemin/],
] as const)('smtp.json %s (%s) is refused with a sentence', (content, mode, sentence) => {
  const folder = mkdtempSync(join(tmpdir(), 'interpelle-smtp-'));
  writeFileSync(join(folder, 'smtp.json'), content, { mode: mode === 'private' ? 0o600 : 0o644 });
  expect(() => readSmtpSettings(folder, {})).toThrow(sentence);
  rmSync(folder, { recursive: true });
});

test('settings come from the environment before the file; none is none', () => {
  expect(
    readSmtpSettings('/nowhere', { INTERPELLE_SMTP: 'smtps://envoi%40asso.example:p%3Aw@mail.asso.example' }),
  ).toMatchObject({
    host: 'mail.asso.example',
    port: 465,
    encryption: 'tls',
    user: 'envoi@asso.example',
    password: 'p:w',
  });
  expect(readSmtpSettings('/nowhere', {})).toBeNull();
  expect(() => readSmtpSettings('/nowhere', { INTERPELLE_SMTP: 'nonsense secret' })).toThrow(/smtps:\/\/compte/);
});
