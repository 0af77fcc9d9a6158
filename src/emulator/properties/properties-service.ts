import { isPlainObject, namedText } from '../calls/arguments.ts';
import { CellFreeObject } from '../calls/cell-free-object.ts';
import { type Scope, scopeKey } from '../calls/scopes.ts';
import { signatureMismatch } from '../kernel/errors.ts';
import type { Session } from '../kernel/session.ts';
import { PropertyStores } from './property-stores.ts';

/** Small texts that outlive a run. */
export class PropertiesService extends CellFreeObject {
  static override readonly gasName = 'PropertiesService';

  getScriptProperties(): Properties | null {
    return this.store('script');
  }

  getUserProperties(): Properties | null {
    return this.store('user');
  }

  getDocumentProperties(): Properties | null {
    return this.store('document');
  }

  private store(scope: Scope): Properties | null {
    const key = scopeKey(this.session, scope);
    return key === null ? null : new Properties(this.session, key);
  }
}

/** One store of key and value pairs. */
export class Properties extends CellFreeObject {
  static override readonly gasName: string = 'PropertiesService.Properties';

  constructor(
    session: Session,
    private readonly store: string,
  ) {
    super(session);
  }

  getProperty(...args: unknown[]): string | null {
    if (args.length !== 1) throw signatureMismatch(args, `${this.gasName}.getProperty`);
    return this.pairs().get(namedText(args[0], 'key', args, `${this.gasName}.getProperty`)) ?? null;
  }

  getProperties(): Record<string, string> {
    return Object.fromEntries(this.pairs());
  }

  getKeys(): string[] {
    return [...this.pairs().keys()];
  }

  setProperty(...args: unknown[]): this {
    const [key, value] = args;
    const method = `${this.gasName}.setProperty`;
    if (args.length !== 2 || value === null || value === undefined) throw signatureMismatch(args, method);
    return this.change((pairs) => pairs.set(namedText(key, 'key', args, method), String(value)));
  }

  setProperties(...args: unknown[]): this {
    const [values, deleteAllOthers = false] = args;
    if (args.length < 1 || args.length > 2 || !isPlainObject(values) || typeof deleteAllOthers !== 'boolean') {
      throw signatureMismatch(args, `${this.gasName}.setProperties`);
    }
    return this.change((pairs) => {
      if (deleteAllOthers) pairs.clear();
      for (const [key, value] of Object.entries(values)) pairs.set(key, String(value));
    });
  }

  deleteProperty(...args: unknown[]): this {
    if (args.length !== 1) throw signatureMismatch(args, `${this.gasName}.deleteProperty`);
    const key = namedText(args[0], 'key', args, `${this.gasName}.deleteProperty`);
    return this.change((pairs) => pairs.delete(key));
  }

  deleteAllProperties(): this {
    return this.change((pairs) => pairs.clear());
  }

  private pairs(): ReadonlyMap<string, string> {
    this.countCall();
    return this.session.world.of(PropertyStores).read(this.store);
  }

  private change(edit: (pairs: Map<string, string>) => void): this {
    this.countCall();
    const stores = this.session.world.of(PropertyStores);
    const pairs = new Map(stores.read(this.store));
    edit(pairs);
    stores.write(this.store, pairs);
    return this;
  }

  private countCall(): void {
    this.session.world.of(PropertyStores).countCall(this.session.options.effectiveUser);
  }
}

/** The script's properties under their former global name. */
export class ScriptProperties extends Properties {
  static override readonly gasName = 'ScriptProperties';

  constructor(session: Session) {
    super(session, scopeKey(session, 'script') ?? '');
  }
}

/** The user's properties under their former global name. */
export class UserProperties extends Properties {
  static override readonly gasName = 'UserProperties';

  constructor(session: Session) {
    super(session, scopeKey(session, 'user') ?? '');
  }
}
