import { EnumValue } from '../../emulator/kernel/enum-value.ts';
import { NotEmulatedError, ScriptException } from '../../emulator/kernel/errors.ts';
import { ServiceObject } from '../../emulator/kernel/service-object.ts';
import type { Session } from '../../emulator/kernel/session.ts';
import { serviceRoots } from '../../emulator/services.ts';
import type { Crossing } from '../../emulator/wire/codec.ts';

/** The service objects one run holds, by the numbers its context knows them by. */
export class Handles implements Crossing {
  private readonly objects: ServiceObject[] = [];
  private readonly numbers = new Map<ServiceObject, number>();
  private readonly roots = new Map<string, ServiceObject>();

  constructor(private readonly session: Session) {}

  describe(value: object) {
    if (value instanceof EnumValue) return { enumeration: [value.type, value.name] as const };
    if (!(value instanceof ServiceObject)) return undefined;
    let number = this.numbers.get(value);
    if (number === undefined) {
      number = this.objects.push(value) - 1;
      this.numbers.set(value, number);
    }
    const { facts, gasName } = value;
    return { ref: facts ? ([number, gasName, facts] as const) : ([number, gasName] as const) };
  }

  /** @throws ScriptException for a number this run was never given */
  object(handle: number): ServiceObject {
    const found = this.objects[handle];
    if (!found) throw new ScriptException('Invalid argument');
    return found;
  }

  enumeration(type: string, name: string): EnumValue {
    return EnumValue.of(type, name);
  }

  /** A global service by name. @throws NotEmulatedError naming the method when the host lacks the whole service */
  target(handle: number | string, method: string): ServiceObject {
    if (typeof handle === 'number') return this.object(handle);
    const found = this.roots.get(handle);
    if (found) return found;
    const root = serviceRoots[handle];
    if (!root) throw new NotEmulatedError(`${handle}.${method}`);
    const made = new root(this.session);
    this.roots.set(handle, made);
    return made;
  }
}
