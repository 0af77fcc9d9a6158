import type { DocumentStore } from './ports.ts';

/** Typed documents over a store: reads are cached as text, writes wait for `commit`, which is all or nothing. */
export class Documents {
  private readonly waiting = new Map<string, string | null>();
  private readonly collectors: (() => void)[] = [];

  constructor(private readonly store: DocumentStore) {}

  /** A fresh copy of the document, or undefined. */
  get<T>(key: string): T | undefined {
    const text = this.waiting.has(key) ? this.waiting.get(key) : this.store.read(key);
    return text === undefined || text === null ? undefined : (JSON.parse(text) as T);
  }

  set(key: string, value: unknown): void {
    this.waiting.set(key, JSON.stringify(value));
  }

  delete(key: string): void {
    this.waiting.set(key, null);
  }

  /** Keys beginning with `prefix`, uncommitted changes included, sorted. */
  keys(prefix: string): string[] {
    const found = new Set(this.store.keys(prefix));
    for (const [key, text] of this.waiting) {
      if (!key.startsWith(prefix)) continue;
      if (text === null) found.delete(key);
      else found.add(key);
    }
    return [...found].sort();
  }

  /** Registers a model that keeps its own changes in memory and `set`s them when asked. */
  beforeCommit(collect: () => void): void {
    this.collectors.push(collect);
  }

  commit(): void {
    for (const collect of this.collectors) collect();
    if (this.waiting.size === 0) return;
    this.store.write(this.waiting);
    this.waiting.clear();
  }
}
