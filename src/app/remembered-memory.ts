import type { Memory } from './ports.ts';

/**
 * Values as one short run sees them: all are read in one call, and show what the run wrote since. Those named `fresh`,
 * which other runs write meanwhile, are read each time; `all()` reads everything again.
 */
export class RememberedMemory implements Memory {
  private known: Record<string, string> | undefined;

  constructor(
    private readonly memory: Memory,
    private readonly fresh: readonly string[] = [],
  ) {}

  read(name: string): string | null {
    if (this.fresh.includes(name)) return this.memory.read(name);
    return (this.known ?? this.all())[name] ?? null;
  }

  all(): Readonly<Record<string, string>> {
    this.known = { ...this.memory.all() };
    return { ...this.known };
  }

  write(name: string, value: string): void {
    this.memory.write(name, value);
    if (this.known !== undefined) this.known[name] = value;
  }

  writeAll(values: Readonly<Record<string, string>>): void {
    this.memory.writeAll(values);
    if (this.known !== undefined) Object.assign(this.known, values);
  }

  forget(name: string): void {
    this.memory.forget(name);
    if (this.known !== undefined) delete this.known[name];
  }
}
