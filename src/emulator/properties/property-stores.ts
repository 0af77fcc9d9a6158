import { encodeUtf8 } from '../blob/charset.ts';
import { DailyCount } from '../calls/daily-count.ts';
import { ScriptException } from '../kernel/errors.ts';
import type { World } from '../kernel/world.ts';

/** Every store of properties of a world, loaded when first read. */
export class PropertyStores {
  private readonly stores = new Map<string, Map<string, string>>();
  private readonly calls = new Map<string, DailyCount>();

  constructor(private readonly world: World) {}

  /** Counts one call of an account. @throws ScriptException over the day's quota */
  countCall(user: string): void {
    let count = this.calls.get(user);
    if (!count) {
      count = new DailyCount(this.world, `quota/properties/${user}`, 100);
      this.calls.set(user, count);
    }
    if (count.used >= this.world.limits.propertyCallsPerDay) {
      throw new ScriptException('Service invoked too many times for one day: properties.');
    }
    count.add(1);
  }

  /** The pairs of a store, in order of creation. */
  read(store: string): ReadonlyMap<string, string> {
    return this.load(store);
  }

  /** Replaces a store's pairs, all or nothing. @throws ScriptException when a value or the whole is too large */
  write(store: string, pairs: ReadonlyMap<string, string>): void {
    const { propertyValueBytes, propertyStoreBytes } = this.world.limits;
    let total = 0;
    for (const [key, value] of pairs) {
      const size = encodeUtf8(value).length;
      if (size > propertyValueBytes) throw new ScriptException('Argument too large: value');
      total += size + encodeUtf8(key).length;
    }
    if (total > propertyStoreBytes) {
      throw new ScriptException(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    }
    this.stores.set(store, new Map(pairs));
    this.world.documents.set(`properties/${store}`, [...pairs]);
  }

  private load(store: string): Map<string, string> {
    const found = this.stores.get(store);
    if (found) return found;
    const pairs = new Map(this.world.documents.get<[string, string][]>(`properties/${store}`) ?? []);
    this.stores.set(store, pairs);
    return pairs;
  }
}
