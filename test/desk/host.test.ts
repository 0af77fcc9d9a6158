import { generateKeyPairSync, verify } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HostHandle, type OpenHostOptions, openHost } from '../../src/desk/host/open-host.ts';

const NOON = Date.UTC(2026, 1, 27, 11);
let open: HostHandle[] = [];
afterEach(async () => {
  await Promise.all(open.map((host) => host.close()));
  open = [];
});

async function hostOf(code: string, options: Partial<OpenHostOptions> = {}): Promise<HostHandle> {
  const host = await openHost({ code, now: NOON, seed: 7, ...options });
  open.push(host);
  return host;
}

test('a run gets the script’s own Dates, arrays and errors, in the project’s zone', async () => {
  const host = await hostOf(`
    function read() {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('A1:B1').setValues([[new Date(2026, 2, 15), 'x']]);
      const [[day]] = sheet.getRange('A1:B1').getValues();
      try { sheet.getRange('A1').setValues([[1, 2]]); } catch (e) {
        return [day instanceof Date, day.getHours(), e instanceof Error, e.name, String(e), Array.isArray(sheet.getDataRange().getValues())];
      }
    }`);
  expect(await host.run('read')).toEqual([
    true,
    0,
    true,
    'Exception',
    'Exception: The number of columns in the data does not match the number of columns in the range. The data has 2 but the range has 1.',
    true,
  ]);
});

test('the document a script is bound to is named as Google names a new one, in the host’s language', async () => {
  const code = 'function name() { return SpreadsheetApp.getActive().getName(); }';
  const [french, english] = await Promise.all([hostOf(code, { locale: 'fr_FR' }), hostOf(code, { locale: 'en_US' })]);
  expect([await french.run('name'), await english.run('name')]).toEqual([
    'Feuille de calcul sans titre',
    'Untitled spreadsheet',
  ]);
});

test('globals never leak from one run to the next, and Node is out of reach', async () => {
  const host = await hostOf(`
    var count = 0;
    function add() { leaked = ++count; return leaked; }
    function look() { return [typeof leaked, typeof process, typeof require, typeof setTimeout, typeof fetch, typeof URL,
      typeof Object.keys.constructor('return this')().process]; }`);
  expect([await host.run('add'), await host.run('add')]).toEqual([1, 1]);
  expect(await host.run('look')).toEqual(Array(7).fill('undefined'));
});

test('a long text compiled by new Function starts afresh in every run, as the run’s own function', async () => {
  const host = await hostOf(`
    const long = '/*' + 'x'.repeat(20000) + '*/';
    function make() {
      const made = new Function(long + 'var count = 0; return { add: () => ++count, list: [], self: this };');
      const { add, list, self } = made();
      add();
      let refused = '';
      try { new Function(long + '}); (function () {'); } catch (e) { refused = e.name; }
      class Own extends Function {}
      return [add(), list instanceof Array, self === globalThis, made instanceof Function, made.constructor === Function,
        typeof Function('a', 'b', 'return a + b')(1, 2), new Own('return 3')() + Function(long + 'return 4')(), made.name, refused];
    }`);
  const once = [2, true, true, true, true, 'number', 7, 'anonymous', 'SyntaxError'];
  expect([await host.run('make'), await host.run('make')]).toEqual([once, once]);
});

test('long texts come whole, however many and however often they are asked for', async () => {
  const pages = Array.from({ length: 11 }, (_, at) => [`page${at}`, `${at} «\u2028» ${'é'.repeat(50_000)}`]);
  const host = await hostOf('function read(name) { return HtmlService.createHtmlOutputFromFile(name).getContent(); }', {
    html: Object.fromEntries(pages),
  });
  for (const [name, text] of [...pages, ...pages, ...pages.slice(0, 3), ...pages.slice(0, 3)])
    expect((await host.run('read', [name])) === text).toBe(true);
});

test('what is not emulated is refused by its full name', async () => {
  const host = await hostOf(`
    function chart() { return SpreadsheetApp.getActiveSheet().newChart(); }
    function slides() { SlidesApp.create('t'); }
    function absent() { SpreadsheetApp.getActiveSheet().noSuchMethod(); }`);
  await expect(host.run('chart')).rejects.toMatchObject({
    name: 'NotEmulatedError',
    message: 'SpreadsheetApp.Sheet.newChart is not emulated',
  });
  await expect(host.run('slides')).rejects.toThrow('SlidesApp.create is not emulated');
  await expect(host.run('absent')).rejects.toMatchObject({ name: 'TypeError' });
  await expect(host.run('missing')).rejects.toThrow('Script function not found: missing');
});

test('custom functions get ranges as 2-D arrays, spill, and recalculate before the next read', async () => {
  const host = await hostOf(`
    /** @customfunction */
    function TIMES(range, by) { return range.map((row) => row.map((cell) => cell * by)); }
    function BROKEN() { throw new Error('non'); }
    function write() {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('A1:A2').setValues([[1], [2]]);
      sheet.getRange('B1').setFormula('=TIMES(A1:A2;10)');
      sheet.getRange('C1').setFormula('=IFERROR(BROKEN();"sauvé")');
      return sheet.getRange('B1:C2').getValues();
    }`);
  expect(await host.run('write')).toEqual([
    [10, 'sauvé'],
    [20, ''],
  ]);
  await host.edit('Feuille 1', 'A2', 5);
  expect(host.values('Feuille 1')).toEqual([
    ['1', '10', 'sauvé'],
    ['5', '50', ''],
  ]);
});

test('what people do reaches the simple and change triggers (apps-script/guides/triggers/events)', async () => {
  const host = await hostOf(`
    const told = (e) => console.log([e.authMode, e.changeType, e.range && e.range.getA1Notation(), e.user.getEmail()].join(' '));
    function onInstall(e) { told(e); SpreadsheetApp.getUi().createAddonMenu().addItem('Aller', 'go').addToUi(); }
    function onSelectionChange(e) { told(e); }
    function onChange(e) { told(e); }
    function setUp() { ScriptApp.newTrigger('onChange').forSpreadsheet(SpreadsheetApp.getActive()).onChange().create(); }`);
  await host.install('ana@a.example');
  expect(host.menus()).toHaveLength(1);
  await host.run('setUp');
  await host.select('Feuille 1', 'C5:B2', 'ana@a.example');
  await host.edit('Feuille 1', 'A1', 'x', 'ana@a.example');
  await host.changeLines('Feuille 1', { kind: 'insert', axis: 'row', at: 1, count: 2 }, 'ana@a.example');
  await host.changeLines('Feuille 1', { kind: 'delete', axis: 'column', at: 3, count: 1 }, 'ana@a.example');
  await host.changeLines('Feuille 1', { kind: 'sort', column: 1, ascending: true }, 'ana@a.example');
  expect(host.logs().map(({ text }) => text)).toEqual([
    'FULL   ana@a.example',
    'LIMITED  B2:C5 ana@a.example',
    'FULL EDIT  ana@a.example',
    'FULL INSERT_ROW  ana@a.example',
    'FULL REMOVE_COLUMN  ana@a.example',
    'FULL OTHER  ana@a.example',
  ]);
  expect(host.values('Feuille 1')).toEqual([['x']]);
});

test('a form’s file reaches the script as a blob (guides/html/communication#forms)', async () => {
  const host = await hostOf(`
    function processForm(form) { return [form.title, DriveApp.createFile(form.photo).getName(), form.photo.getContentType(), form.none.getBytes().length]; }`);
  const photo = { name: 'a.png', type: 'image/png', bytes: new Uint8Array([1, 2]) };
  const none = { name: '', type: '', bytes: new Uint8Array() };
  expect(await host.runFromPage('processForm', [{ title: 'Ana', photo, none }])).toEqual([
    'Ana',
    'a.png',
    'image/png',
    0,
  ]);
});

test('menus, alerts and prompts block the run until answered', async () => {
  const host = await hostOf(`
    function onOpen(e) { SpreadsheetApp.getUi().createMenu('Essai').addItem('Aller', 'go').addSeparator()
      .addSubMenu(SpreadsheetApp.getUi().createMenu('Sous').addItem('Loin', 'far')).addToUi(); }
    function go() {
      const ui = SpreadsheetApp.getUi();
      const answer = ui.prompt('Nom', 'Votre nom ?', ui.ButtonSet.OK_CANCEL);
      return [answer.getSelectedButton() === ui.Button.OK, answer.getResponseText(), ui.alert('Sûr ?', ui.ButtonSet.YES_NO) === ui.Button.NO];
    }`);
  await host.openDocument();
  expect(host.menus()).toMatchObject([
    {
      caption: 'Essai',
      entries: [{ functionName: 'go' }, { kind: 'separator' }, { kind: 'submenu', entries: [{ functionName: 'far' }] }],
    },
  ]);
  host.answerDialogs(({ kind }) => (kind === 'prompt' ? { button: 'OK', text: 'Ana' } : 'NO'));
  expect(await host.run('go')).toEqual([true, 'Ana', true]);
});

test('templates run in the script’s context', async () => {
  const host = await hostOf(
    `const SECRET = 'a<b';
     function include(name) { return HtmlService.createHtmlOutputFromFile(name).getContent(); }
     function page() { const t = HtmlService.createTemplateFromFile('Page'); t.rows = [1, 2]; return t.evaluate().setTitle('Titre'); }`,
    {
      html: {
        Page: '<p><?= SECRET ?></p><? for (const row of rows) { ?><b><?= row ?></b><? } ?><?!= include("Part") ?>',
        Part: '<i>x</i>',
      },
    },
  );
  expect(await host.run('page')).toBe('<p>a&lt;b</p><b>1</b><b>2</b><i>x</i>');
});

test('a planted kill loses unflushed writes and skips finally; kept ones stay', async () => {
  const code = `function go() {
    const sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange('A1').setValue('sent'); SpreadsheetApp.flush();
    try { sheet.getRange('A2').setValue('late'); PropertiesService.getScriptProperties().setProperty('k', 'v'); }
    finally { sheet.getRange('A3').setValue('finally'); }
  }
  function next() { return SpreadsheetApp.getActive() && 'runs'; }`;
  for (const unflushed of ['lost', 'kept'] as const) {
    const probe = await hostOf(code);
    await probe.run('go');
    const call = probe.calls().find(({ method }) => method === 'Properties.setProperty')?.n ?? 0;
    const host = await hostOf(code, { faults: [{ call, when: 'after', kind: 'kill', unflushed }] });
    await expect(host.run('go')).rejects.toMatchObject({ name: 'RunKilled' });
    expect(await host.run('next')).toBe('runs');
    expect(host.values('Feuille 1').map(([cell]) => cell)).toEqual(unflushed === 'lost' ? ['sent'] : ['sent', 'late']);
  }
});

test('overlapping runs contend for a lock and lose no update; the order replays from the seed', async () => {
  const code = `function add(who) {
    const lock = LockService.getScriptLock(); lock.waitLock(30000);
    const store = PropertiesService.getScriptProperties();
    const seen = (store.getProperty('log') || '') + who;
    Utilities.sleep(50);
    store.setProperty('log', seen); lock.releaseLock(); return seen;
  }
  function log() { return PropertiesService.getScriptProperties().getProperty('log'); }`;
  const orders = [];
  for (const seed of [3, 3, 4, 5]) {
    const host = await hostOf(code, { seed });
    await Promise.all(['a', 'b', 'c'].map((who) => host.start('add', [who]).done));
    orders.push(await host.run('log'));
  }
  expect(orders.map((order) => [...String(order)].sort().join(''))).toEqual(Array(4).fill('abc'));
  expect(orders[0]).toBe(orders[1]);
});

test('a lock held too long: tryLock gives false at its virtual deadline', async () => {
  const host = await hostOf(`
    function hold() { LockService.getScriptLock().tryLock(1); Utilities.sleep(60000); return 'held'; }
    function attempt() { Utilities.sleep(1000); const from = Date.now(); const got = LockService.getScriptLock().tryLock(5000); return [got, Date.now() - from >= 5000]; }`);
  const holding = host.start('hold');
  expect(await host.start('attempt').done).toEqual([false, true]);
  expect(await holding.done).toBe('held');
});

test('a form submission fires form and sheet triggers with Google’s event objects', async () => {
  const host = await hostOf(`
    function make() {
      const form = FormApp.create('F', true); form.addTextItem().setTitle('Nom').setRequired(true);
      form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActive().getId());
      ScriptApp.newTrigger('onSheet').forSpreadsheet(SpreadsheetApp.getActive()).onFormSubmit().create();
      ScriptApp.newTrigger('onForm').forForm(form).onFormSubmit().create();
      return form.getId();
    }
    function note(key, value) { PropertiesService.getScriptProperties().setProperty(key, JSON.stringify(value)); }
    function onSheet(e) { note('sheet', [e.namedValues, e.values.length, e.range.getRow(), String(e.authMode)]); }
    function onForm(e) { note('form', e.response.getItemResponses().map((r) => [r.getItem().getTitle(), r.getResponse()])); }
    function notes() { return PropertiesService.getScriptProperties().getProperties(); }`);
  const form = String(await host.run('make'));
  await expect(host.submitForm(form, {})).rejects.toMatchObject({ name: 'RefusedByDocument' });
  await expect(host.submitForm(form, { Nom: true })).rejects.toThrow('must be text, a number, or a list');
  await host.submitForm(form, { Nom: 4 });
  expect(host.values('Réponses au formulaire 1')[1]?.[1]).toBe('4');
  await host.submitForm(form, { Nom: '=1+1' });
  const notes = (await host.run('notes')) as Record<string, string>;
  expect(JSON.parse(notes.form ?? '')).toEqual([['Nom', '=1+1']]);
  expect(JSON.parse(notes.sheet ?? '')).toMatchObject([{ Nom: ['=1+1'] }, 2, 3, 'FULL']);
});

test('time triggers fire when due and mails stop at the day’s quota', async () => {
  const host = await hostOf(
    `function arm() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); }
     function tick() { MailApp.sendEmail('a@b.example', 'Sujet', 'Corps'); }`,
    { limits: { mailRecipientsPerDay: 2 } },
  );
  await host.run('arm');
  for (let hour = 0; hour < 4; hour++) {
    host.advance(3_600_000);
    await host.fireDueTriggers();
  }
  expect(host.outbox()).toHaveLength(2);
  await expect(host.run('tick')).rejects.toThrow('Service invoked too many times for one day: email.');
});

test('a run one too many at once, and timers past the day’s time, end with Google’s sentences (guides, quotas)', async () => {
  const host = await hostOf(
    `function wait() { Utilities.sleep(60000); return 'over'; }
     function install() { ScriptApp.newTrigger('wait').timeBased().everyMinutes(30).create(); }`,
    { limits: { simultaneousExecutions: 2, triggerTimePerDay: 100_000 } },
  );
  const runs = ['wait', 'wait', 'wait'].map((name) => host.start(name).done.catch((cause: Error) => cause.message));
  expect(await Promise.all(runs)).toEqual([
    'over',
    'over',
    'There are too many scripts running simultaneously for this Google user account.',
  ]);
  expect(await host.run('wait')).toBe('over');
  await host.run('install');
  const halfHours = async (count: number) => {
    for (let n = 0; n < count; n++) {
      host.advance(30 * 60_000);
      await host.fireDueTriggers();
    }
  };
  await halfHours(4);
  const timers = host.runs().filter(({ kind }) => kind === 'trigger');
  expect(timers.map(({ status, error }) => [status, error])).toEqual([
    ['done', ''],
    ['done', ''],
    ['failed', 'Service using too much computer time for one day'],
    ['failed', 'Service using too much computer time for one day'],
  ]);
  host.advance(23 * 3_600_000);
  await host.fireDueTriggers();
  expect(host.runs().at(-1)).toMatchObject({ kind: 'trigger', status: 'done' });
});

test('the state folder keeps sheets, properties, forms, mails and triggers', async () => {
  const stateDir = mkdtempSync(join(tmpdir(), 'interpelle-state-'));
  const code = `function fill() {
      SpreadsheetApp.getActiveSheet().getRange('A1').setValue('gardé');
      PropertiesService.getScriptProperties().setProperty('k', 'v');
      MailApp.sendEmail('a@b.example', 'S', 'C');
      ScriptApp.newTrigger('fill').timeBased().everyDays(1).create();
      FormApp.create('F').addTextItem().setTitle('Q');
    }
    function seen() { return [SpreadsheetApp.getActiveSheet().getRange('A1').getValue(), PropertiesService.getScriptProperties().getProperty('k'), ScriptApp.getProjectTriggers().length]; }`;
  try {
    const first = await openHost({ code, now: NOON, stateDir });
    await first.run('fill');
    await expect(openHost({ code, stateDir })).rejects.toMatchObject({ name: 'StateError', code: 'in_use' });
    await first.close();
    const second = await openHost({ code, now: NOON, stateDir });
    expect([await second.run('seen'), second.outbox().length, second.spreadsheetId]).toEqual([
      ['gardé', 'v', 1],
      1,
      first.spreadsheetId,
    ]);
    await second.close();
  } finally {
    rmSync(stateDir, { recursive: true, force: true });
  }
});

test('a host starts from a state and leaves it as it is, even one that another host holds', async () => {
  const startFrom = mkdtempSync(join(tmpdir(), 'interpelle-state-'));
  const code = `function add() {
      const cell = SpreadsheetApp.getActiveSheet().getRange('A1');
      cell.setValue(Number(cell.getValue()) + 1);
      return cell.getValue();
    }`;
  const keeping = await openHost({ code, now: NOON, stateDir: startFrom });
  await keeping.run('add');
  const before = readFileSync(join(startFrom, 'journal'));
  const copies = await Promise.all([hostOf(code, { startFrom }), hostOf(code, { startFrom, now: 0 })]);
  expect(await Promise.all(copies.map((host) => host.run('add')))).toEqual([2, 2]);
  expect(copies.map((host) => [host.spreadsheetId, host.now() >= NOON])).toEqual(
    copies.map(() => [keeping.spreadsheetId, true]),
  );
  expect(readFileSync(join(startFrom, 'journal')).equals(before)).toBe(true);
  await expect(openHost({ code, startFrom, stateDir: startFrom })).rejects.toThrow('not both');
  await expect(openHost({ code, startFrom: join(startFrom, 'nothing') })).rejects.toMatchObject({
    name: 'StateError',
    code: 'corrupt',
  });
  await keeping.close();
  rmSync(startFrom, { recursive: true });
});

test('scripts of different zones that run at once share workers, and each finds its own zone', async () => {
  const zones = ['Europe/Paris', 'America/New_York', 'Pacific/Auckland'];
  const code = `function told() {
    const day = new Date(2026, 2, 15, 13);
    const other = day.toLocaleString('fr-FR', { timeZone: 'UTC', hour: '2-digit' });
    const full = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'short', timeStyle: 'short' }).format(day);
    const called = Intl.DateTimeFormat('fr-FR', { hour: 'numeric' }).resolvedOptions().timeZone;
    const invalid = new Date(NaN).toLocaleDateString();
    return [day.toISOString(), String(day), day.toLocaleString('fr-FR'), day.toLocaleDateString('fr-FR'),
      day.toLocaleTimeString('fr-FR'), day.toLocaleString('fr-FR', { hour: '2-digit' }), other, full, called, invalid];
  }`;
  const folders = zones.map((timeZone) => {
    const path = mkdtempSync(join(tmpdir(), 'interpelle-zone-'));
    writeFileSync(join(path, 'appsscript.json'), JSON.stringify({ timeZone }));
    writeFileSync(join(path, 'Code.js'), code);
    return path;
  });
  const hosts = await Promise.all(folders.map((path) => openHost({ path, now: NOON })));
  open.push(...hosts);
  const local = ['15/03/2026 13:00:00', '15/03/2026', '13:00:00', '13 h'];
  const told = [
    ['2026-03-15T12:00:00.000Z', expect.stringContaining('13:00:00 GMT+0100'), ...local, '12 h'],
    ['2026-03-15T17:00:00.000Z', expect.stringContaining('13:00:00 GMT-0400'), ...local, '17 h'],
    ['2026-03-15T00:00:00.000Z', expect.stringContaining('13:00:00 GMT+1300'), ...local, '00 h'],
  ].map((line, at) => [...line, '15/03/2026 13:00', zones[at], 'Invalid Date']);
  for (let turn = 0; turn < 40; turn += 1) {
    // In turn, so that a worker serves one zone after another.
    const order = [turn % 3, (turn + 1 + (turn % 2)) % 3, (turn + 2 - (turn % 2)) % 3];
    expect(await Promise.all(order.map((at) => hosts[at]?.run('told')))).toEqual(order.map((at) => told[at]));
  }
  for (const folder of folders) rmSync(folder, { recursive: true });
});

test('every call is counted once, in order, with its estimated time', async () => {
  const host = await hostOf(
    `function go() { const s = SpreadsheetApp.getActiveSheet(); s.getRange('A1').setValue(1); return s.getRange('A1').getValue(); }`,
  );
  await host.run('go');
  expect(host.calls().map(({ n, service, method }) => `${n} ${service}.${method}`)).toEqual([
    '1 SpreadsheetApp.getActiveSheet',
    '2 SpreadsheetApp.Sheet.getRange',
    '3 SpreadsheetApp.Range.setValue',
    '4 SpreadsheetApp.Sheet.getRange',
    '5 SpreadsheetApp.Range.getValue',
  ]);
  expect(host.calls().every(({ ms }) => ms > 0)).toBe(true);
});

test('functions held in constants are found, by simple triggers too; formulas call declared ones only', async () => {
  const host = await hostOf(`
    const onOpen = () => SpreadsheetApp.getUi().createMenu('Temps').addItem('Lire', 'read').addToUi();
    const read = () => SpreadsheetApp.getActiveSheet().getRange('A1').setFormula('=TWICE(2)').getValue();
    const TWICE = (n) => 2 * n;`);
  await host.openDocument();
  expect(host.menus().map((menu) => menu.caption)).toEqual(['Temps']);
  expect(await host.run('read')).toBe('#NAME?');
});

test('a form that collects addresses gets the respondent’s, by default the account before the screen', async () => {
  const host = await hostOf(`
    function make() { return FormApp.create('F', true).setCollectEmail(true).getId(); }
    function emails(id) { return FormApp.openById(id).getResponses().map((one) => one.getRespondentEmail()); }`);
  const form = String(await host.run('make'));
  await host.submitForm(form, {}, 'ana@example.org');
  await host.submitForm(form, {});
  expect(await host.run('emails', [form])).toEqual(['ana@example.org', 'utilisateur@bureau.example']);
});

test('RSA signatures verify with the public key (reference, Utilities.computeRsaSha256Signature)', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
  const host = await hostOf(`
    function sign(key) { return Utilities.computeRsaSha256Signature('head.claim', key); }
    function named(key) { return Utilities.computeRsaSignature(Utilities.RsaAlgorithm.RSA_SHA_1, 'x', key).length; }`);
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  const bytes = (await host.run('sign', [pem])) as number[];
  expect(verify('sha256', Buffer.from('head.claim'), publicKey, Buffer.from(bytes))).toBe(true);
  expect(await host.run('named', [pem])).toBe(128);
  await expect(host.run('sign', ['no key'])).rejects.toThrow('Invalid argument: key');
});
