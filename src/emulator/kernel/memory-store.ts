import type { DocumentStore } from './ports.ts';

/** A store that forgets: for tests and one-off runs. */
export class MemoryStore implements DocumentStore {
  private readonly documents = new Map<string, string>();

  read(key: string): string | undefined {
    return this.documents.get(key);
  }

  keys(prefix: string): string[] {
    return [...this.documents.keys()].filter((key) => key.startsWith(prefix)).sort();
  }

  write(changes: ReadonlyMap<string, string | null>): void {
    for (const [key, text] of changes) {
      if (text === null) this.documents.delete(key);
      else this.documents.set(key, text);
    }
  }
}
