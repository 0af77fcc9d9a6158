import { CacheService } from '../../src/emulator/cache/cache-service.ts';
import { HtmlService } from '../../src/emulator/html/html-service.ts';
import { dispatch } from '../../src/emulator/kernel/dispatch.ts';
import { EnumValue } from '../../src/emulator/kernel/enum-value.ts';
import { limitsOf } from '../../src/emulator/kernel/limits.ts';
import { MemoryStore } from '../../src/emulator/kernel/memory-store.ts';
import type { AlertRequest, MenuEntry, ShownHtml, UiPort } from '../../src/emulator/kernel/ports.ts';
import { LockService } from '../../src/emulator/lock/lock-service.ts';
import { PropertiesService } from '../../src/emulator/properties/properties-service.ts';
import { ScriptSession } from '../../src/emulator/session/session-service.ts';
import { Browser } from '../../src/emulator/ui/browser.ts';
import { Ui } from '../../src/emulator/ui/ui.ts';
import { Fetching } from '../../src/emulator/url-fetch/fetching.ts';
import { UrlFetchApp } from '../../src/emulator/url-fetch/url-fetch-app.ts';
import { TestClock, testSession, testWorld } from '../support/emulator-world.ts';

const bound = { container: { kind: 'spreadsheet', id: 'sheet-1' } } as const;

class Screen implements UiPort {
  asked: AlertRequest[] = [];
  menus: MenuEntry[] = [];
  shown: (ShownHtml & { how: string })[] = [];
  answer = { button: 'YES', text: 'Métropole' };

  async alert(request: AlertRequest) {
    this.asked.push(request);
    return this.answer.button;
  }

  async prompt(request: AlertRequest) {
    this.asked.push(request);
    return this.answer;
  }

  showDialog(dialog: ShownHtml, modal: boolean) {
    this.shown.push({ ...dialog, how: modal ? 'modal' : 'modeless' });
  }

  showSidebar(sidebar: ShownHtml) {
    this.shown.push({ ...sidebar, how: 'sidebar' });
  }

  toast() {}

  setMenu(menu: MenuEntry) {
    this.menus.push(menu);
  }

  removeMenu() {}
}

describe('Ui', () => {
  const buttons = (name: string) => EnumValue.of('Base.ButtonSet', name);
  const inSpreadsheet = (ui: Screen) =>
    testSession(testWorld(), { ui, project: { container: { kind: 'spreadsheet', id: 'book' } } });

  it('refuses runs with nobody in front of the document', () => {
    expect(() => Ui.of(testSession(testWorld()), 'SpreadsheetApp', 'spreadsheet')).toThrow(
      'Cannot call SpreadsheetApp.getUi() from this context.',
    );
  });

  it('asks with each overload, and gives enum members', async () => {
    const screen = new Screen();
    const ui = Ui.of(inSpreadsheet(screen), 'SpreadsheetApp', 'spreadsheet');
    expect(await ui.alert('Envoyer ?', buttons('YES_NO'))).toBe(EnumValue.of('Base.Button', 'YES'));
    const response = await ui.prompt('Liste', 'Nom ?', buttons('OK_CANCEL'));
    expect([response.getResponseText(), response.getSelectedButton().toString()]).toEqual(['Métropole', 'YES']);
    await ui.alert(12);
    expect(screen.asked).toEqual([
      { title: '', message: 'Envoyer ?', buttons: 'YES_NO' },
      { title: 'Liste', message: 'Nom ?', buttons: 'OK_CANCEL' },
      { title: '', message: '12', buttons: 'OK' },
    ]);
    await expect(ui.alert(null)).rejects.toThrow('Argument cannot be null: prompt');
    await expect(ui.alert('a', 'b')).rejects.toThrow("don't match the method signature for Ui.alert.");
  });

  it('builds menus and shows HTML', () => {
    const screen = new Screen();
    const session = inSpreadsheet(screen);
    const ui = Ui.of(session, 'SpreadsheetApp', 'spreadsheet');
    const sub = ui.createMenu('Relances').addItem('Voir', 'seeReminders');
    ui.createMenu('Campagne').addItem('Envoyer', 'send').addSeparator().addSubMenu(sub).addToUi();
    expect(screen.menus[0]?.caption).toBe('Campagne');
    expect(screen.menus[0]?.entries.map((entry) => [entry.kind, entry.caption])).toEqual([
      ['item', 'Envoyer'],
      ['separator', ''],
      ['submenu', 'Relances'],
    ]);
    const page = new HtmlService(session)
      .createHtmlOutput('<p>')
      .setTitle('Suivi')
      .setWidth(300)
      .appendUntrusted('<&"');
    ui.showModalDialog(page, 'Titre');
    ui.showSidebar(page);
    expect(screen.shown).toEqual([
      { html: '<p>&lt;&amp;&#34;', title: 'Titre', width: 300, height: null, how: 'modal' },
      { html: '<p>&lt;&amp;&#34;', title: 'Suivi', width: 300, height: null, how: 'sidebar' },
    ]);
    expect(() => ui.showSidebar('<p>')).toThrow('Ui.showSidebar');
  });

  it('gives plain words through Browser', async () => {
    const screen = new Screen();
    screen.answer = { button: 'CLOSE', text: 'x' };
    const browser = new Browser(testSession(testWorld(), { ui: screen }));
    expect([await browser.msgBox('a'), await browser.inputBox('b')]).toEqual(['cancel', 'cancel']);
  });
});

describe('PropertiesService', () => {
  it('keeps three stores apart and over a restart', () => {
    const store = new MemoryStore();
    const world = testWorld({ store });
    const service = new PropertiesService(testSession(world, { project: bound }));
    service.getScriptProperties()?.setProperty('a', 1).setProperties({ b: true, c: 'x' });
    service.getUserProperties()?.setProperty('a', 'mine');
    expect(service.getDocumentProperties()?.getProperty('a')).toBeNull();
    world.documents.commit();
    const later = new PropertiesService(testSession(testWorld({ store })));
    expect(later.getScriptProperties()?.getProperties()).toEqual({ a: '1', b: 'true', c: 'x' });
    expect(later.getUserProperties()?.getKeys()).toEqual(['a']);
    expect(later.getDocumentProperties()).toBeNull();
    const other = new PropertiesService(testSession(testWorld({ store }), { effectiveUser: 'b@x.org' }));
    expect(other.getUserProperties()?.getKeys()).toEqual([]);
    expect(later.getScriptProperties()?.setProperties({ z: 'z' }, true).deleteProperty('none').getKeys()).toEqual([
      'z',
    ]);
  });

  it("throws Google's sentences, changing nothing", () => {
    const world = testWorld({ limits: limitsOf('consumer', { propertyStoreBytes: 20, propertyCallsPerDay: 8 }) });
    const properties = new PropertiesService(testSession(world)).getScriptProperties();
    if (!properties) throw new TypeError('no store');
    properties.setProperty('k', '12345');
    expect(() => properties.setProperty('v', 'x'.repeat(9217))).toThrow('Argument too large: value');
    expect(() => properties.setProperty('v', 'x'.repeat(30))).toThrow(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
    expect(() => properties.setProperty('v', null)).toThrow(
      "don't match the method signature for PropertiesService.Properties.setProperty.",
    );
    expect(properties.getKeys()).toEqual(['k']);
    properties.getKeys();
    properties.getKeys();
    properties.getKeys();
    expect(properties.getProperty('k')).toBe('12345');
    expect(() => properties.getKeys()).toThrow('Service invoked too many times for one day: properties.');
  });
});

describe('CacheService', () => {
  it('expires on the virtual clock, refuses what is too large, evicts', () => {
    const clock = new TestClock();
    const world = testWorld({ clock, limits: limitsOf('consumer', { cacheItems: 10 }) });
    const cache = new CacheService(testSession(world)).getScriptCache();
    if (!cache) throw new TypeError('no cache');
    cache.put('short', 'a', 60);
    cache.put('usual', 5);
    clock.advance(61_000);
    expect(cache.getAll(['short', 'usual', 'none'])).toEqual({ usual: '5' });
    clock.advance(600_000);
    expect(cache.get('usual')).toBeNull();
    expect(() => cache.put('k'.repeat(251), 'a')).toThrow('Argument too large: key');
    expect(() => cache.put('k', 'a'.repeat(102_401))).toThrow('Argument too large: value');
    cache.putAll(Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`k${i}`, i])), 21_600);
    expect(Object.keys(cache.getAll(Array.from({ length: 11 }, (_, i) => `k${i}`)))).toHaveLength(9);
    cache.removeAll(['k0', 'k1']);
    expect(cache.get('k1')).toBeNull();
    expect(new CacheService(testSession(world)).getDocumentCache()).toBeNull();
  });
});

describe('LockService', () => {
  it('never lets two runs hold one lock, and frees it at the end of a run', async () => {
    const world = testWorld();
    const first = testSession(world, { id: 1 });
    let beforeRetry = () => {};
    const second = testSession(world, {
      id: 2,
      waitUntil: async (ready) => {
        if (ready()) return true;
        beforeRetry();
        return ready();
      },
    });
    const mine = new LockService(first).getScriptLock();
    const theirs = new LockService(second).getScriptLock();
    expect(new LockService(first).getDocumentLock()).toBeNull();
    expect(await mine?.tryLock(100)).toBe(true);
    expect(await new LockService(first).getScriptLock()?.tryLock(0)).toBe(true);
    expect(mine?.hasLock()).toBe(true);
    expect(await theirs?.tryLock(100)).toBe(false);
    await expect(theirs?.waitLock(100)).rejects.toThrow(
      'Lock timeout: another process was holding the lock for too long.',
    );
    beforeRetry = () => {
      for (const release of first.atEnd) release();
    };
    await theirs?.waitLock(100);
    expect([mine?.hasLock(), theirs?.hasLock()]).toEqual([false, true]);
    theirs?.releaseLock();
    expect(theirs?.hasLock()).toBe(false);
    expect(() => mine?.tryLock('soon')).toThrow(
      "(String) don't match the method signature for LockService.Lock.tryLock.",
    );
  });
});

it('gives no lock to a run that was killed while it waited', async () => {
  const world = testWorld();
  const holder = new LockService(testSession(world, { id: 1 })).getScriptLock();
  await holder?.tryLock(0);
  let retry = () => false;
  const session = testSession(world, {
    id: 2,
    waitUntil: (ready) => {
      retry = ready;
      return new Promise(() => {});
    },
  });
  void new LockService(session).getScriptLock()?.tryLock(1000);
  for (const end of session.atEnd) end();
  holder?.releaseLock();
  expect(retry()).toBe(false);
  expect(await new LockService(testSession(world, { id: 3 })).getScriptLock()?.tryLock(0)).toBe(true);
});

describe('Session', () => {
  it('tells users, zone and locale', () => {
    const world = testWorld();
    const session = new ScriptSession(testSession(world, { activeUser: '' }));
    expect(session.getActiveUser().getEmail()).toBe('');
    expect(`${session.getEffectiveUser()}`).toBe(world.owner);
    expect([session.getScriptTimeZone(), session.getActiveUserLocale()]).toEqual(['Europe/Paris', 'fr']);
    expect(session.getTemporaryActiveUserKey()).toBe(session.getTemporaryActiveUserKey());
  });
});

describe('UrlFetchApp', () => {
  it('reaches nothing unless the host lets it', async () => {
    const world = testWorld();
    const app = new UrlFetchApp(testSession(world));
    expect(() => app.fetch('https://api.example.org/x')).toThrow(/^DNS error: .*allow api\.example\.org/);
    const asked: unknown[] = [];
    world.of(Fetching).port = async (request) => {
      asked.push([
        request.method,
        request.headers['Content-Type'],
        new TextDecoder().decode(request.body ?? new Uint8Array()),
      ]);
      const status = request.url.endsWith('/no') ? 404 : 200;
      return { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body: new TextEncoder().encode('é') };
    };
    const response = await app.fetch('https://api.example.org/x', { method: 'post', payload: { a: 'b c' } });
    expect([response.getResponseCode(), response.getContentText()]).toEqual([200, 'é']);
    expect(response.getContent()).toEqual([-61, -87]);
    expect(asked).toEqual([['post', 'application/x-www-form-urlencoded', 'a=b%20c']]);
    await expect(app.fetch('https://api.example.org/no')).rejects.toThrow(
      'Request failed for https://api.example.org returned code 404. Truncated server response: é',
    );
    const answers = await app.fetchAll(['https://a.org', { url: 'https://a.org/no', muteHttpExceptions: true }]);
    expect(answers.map((answer) => answer.getResponseCode())).toEqual([200, 404]);
  });
});

it('names in full what is not emulated', () => {
  const session = testSession(testWorld());
  expect(() => dispatch(session, new UrlFetchApp(session), 'addImportant', [])).toThrow(
    'UrlFetchApp.addImportant is not emulated',
  );
});
