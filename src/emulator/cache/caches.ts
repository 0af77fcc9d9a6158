import type { World } from '../kernel/world.ts';

interface Entry {
  readonly value: string;
  readonly until: number;
}

/** What the documents of every cache begin with: Google promises to keep none, so a store need not outlive its process with them. */
export const CACHE_KEYS = 'cache/';

/** How many entries stay once a cache has grown over its limit. Source: the Cache class's reference. */
const KEPT_OF_1000 = 0.9;

/** Every cache of a world, by scope; entries expire on the virtual clock. */
export class Caches {
  private readonly caches = new Map<string, Map<string, Entry>>();

  constructor(private readonly world: World) {}

  get(cache: string, key: string): string | null {
    const entry = this.load(cache).get(key);
    return entry && entry.until > this.world.clock.now() ? entry.value : null;
  }

  put(cache: string, key: string, value: string, seconds: number): void {
    const entries = this.load(cache);
    const entry = { value, until: this.world.clock.now() + seconds * 1000 };
    entries.set(key, entry);
    this.world.documents.set(path(cache, key), entry);
    if (entries.size > this.world.limits.cacheItems) this.evict(cache, entries);
  }

  remove(cache: string, key: string): void {
    if (this.load(cache).delete(key)) this.world.documents.delete(path(cache, key));
  }

  private evict(cache: string, entries: Map<string, Entry>): void {
    const kept = Math.floor(this.world.limits.cacheItems * KEPT_OF_1000);
    const latestFirst = [...entries].sort(([, a], [, b]) => b.until - a.until);
    for (const [key] of latestFirst.slice(kept)) this.remove(cache, key);
  }

  private load(cache: string): Map<string, Entry> {
    const found = this.caches.get(cache);
    if (found) return found;
    const entries = new Map<string, Entry>();
    const prefix = path(cache, '');
    for (const key of this.world.documents.keys(prefix)) {
      const entry = this.world.documents.get<Entry>(key);
      if (entry) entries.set(key.slice(prefix.length), entry);
    }
    this.caches.set(cache, entries);
    return entries;
  }
}

function path(cache: string, key: string): string {
  return `${CACHE_KEYS}${cache}/:${key}`;
}
