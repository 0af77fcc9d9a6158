import type { Memory } from './ports.ts';

/** Values as one short run under the lock sees them: all are read in one call, and show what the run wrote since. */
export class RememberedMemory implements Memory {
  private known: Record<string, string> | undefined;

  constructor(private readonly memory: Memory) {}

  read(name: string): string | null {
    return this.values()[name] ?? null;
  }

  all(): Readonly<Record<string, string>> {
    return this.values();
  }

  write(name: string, value: string): void {
    this.writeAll({ [name]: value });
  }

  writeAll(values: Readonly<Record<string, string>>): void {
    this.memory.writeAll(values);
    Object.assign(this.values(), values);
  }

  forget(name: string): void {
    this.memory.forget(name);
    delete this.values()[name];
  }

  private values(): Record<string, string> {
    this.known ??= { ...this.memory.all() };
    return this.known;
  }
}
