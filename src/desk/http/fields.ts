import { HttpError } from './reply.ts';
import { words } from './words.fr.ts';

/** Members of a posted JSON object, each checked when read. */
export class Fields {
  private readonly members: Readonly<Record<string, unknown>>;

  /** @throws HttpError 400 when it is not an object */
  constructor(data: unknown) {
    if (typeof data !== 'object' || data === null || Array.isArray(data)) throw new HttpError(400, words.badRequest);
    this.members = data as Record<string, unknown>;
  }

  text(name: string): string {
    return this.checked(name, (value): value is string => typeof value === 'string');
  }

  number(name: string): number {
    return this.checked(name, (value): value is number => typeof value === 'number' && Number.isFinite(value));
  }

  list(name: string): readonly unknown[] {
    return this.checked(name, (value): value is unknown[] => Array.isArray(value));
  }

  get(name: string): unknown {
    return this.members[name];
  }

  private checked<T>(name: string, fits: (value: unknown) => value is T): T {
    const value = this.members[name];
    if (!fits(value)) throw new HttpError(400, words.badRequest);
    return value;
  }
}
