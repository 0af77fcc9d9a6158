import { encodeUtf8 } from '../blob/charset.ts';
import { isPlainObject, namedText, wholeNumber } from '../calls/arguments.ts';
import { CellFreeObject } from '../calls/cell-free-object.ts';
import { type Scope, scopeKey } from '../calls/scopes.ts';
import { ScriptException, signatureMismatch } from '../kernel/errors.ts';
import type { Session } from '../kernel/session.ts';
import { Caches } from './caches.ts';

const DEFAULT_SECONDS = 600;

/** Texts kept for a while. */
export class CacheService extends CellFreeObject {
  static override readonly gasName = 'CacheService';

  getScriptCache(): Cache | null {
    return this.cache('script');
  }

  getUserCache(): Cache | null {
    return this.cache('user');
  }

  getDocumentCache(): Cache | null {
    return this.cache('document');
  }

  /** Former name of the user's cache. */
  getPrivateCache(): Cache | null {
    return this.getUserCache();
  }

  /** Former name of the script's cache. */
  getPublicCache(): Cache | null {
    return this.getScriptCache();
  }

  private cache(scope: Scope): Cache | null {
    const key = scopeKey(this.session, scope);
    return key === null ? null : new Cache(this.session, key);
  }
}

/** One cache; nothing in it is promised to stay. */
export class Cache extends CellFreeObject {
  static override readonly gasName = 'CacheService.Cache';

  constructor(
    session: Session,
    private readonly scope: string,
  ) {
    super(session);
  }

  get(...args: unknown[]): string | null {
    if (args.length !== 1) throw signatureMismatch(args, 'CacheService.Cache.get');
    return this.caches.get(this.scope, this.key(args[0], args, 'get'));
  }

  getAll(...args: unknown[]): Record<string, string> {
    const found: Record<string, string> = {};
    for (const key of this.keys(args, 'getAll')) {
      const value = this.caches.get(this.scope, key);
      if (value !== null) found[key] = value;
    }
    return found;
  }

  put(...args: unknown[]): void {
    const [key, value, seconds] = args;
    if (args.length < 2 || args.length > 3) throw signatureMismatch(args, 'CacheService.Cache.put');
    const name = this.key(key, args, 'put');
    const text = this.value(value, args, 'put');
    this.caches.put(this.scope, name, text, this.seconds(seconds, args, 'put'));
  }

  putAll(...args: unknown[]): void {
    const [values, seconds] = args;
    if (args.length < 1 || args.length > 2 || !isPlainObject(values)) {
      throw signatureMismatch(args, 'CacheService.Cache.putAll');
    }
    const duration = this.seconds(seconds, args, 'putAll');
    const pairs = Object.entries(values).map(
      ([key, value]) => [this.key(key, args, 'putAll'), this.value(value, args, 'putAll')] as const,
    );
    for (const [key, value] of pairs) this.caches.put(this.scope, key, value, duration);
  }

  remove(...args: unknown[]): void {
    if (args.length !== 1) throw signatureMismatch(args, 'CacheService.Cache.remove');
    this.caches.remove(this.scope, this.key(args[0], args, 'remove'));
  }

  removeAll(...args: unknown[]): void {
    for (const key of this.keys(args, 'removeAll')) this.caches.remove(this.scope, key);
  }

  private get caches(): Caches {
    return this.session.world.of(Caches);
  }

  private key(value: unknown, args: readonly unknown[], method: string): string {
    const key = namedText(value, 'key', args, `CacheService.Cache.${method}`);
    if (key.length > this.session.world.limits.cacheKeyCharacters) {
      throw new ScriptException('Argument too large: key');
    }
    return key;
  }

  private keys(args: readonly unknown[], method: string): string[] {
    const [keys] = args;
    if (args.length !== 1 || !Array.isArray(keys)) throw signatureMismatch(args, `CacheService.Cache.${method}`);
    return keys.map((key) => this.key(key, args, method));
  }

  private value(value: unknown, args: readonly unknown[], method: string): string {
    if (value === null || value === undefined) throw signatureMismatch(args, `CacheService.Cache.${method}`);
    const text = String(value);
    if (encodeUtf8(text).length > this.session.world.limits.cacheValueBytes) {
      throw new ScriptException('Argument too large: value');
    }
    return text;
  }

  private seconds(value: unknown, args: readonly unknown[], method: string): number {
    if (value === undefined) return DEFAULT_SECONDS;
    const seconds = wholeNumber(value, args, `CacheService.Cache.${method}`);
    return Math.min(seconds, this.session.world.limits.cacheSeconds);
  }
}
