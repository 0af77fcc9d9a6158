/** Properties: chained writes, null when absent, texts of anything simple (after gas-fakes, teststores) */
function properties() {
  for (const store of [PropertiesService.getScriptProperties(), PropertiesService.getUserProperties(), PropertiesService.getDocumentProperties()]) {
    same(store.setProperty('t', 'v').getProperty('t'), 'v');
    same(store.deleteProperty('t').getProperty('t'), null);
    store.setProperties({ a: '1', b: 2, c: true });
    same([store.getProperty('b'), store.getProperty('c'), store.getKeys().sort()], ['2', 'true', ['a', 'b', 'c']]);
    same(typeof store.getProperties(), 'object');
    store.setProperties({ d: 'only' }, true);
    same(store.getProperties(), { d: 'only' });
    store.deleteAllProperties();
    same([store.getProperties(), store.getKeys(), store.toString()], [{}, [], 'Properties']);
  }
  ScriptProperties.setProperty('old', 'name');
  same([PropertiesService.getScriptProperties().getProperty('old'), ScriptProperties.getProperty('old')], ['name', 'name']);
  UserProperties.setProperty('mine', 'x');
  same([PropertiesService.getUserProperties().getProperty('mine'), ScriptProperties.getProperty('mine')], ['x', null]);
}

/** Caches: calls that give nothing give null, entries end (after gas-fakes, teststores) */
function caches() {
  const cache = CacheService.getUserCache();
  same([cache.put('t', 'v'), cache.get('t'), cache.remove('t'), cache.get('t')], [null, 'v', null, null]);
  same(cache.put('short', 'v', 2), null);
  same(cache.get('short'), 'v');
  Utilities.sleep(2001);
  same(cache.get('short'), null);
  cache.putAll({ a: '1', b: '2' }, 60);
  same(cache.getAll(['a', 'b', 'c']), { a: '1', b: '2' });
  cache.removeAll(['a', 'b']);
  same(cache.getAll(['a', 'b']), {});
  same([CacheService.getScriptCache() === null, CacheService.getDocumentCache() === null], [false, false]);
}

/** Locks: taken, taken again, released, timeouts below zero (after gas-fakes, testlock) */
function locks() {
  const lock = LockService.getScriptLock();
  same([lock.toString(), lock.hasLock(), lock.tryLock(10000), lock.hasLock(), lock.tryLock(10000)], ['Lock', false, true, true, true]);
  lock.releaseLock();
  same(lock.hasLock(), false);
  lock.waitLock(1000);
  lock.waitLock(1000);
  same(lock.hasLock(), true);
  lock.releaseLock();
  same([lock.tryLock(0), lock.hasLock()], [true, true]);
  lock.releaseLock();
  same([lock.tryLock(-100), lock.hasLock()], [false, false]);
  lock.waitLock(0);
  lock.releaseLock();
  refused(() => lock.waitLock(-100), 'Lock timeout');
  same([LockService.getUserLock() === null, LockService.getDocumentLock() === null], [false, false]);
}
