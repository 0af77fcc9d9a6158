/** Settings as JSON in the properties, read through the cache. */
class Settings {
  #cache = CacheService.getScriptCache();
  static #instance = null;

  constructor(store, prefix = 'settings') {
    this.store = store;
    this.prefix = prefix;
  }

  static get instance() {
    return (Settings.#instance ??= new Settings(PropertiesService.getScriptProperties()));
  }

  key(name) {
    return `${this.prefix}.${name}`;
  }

  get(name, otherwise = null) {
    const key = this.key(name);
    const cached = this.#cache.get(key);
    if (cached !== null) return JSON.parse(cached);
    const raw = this.store.getProperty(key);
    if (raw === null) return otherwise;
    this.#cache.put(key, raw, 21600);
    return JSON.parse(raw);
  }

  set(name, value) {
    const raw = JSON.stringify(value);
    this.store.setProperty(this.key(name), raw);
    this.#cache.put(this.key(name), raw);
    return this;
  }

  *[Symbol.iterator]() {
    for (const key of this.store.getKeys().sort()) {
      if (key.startsWith(this.prefix)) yield [key.slice(this.prefix.length + 1), this.get(key.slice(this.prefix.length + 1))];
    }
  }
}
